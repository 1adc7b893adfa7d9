import { z } from 'zod';

/** Text that must be there. */
export function filled(label: string, missing: string, most = 100): z.ZodType<string, string> {
  return z.string().min(1, missing).max(most, `${label} must be ${most} characters or fewer`);
}

export function optional(label: string, most = 100): z.ZodType<string, string> {
  return z.string().max(most, `${label} must be ${most} characters or fewer`);
}

const postcodeParts = /^([A-Z]{1,2}[0-9][A-Z0-9]?)([0-9][A-Z]{2})$/;

/** Kept as `TM4 2QP`, however it was typed. */
export const postcode: z.ZodType<string, string> = z
  .string()
  .transform((typed) => typed.toUpperCase().replace(/[^A-Z0-9]/g, ''))
  .refine((squeezed) => postcodeParts.test(squeezed), 'Enter a full UK postcode, like TM4 2QP')
  .transform((squeezed) => squeezed.replace(postcodeParts, '$1 $2'));

const withoutGaps = (typed: string) => typed.replace(/[\s-]/g, '');

/** Kept as `12-34-56`. */
export const sortCode: z.ZodType<string, string> = z
  .string()
  .min(1, 'Enter a sort code')
  .transform(withoutGaps)
  .refine((digits) => /^\d{6}$/.test(digits), 'Enter a sort code with 6 digits, like 30 94 30')
  .transform((digits) => digits.replace(/(\d\d)(\d\d)(\d\d)/, '$1-$2-$3'));

export const accountNumber: z.ZodType<string, string> = z
  .string()
  .min(1, 'Enter an account number')
  .transform(withoutGaps)
  .refine((digits) => /^\d{6,8}$/.test(digits), 'Enter an account number with 6 to 8 digits, like 00733445');

export const email: z.ZodType<string, string> = z
  .string()
  .min(1, 'Enter an email address')
  .max(254, 'Email address must be 254 characters or fewer')
  .pipe(z.email('Enter an email address with an @, like name@example.com'));

export const optionalPhone: z.ZodType<string, string> = z
  .string()
  .refine(
    (typed) => typed === '' || /^\+?\d{10,15}$/.test(typed.replace(/[\s()-]/g, '')),
    'Enter a phone number, like 01632 960 001, or leave it blank',
  );

/** Kept in capitals without spaces. */
export const registration: z.ZodType<string, string> = z
  .string()
  .min(1, 'Enter the registration number')
  .transform((typed) => typed.toUpperCase().replace(/[\s-]/g, ''))
  .refine((plate) => /^[A-Z0-9]{2,7}$/.test(plate), 'Enter a registration number, like AB12 CDE');

export const cardNumber: z.ZodType<string, string> = z
  .string()
  .min(1, 'Enter the card number')
  .transform(withoutGaps)
  .refine(
    (digits) => /^\d{13,19}$/.test(digits) && passesLuhn(digits),
    'Check the card number. It is the long number on the front of the card',
  );

export const securityCode: z.ZodType<string, string> = z
  .string()
  .min(1, 'Enter the security code')
  .regex(/^\d{3,4}$/, 'Enter the 3 or 4 digits of the security code');

/** The check that card numbers carry in their last digit; it catches most slips of a finger. */
function passesLuhn(digits: string): boolean {
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, place) => {
      const value = Number(digit) * (place % 2 === 1 ? 2 : 1);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return sum % 10 === 0;
}
