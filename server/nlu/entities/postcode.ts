import { matches, type EntityOf } from './entity.js';

const outward =
  'GIR|[A-PR-UWYZ](?:[0-9]{1,2}|[0-9][A-HJKPSTUW]|[A-HK-Y][0-9]{1,2}|[A-HK-Y][0-9][ABEHMNPRVWXY])';
const inward = '[0-9][ABD-HJLNP-UW-Z]{2}';
const full = new RegExp(`(?<![A-Z0-9])(${outward})[ -]{0,3}(${inward})(?![A-Z0-9])`, 'gi');
/** One letter and a number is more often a road (M25, B4260) than the first half of a postcode. */
const outwardAlone =
  /(?<![A-Z0-9])([A-PR-UWYZ][A-HK-Y][0-9]{1,2}|[A-PR-UWYZ][A-HK-Y][0-9][ABEHMNPRVWXY])(?![A-Z0-9]|[ -]{0,3}[0-9])/gi;

/** Full UK postcodes, kept as `TM4 2QP` however they were typed. */
export function findPostcodes(text: string): EntityOf<'postcode'>[] {
  return matches('postcode', text, full, ([, out = '', inn = '']) => `${out} ${inn}`.toUpperCase());
}

/** The first halves of postcodes that stand alone. */
export function findOutcodes(text: string): EntityOf<'outcode'>[] {
  return matches('outcode', text, outwardAlone, ([, out = '']) => out.toUpperCase());
}
