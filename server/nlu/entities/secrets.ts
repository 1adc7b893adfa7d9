import type { Found } from './entity.js';

/** What nobody should send in a chat, and we never keep. */
export type Secret = Found<'card-number', null> | Found<'national-insurance-number', null>;

/** Digits in groups, with a space, a dash, a dot or a line's end between. */
const digitRuns = /(?<![\d])\d(?:[\s\u2010-\u2015.-]{0,2}\d){12,60}/g;
const group = /\d+/g;
/** Issuers' first digits; a council's own long numbers begin with 0 or 1. */
const issuers = /^[2-6]/;

/** QQ is never given out: it is the example that GOV.UK shows, and people try it. */
const insurance =
  /(?<![A-Z0-9])(?!BG|GB|KN|NK|NT|TN|ZZ)(?:[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]|QQ)[\s.-]{0,2}\d{2}[\s.-]{0,2}\d{2}[\s.-]{0,2}\d{2}([\s.-]{0,2}[A-D](?![A-Z0-9]))?(?!\d)/gi;
const speaksOfInsurance =
  /national insurance|\bn\.?i\.? (?:no|num)|\bnino\b|yswiriant (?:gwladol|cenedlaethol)/i;

/** Card and National Insurance numbers in a text, in order. */
export function findSecrets(text: string): Secret[] {
  return [...findCardNumbers(text), ...findInsuranceNumbers(text)].sort((a, b) => a.start - b.start);
}

/** Runs of 13 to 19 digits that pass the card issuers' own check, whatever stands before or after in the same run. */
export function findCardNumbers(text: string): Found<'card-number', null>[] {
  const found: Found<'card-number', null>[] = [];
  for (const run of text.matchAll(digitRuns)) {
    const groups = Array.from(run[0].matchAll(group), ({ 0: digits, index }) => ({
      digits,
      start: run.index + index,
    }));
    for (let first = 0; first < groups.length; first++) {
      const length = cardFrom(groups.slice(first, first + 19).map(({ digits }) => digits));
      const [from, to] = [groups[first], groups[first + length - 1]];
      if (length === 0 || !from || !to) continue;
      found.push({ kind: 'card-number', value: null, start: from.start, end: to.start + to.digits.length });
      first += length - 1;
    }
  }
  return found;
}

/** How many of the groups, from the first, are a card number; 0 when they are none. The most win. */
function cardFrom(groups: string[]): number {
  let digits = '';
  let most = 0;
  for (const [place, next] of groups.entries()) {
    digits += next;
    if (digits.length > 19) break;
    if (digits.length >= 13 && issuers.test(digits) && passesLuhn(digits)) most = place + 1;
  }
  return most;
}

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place++) {
    const digit = Number(digits[digits.length - 1 - place]);
    const value = place % 2 === 1 ? digit * 2 : digit;
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

/** Without its last letter it looks like many a reference, so then the message must speak of it. */
function findInsuranceNumbers(text: string): Found<'national-insurance-number', null>[] {
  const isSpokenOf = speaksOfInsurance.test(text);
  return Array.from(text.matchAll(insurance))
    .filter(([, letter]) => letter !== undefined || isSpokenOf)
    .map(({ 0: typed, index }) => ({
      kind: 'national-insurance-number' as const,
      value: null,
      start: index,
      end: index + typed.length,
    }));
}
