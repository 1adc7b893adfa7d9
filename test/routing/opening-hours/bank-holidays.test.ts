import assert from 'node:assert/strict';
import { join } from 'node:path';
import { weekdayOf } from '../../../server/lib/calendar.js';
import { projectRoot } from '../../../server/lib/project-root.js';
import { divisions } from '../../../server/protocol/opening-hours.js';
import { fromGovUk, withNewer } from '../../../server/routing/opening-hours/govuk-bank-holidays.js';
import { readBankHolidays } from '../../../server/store/bank-holiday-file.js';

const kept = readBankHolidays(join(projectRoot(), 'calendars/bank-holidays.json'));

describe('the bank holidays in the repository', () => {
  it('are working days, each once, in order', () => {
    for (const division of divisions) {
      const days = kept[division].map(({ day }) => day);
      assert.deepEqual(days, [...new Set(days)].sort());
      for (const day of days) assert.ok(![0, 6].includes(weekdayOf(day)), day);
    }
  });

  it('are as many each year as the law gives: 8, 9 and 10, and one more for Scotland in 2026', () => {
    const count = (division: (typeof divisions)[number], year: number) =>
      kept[division].filter(({ day }) => day.startsWith(String(year))).length;
    assert.deepEqual(
      [2026, 2027, 2028].map((year) => divisions.map((division) => count(division, year))),
      [
        [8, 10, 10],
        [8, 9, 10],
        [8, 9, 10],
      ],
    );
  });
});

describe("GOV.UK's list of bank holidays", () => {
  const events = (...days: [string, string, string][]) => ({
    events: days.map(([date, title, notes]) => ({ date, title, notes, bunting: true })),
  });
  const published = {
    'england-and-wales': events(['2028-12-26', 'Boxing Day', ''], ['2029-01-01', 'New Year’s Day', '']),
    scotland: events(['2029-01-01', 'New Year’s Day', '']),
    'northern-ireland': events(['2029-03-19', 'St Patrick’s Day', 'Substitute day']),
  };

  it('adds later days, and takes the place of those it covers', () => {
    const joined = withNewer(kept, fromGovUk(published));
    const england = joined['england-and-wales'].map(({ day }) => day);
    assert.deepEqual(england.slice(-3), ['2028-12-25', '2028-12-26', '2029-01-01']);
    assert.equal(england.length, kept['england-and-wales'].length + 1);
    assert.deepEqual(joined['northern-ireland'].at(-1), {
      day: '2029-03-19',
      title: 'St Patrick’s Day (substitute day)',
    });
  });

  it('is refused when a part of the United Kingdom is missing', () => {
    const { scotland: _, ...rest } = published;
    assert.throws(() => fromGovUk(rest), /not GOV\.UK's list of bank holidays: scotland/);
  });
});
