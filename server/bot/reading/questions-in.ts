const mostQuestions = 3;
/** Fewer words than this are the tail of a question, not one more. */
const leastWords = 3;

const sentenceEnd = /[.?!;\n]+/;
/** "and" begins another question only before a word that begins one: "bins and recycling" is one thing. */
const beginnings = [
  'i|im|we|my|our|is|are|do|does|did|can|could|how|what|when|where|who|why|which|would|will|should|have|has',
  'there|also|please|tell|dw|dwi|rydw|rwyf|mae|oes|sut|beth|pryd|ble|pwy|pam|faint|ydy|ydw|allwch|alla',
].join('|');
const joint = new RegExp(
  `\\s(?:and also|and|also|plus|but|as well as|ac|hefyd|ond|a)\\s+(?=(?:${beginnings})\\b)`,
  'i',
);

/** The questions of a message that asks several things, as residents string them together; one part when it asks one. */
export function questionsIn(text: string): string[] {
  const parts: string[] = [];
  for (const piece of text.split(sentenceEnd).flatMap((sentence) => sentence.split(joint))) {
    const part = piece.trim();
    if (part === '') continue;
    const last = parts.length - 1;
    if (last >= 0 && wordCount(part) < leastWords) parts[last] = `${parts[last] ?? ''} ${part}`;
    else parts.push(part);
  }
  return parts.length > mostQuestions ? [text] : parts;
}

function wordCount(text: string): number {
  return text.split(/\s+/).length;
}
