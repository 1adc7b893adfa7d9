import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { matches, type EntityOf } from './entity.js';

const phone = /(?<![\d+])(?:\+|\(?0)[\d ().-]{8,18}\d(?!\d)/g;
/** The look-behind keeps a long run of letters from being tried from each of its places. */
const email = /(?<![\w.+'-])[\w.+'-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}/gi;

/** Phone numbers that could be dialled in the United Kingdom, in international form. */
export function findPhones(text: string): EntityOf<'phone'>[] {
  return matches('phone', text, phone, ([typed]) => {
    const number = parsePhoneNumberFromString(typed, 'GB');
    return number?.isPossible() === true ? number.number : null;
  });
}

/** Email addresses, in small letters. */
export function findEmails(text: string): EntityOf<'email'>[] {
  return matches('email', text, email, ([typed]) => typed.toLowerCase());
}

/** A number as people in the United Kingdom write it: `01632 960001`. */
export function nationalPhone(phone: string): string {
  return parsePhoneNumberFromString(phone)?.formatNational() ?? phone;
}
