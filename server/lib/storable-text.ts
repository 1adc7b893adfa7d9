/** Invisible, and no part of any word or emoji: they only hide numbers from those who look for them. */
const hiding = /[\u200b\u2060\ufeff]/g;
const wideFigures = /[\uff10-\uff19]/g;

/**
 * Removes what one of our databases cannot hold: PostgreSQL refuses U+0000 in text, and lone
 * surrogates in UTF-8. SQLite takes both, so without this a message would fail only in production.
 */
export function storableText(text: string): string {
  return text
    .replaceAll('\u0000', '')
    .replace(hiding, '')
    .replace(wideFigures, (figure) => figure.normalize('NFKC'))
    .toWellFormed()
    .normalize('NFC');
}
