/** Longer texts are read at both ends: people begin with what they want, or come to it at last. */
export const mostCharacters = 400;

const plainText = /^[\x20-\x7e\n\r\t]*$/;
const quotes = /[\u2018\u2019\u201b\u2032\u00b4`]/g;
const marksAndInvisible = /[\p{M}\p{Cf}\p{Cc}]+/gu;

/**
 * Lower case, without accents, invisible characters or fancy forms of letters; what is only an
 * address of some kind becomes the kind's name.
 */
export function normalised(text: string): string {
  let plain = bothEnds(text);
  if (!plainText.test(plain)) {
    // Line breaks are control characters too, and part words.
    plain = plain.replace(/\s+/g, ' ').normalize('NFKD').replace(quotes, "'").replace(marksAndInvisible, '');
  }
  plain = plain.toLowerCase();
  if (plain.includes('@')) plain = plain.replace(/\S+@\S+\.\S+/g, ' email ');
  if (plain.includes('www.') || plain.includes('://')) {
    plain = plain.replace(/\b(?:https?:\/\/|www\.)\S+/g, ' link ');
  }
  return plain.replace(/\b[a-z]{1,2}\d[a-z\d]?\s?\d[a-z]{2}\b/g, ' postcode ').replace(/\d/g, '0');
}

function bothEnds(text: string): string {
  if (text.length <= mostCharacters) return text;
  const half = mostCharacters / 2;
  // A word cut in two would be read as two strange words.
  const beginning = text.slice(0, half).replace(/\S+$/, '') || text.slice(0, half);
  const end = text.slice(-half).replace(/^\S+/, '') || text.slice(-half);
  return `${beginning} ${end}`;
}
