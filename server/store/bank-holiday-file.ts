import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { BankHolidays } from '../protocol/opening-hours.js';

const days = z.array(z.strictObject({ day: z.iso.date(), title: z.string().min(1) }));

/** `calendars/bank-holidays.json`: see its `source`. */
export const bankHolidayFile = z.strictObject({
  source: z.url(),
  licence: z.string(),
  note: z.string(),
  divisions: z.strictObject({ 'england-and-wales': days, scotland: days, 'northern-ireland': days }),
});

/** The bank holidays that the repository holds. @throws when the file is not what it should be. */
export function readBankHolidays(file: string): BankHolidays {
  return bankHolidayFile.parse(JSON.parse(readFileSync(file, 'utf8'))).divisions;
}
