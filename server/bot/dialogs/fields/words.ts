/** A resident's own words on one line, without what would be read as formatting. */
export function oneLine(text: string, most: number): string {
  return text
    .replace(/[*_`#]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, most)
    .trim()
    .toWellFormed();
}
