/** Families that many sites name; any other may be a word of somebody's. */
const shownFamilies = new Set(
  (
    'arial,helvetica,verdana,georgia,tahoma,roboto,inter,menlo,consolas,monaco,courier,times,serif,sans-serif,' +
    'monospace,cursive,system-ui,ui-sans-serif,ui-serif,ui-monospace,-apple-system,blinkmacsystemfont,inherit,' +
    'initial,unset,revert'
  ).split(','),
);

const shorthand =
  /^(?<style>(?:(?:normal|italic|oblique|bold|bolder|lighter|small-caps|\d{3}) )*[\d.]+[a-z%]{1,4}(?: ?\/ ?[\d.]+[a-z%]{0,4})?) (?<families>.+)$/;

/** The families of a `font-family` or the end of a `font`, as far as they are common ones. */
export function maskFonts(value: string): string | undefined {
  const { style, families = value } = shorthand.exec(value)?.groups ?? {};
  const important = value.endsWith('!important') ? ' !important' : '';
  const shown = families
    .replace(/!important$/, '')
    .split(',')
    .map((family) => family.trim())
    .filter((family) => shownFamilies.has(family.toLowerCase()));
  if (shown.length === 0) return undefined;
  return `${style === undefined ? '' : `${style} `}${shown.join(',')}${important}`;
}
