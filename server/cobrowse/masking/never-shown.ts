/** What is known of a form field. */
export interface FieldFacts {
  readonly type?: string | undefined;
  readonly name?: string | undefined;
  readonly id?: string | undefined;
  readonly autocomplete?: string | undefined;
}

const neverTypes = new Set(['password', 'hidden', 'file']);

const neverAutocomplete = /\b(?:cc-[a-z-]+|current-password|new-password|one-time-code)\b/i;

const neverNames = [
  /pass-?(?:word|code|phrase)|(?:^|-)(?:pwd|pin)(?:-|$)|pin-?(?:number|code)|memorable-?word|secret/,
  /card-?(?:number|no|num|holder)|(?:^|-)(?:cc|pan)-?(?:number|num|no)?(?:-|$)|(?:credit|debit)-?card/,
  /(?:^|-)(?:cvc|cvv|csc|cv2)|security-?(?:code|number)|expir(?:y|ation|es)/,
  /sort-?code|account-?(?:number|no|num)(?:-|$)|bank-?account|(?:^|-)(?:iban|bic|swift)(?:-|$)|roll-?number/,
  /(?:^|-)(?:otp|totp|mfa|2fa)(?:-|$)|one-?time|(?:verification|confirmation|auth|sms|access|login)-?code/,
  /national-?insurance|(?:^|-)(?:nino|nin|ni)(?:-|$)|ni-?(?:number|no)(?:-|$)/,
];

/** `cardNumber`, `card_number` and `payment[card number]` all read `card-number`. */
function plainName(name: string): string {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-');
}

/** A password, card, bank, one-time-code or National Insurance field: never shown, whatever the council's list says. */
export function isNeverShownField({ type, name, id, autocomplete }: FieldFacts): boolean {
  if (type !== undefined && neverTypes.has(type.toLowerCase())) return true;
  if (autocomplete !== undefined && neverAutocomplete.test(autocomplete)) return true;
  return [name, id].some(
    (word) => word !== undefined && neverNames.some((pattern) => pattern.test(plainName(word))),
  );
}

const nationalInsuranceNumber =
  /(?<![A-Z0-9])[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][ -]?\d{2}[ -]?\d{2}[ -]?\d{2}[ -]?[A-D](?![A-Z0-9])/i;

const runOfDigits = /\d(?:[ \u00A0-]?\d){12,}/g;

/** The check that card numbers pass and that nine in ten other numbers fail. */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - place) - 48;
    const doubled = place % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

const longestCardNumber = 19;

/** Whether some groups of digits that stand together make a card number. */
function holdsCardNumber(run: string): boolean {
  const groups = run.split(/\D/);
  for (let start = 0; start < groups.length; start += 1) {
    let digits = '';
    for (let next = start; next < groups.length && digits.length < longestCardNumber; next += 1) {
      digits += groups[next] ?? '';
      if (digits.length >= 13 && digits.length <= longestCardNumber && passesLuhn(digits)) return true;
    }
  }
  return false;
}

/** Text that holds what may be a card number or a National Insurance number. */
export function holdsNeverShown(text: string): boolean {
  if (!/\p{Nd}/u.test(text)) return false;
  const plain = text.normalize('NFKC');
  return nationalInsuranceNumber.test(plain) || (plain.match(runOfDigits) ?? []).some(holdsCardNumber);
}
