import { matches, type EntityOf } from './entity.js';

const uprn = /(?<!\w)uprn[\s:#]{0,3}(?:is |number |no\.? )?(\d{1,12})(?!\d)|(?<!\d)(100\d{9})(?!\d)/gi;
const pounds = /£\s?(\d{1,3}(?:,\d{3}){1,3}|\d{1,9})(?:\.(\d{2}))?(?![\d,]*\d)/g;
const inWords =
  /(?<![\d.,£])(\d{1,9})(?:\.(\d{2}))?\s?(pounds?|quid|gbp|punnoedd|bunnoedd|punt|pence|p|ceiniog)(?![a-z])/gi;
const pence = new Set(['pence', 'p', 'ceiniog']);

/** Unique Property Reference Numbers: said to be one, or of the usual twelve digits. */
export function findUprns(text: string): EntityOf<'uprn'>[] {
  return matches('uprn', text, uprn, ([, said, bare]) => said ?? bare ?? null);
}

/** Sums of money, in pence. */
export function findMoney(text: string): EntityOf<'money'>[] {
  return [
    ...matches('money', text, pounds, ([, whole = '', hundredths = '0']) => ({
      pence: Number(whole.replaceAll(',', '')) * 100 + Number(hundredths),
    })),
    ...matches('money', text, inWords, ([, whole = '', hundredths = '0', unit = '']) => ({
      pence: pence.has(unit.toLowerCase()) ? Number(whole) : Number(whole) * 100 + Number(hundredths),
    })),
  ];
}
