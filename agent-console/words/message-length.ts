export interface LengthAdvice {
  isTooLong: boolean;
  words: string;
}

const number = new Intl.NumberFormat('en-GB');
const characters = (count: number): string =>
  count === 1 ? '1 character' : `${number.format(count)} characters`;

/** What to tell somebody about how much they have written; null until the limit comes near. */
export function lengthAdvice(text: string, limit: number): LengthAdvice | null {
  const left = limit - text.length;
  if (left < 0) {
    return {
      isTooLong: true,
      words: `Too long by ${characters(-left)}. The most is ${number.format(limit)}: shorten it, or send it in two parts.`,
    };
  }
  return left <= limit / 10 ? { isTooLong: false, words: `${characters(left)} left` } : null;
}
