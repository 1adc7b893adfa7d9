/** Without 0, O, 1, I, L and U, so that it can be read out over the phone. */
export const referenceLetters = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
export const referenceLength = 5;

/** `TM-7K3Q9`: letters drawn by chance, and a last one that shows a slip of the finger. */
export function referenceOf(prefix: string, drawn: string): string {
  return `${prefix}-${drawn}${checkLetter(drawn)}`;
}

/** The reference as we write it, or null when no case of ours can have it. */
export function readReference(prefix: string, typed: string): string | null {
  const letters = typed.toUpperCase().replace(/[^0-9A-Z]/g, '');
  if (!letters.startsWith(prefix)) return null;
  const body = letters.slice(prefix.length);
  if (body.length !== referenceLength) return null;
  const reference = referenceOf(prefix, body.slice(0, -1));
  return reference === `${prefix}-${body}` ? reference : null;
}

/** Luhn's check for any alphabet: it finds every single wrong letter and nearly all that change places. */
function checkLetter(drawn: string): string {
  const size = referenceLetters.length;
  let sum = 0;
  for (let place = 0; place < drawn.length; place++) {
    const value = referenceLetters.indexOf(drawn.charAt(drawn.length - 1 - place));
    const weighed = place % 2 === 0 ? value * 2 : value;
    sum += Math.floor(weighed / size) + (weighed % size);
  }
  return referenceLetters.charAt((size - (sum % size)) % size);
}
