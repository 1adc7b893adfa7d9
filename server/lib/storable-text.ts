/**
 * Removes what one of our databases cannot hold: PostgreSQL refuses U+0000 in text, and lone
 * surrogates in UTF-8. SQLite takes both, so without this a message would fail only in production.
 */
export function storableText(text: string): string {
  return text.replaceAll('\u0000', '').toWellFormed().normalize('NFC');
}
