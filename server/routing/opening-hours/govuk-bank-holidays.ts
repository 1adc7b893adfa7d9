import { z } from 'zod';
import { divisions, type BankHolidays } from '../../protocol/opening-hours.js';

const division = z.object({
  events: z.array(z.object({ title: z.string().min(1), date: z.iso.date(), notes: z.string().optional() })),
});
const published = z.object(
  Object.fromEntries(divisions.map((one) => [one, division])) as Record<
    (typeof divisions)[number],
    typeof division
  >,
);

/**
 * Reads what GOV.UK publishes at https://www.gov.uk/bank-holidays.json.
 * @throws Error that names what is missing, when it is something else.
 */
export function fromGovUk(json: unknown): BankHolidays {
  const parsed = published.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(
      `This is not GOV.UK's list of bank holidays: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`,
    );
  }
  const days = ({ events }: z.infer<typeof division>) =>
    events
      .map(({ date, title, notes }) => ({
        day: date,
        title: notes ? `${title} (${notes.toLowerCase()})` : title,
      }))
      .sort((a, b) => a.day.localeCompare(b.day));
  return {
    'england-and-wales': days(parsed.data['england-and-wales']),
    scotland: days(parsed.data.scotland),
    'northern-ireland': days(parsed.data['northern-ireland']),
  };
}

/** What is known already, but for the days that the new list covers, which it replaces. */
export function withNewer(known: BankHolidays, newer: BankHolidays): BankHolidays {
  const joined = (one: keyof BankHolidays) => {
    const first = newer[one][0]?.day;
    const earlier = known[one].filter(({ day }) => first === undefined || day < first);
    return [...earlier, ...newer[one]];
  };
  return {
    'england-and-wales': joined('england-and-wales'),
    scotland: joined('scotland'),
    'northern-ireland': joined('northern-ireland'),
  };
}
