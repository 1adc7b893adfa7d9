import { z } from 'zod';
import type { DateField, DatePart } from './form.js';

type TypedDate = Partial<Record<DatePart, string | undefined>>;

/** The parts of a date as typed; gives `2026-12-01`, or `2026-12` where no day is asked. A fault's path says which parts. */
export function dateCheck(field: DateField, now: Date): z.ZodType<string, TypedDate> {
  const part = z.string().optional();
  return z.object({ day: part, month: part, year: part }).transform((typed, context) => {
    const fault = faultOf(field, typed, now);
    if (fault === null) return isoOf(field.parts, typed);
    for (const path of fault.parts)
      context.addIssue({ code: 'custom', message: fault.message, path: [path] });
    return z.NEVER;
  });
}

interface Fault {
  message: string;
  parts: DatePart[];
}

function faultOf(field: DateField, typed: TypedDate, now: Date): Fault | null {
  const { parts, called } = field;
  const blank = parts.filter((part) => !typed[part]);
  if (blank.length === parts.length) return { message: field.missing, parts };
  if (blank.length > 0) return { message: `${called} must include a ${blank.join(' and a ')}`, parts: blank };

  const unreal = parts.filter((part) => !isPossible(part, typed[part]));
  if (unreal.length > 0) return { message: `${called} must be a real date`, parts: unreal };
  const date = dateOf(typed);
  // JavaScript takes 31 February and makes it 3 March.
  if (date.getUTCDate() !== Number(typed.day ?? 1))
    return { message: `${called} must be a real date`, parts };

  const day = parts.includes('day') ? now.getUTCDate() : 1;
  const earliest = monthsFrom(now, -field.monthsBack, day);
  const latest = monthsFrom(now, field.monthsAhead, day);
  if (date >= earliest && date <= latest) return null;
  const range = `${showDate(earliest, parts)} and ${showDate(latest, parts)}`;
  return { message: `${called} must be between ${range}`, parts };
}

const bounds: Record<DatePart, { least: number; most: number; digits: RegExp }> = {
  day: { least: 1, most: 31, digits: /^\d{1,2}$/ },
  month: { least: 1, most: 12, digits: /^\d{1,2}$/ },
  year: { least: 0, most: 9999, digits: /^(\d{2}|\d{4})$/ },
};

function isPossible(part: DatePart, typed = ''): boolean {
  const { least, most, digits } = bounds[part];
  return digits.test(typed) && Number(typed) >= least && Number(typed) <= most;
}

/** Cards print the year in two digits. */
function fullYear(typed = ''): number {
  return typed.length === 2 ? 2000 + Number(typed) : Number(typed);
}

function dateOf(typed: TypedDate): Date {
  return new Date(Date.UTC(fullYear(typed.year), Number(typed.month) - 1, Number(typed.day ?? 1)));
}

function monthsFrom(now: Date, months: number, day: number): Date {
  const lastOfMonth = new Date(
    Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months + 1, 0),
  ).getUTCDate();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, Math.min(day, lastOfMonth)));
}

function isoOf(parts: DatePart[], typed: TypedDate): string {
  return dateOf(typed)
    .toISOString()
    .slice(0, parts.includes('day') ? 10 : 7);
}

/** `1 December 2026`, or `December 2026` where no day is asked. */
export function showDate(date: Date, parts: DatePart[]): string {
  const options: Intl.DateTimeFormatOptions = { month: 'long', year: 'numeric', timeZone: 'UTC' };
  if (parts.includes('day')) options.day = 'numeric';
  return new Intl.DateTimeFormat('en-GB', options).format(date);
}
