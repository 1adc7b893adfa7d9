import { z } from 'zod';
import { divisions, weekdays, type Division, type Weekday } from './weekdays.js';

export { divisions, weekdays, type Division, type Weekday };

const opens = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Enter a time, like 09:00');
/** 24:00 is the end of the day. */
const closes = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'Enter a time, like 17:00');

const mostWindows = 6;
const windows = z
  .array(z.strictObject({ opens, closes }))
  .max(mostWindows, `Use ${mostWindows} or fewer in a day`);
export type OpeningWindow = z.infer<typeof windows>[number];

const day = z.iso.date('Enter a date, like 2026-12-24');

/** When a team is there: windows on each day of the week, but for bank holidays and closures. */
export const openingHours = z.strictObject({
  timeZone: z.string().min(1, 'Choose a time zone').max(60),
  week: z.strictObject(
    Object.fromEntries(weekdays.map((weekday) => [weekday, windows])) as Record<Weekday, typeof windows>,
  ),
  /** Closed on the bank holidays of this part of the United Kingdom; null works through them. */
  bankHolidays: z.enum(divisions).nullable(),
  /** From the first day to the last, both included. */
  closures: z
    .array(
      z.strictObject({
        from: day,
        to: day,
        reason: z.string().trim().max(100, 'Use 100 characters or fewer'),
      }),
    )
    .max(100, 'Use 100 or fewer'),
});
export type OpeningHours = z.infer<typeof openingHours>;

export interface BankHoliday {
  /** `2026-12-25`. */
  day: string;
  title: string;
}
/** Days on which banks are closed, of each division. */
export type BankHolidays = Record<Division, BankHoliday[]>;
