import assert from 'node:assert/strict';
import { join } from 'node:path';
import { projectRoot } from '../../../server/lib/project-root.js';
import type { OpeningHours } from '../../../server/protocol/opening-hours.js';
import {
  isOpenAt,
  nextOpening,
  openMilliseconds,
} from '../../../server/routing/opening-hours/opening-times.js';
import { readBankHolidays } from '../../../server/store/bank-holiday-file.js';
import { officeHours } from '../../stage/opening-hours.js';

const holidays = readBankHolidays(join(projectRoot(), 'calendars/bank-holidays.json'));
const at = (hours: OpeningHours, instant: string) => isOpenAt(hours, holidays, instant);
const next = (hours: OpeningHours, instant: string) => nextOpening(hours, holidays, instant);

describe('opening hours', () => {
  it('open on the minute and close on the minute', () => {
    const hours = officeHours();
    assert.equal(at(hours, '2026-11-23T08:59:59.999Z'), false);
    assert.equal(at(hours, '2026-11-23T09:00:00.000Z'), true);
    assert.equal(at(hours, '2026-11-23T16:59:59.999Z'), true);
    assert.equal(at(hours, '2026-11-23T17:00:00.000Z'), false);
  });

  it('may close for lunch', () => {
    const hours = officeHours({
      monday: [
        { opens: '09:00', closes: '12:30' },
        { opens: '13:30', closes: '17:00' },
      ],
    });
    assert.equal(at(hours, '2026-11-23T12:45:00.000Z'), false);
    assert.equal(next(hours, '2026-11-23T12:45:00.000Z'), '2026-11-23T13:30:00.000Z');
    assert.equal(at(hours, '2026-11-23T13:30:00.000Z'), true);
  });

  it('follow the clocks of their place, in summer an hour before UTC', () => {
    const hours = officeHours();
    assert.equal(at(hours, '2026-07-06T08:00:00.000Z'), true);
    assert.equal(at(hours, '2026-07-06T16:00:00.000Z'), false);
    assert.equal(next(hours, '2026-03-28T12:00:00.000Z'), '2026-03-30T08:00:00.000Z');
    assert.equal(next(hours, '2026-10-24T12:00:00.000Z'), '2026-10-26T09:00:00.000Z');
  });

  it('that begin in the hour which the clocks skip begin when they jump', () => {
    const hours = officeHours({ sunday: [{ opens: '01:30', closes: '05:00' }] });
    assert.equal(next(hours, '2026-03-29T00:00:00.000Z'), '2026-03-29T01:00:00.000Z');
  });

  it('that begin in the hour which comes twice begin the first time', () => {
    const hours = officeHours({ sunday: [{ opens: '01:30', closes: '05:00' }] });
    assert.equal(next(hours, '2026-10-24T23:00:00.000Z'), '2026-10-25T00:30:00.000Z');
  });

  it('to midnight and from midnight leave no gap', () => {
    const through = [{ opens: '00:00', closes: '24:00' }];
    const hours = officeHours({ monday: through, tuesday: through });
    assert.equal(at(hours, '2026-11-23T23:59:59.999Z'), true);
    assert.equal(at(hours, '2026-11-24T00:00:00.000Z'), true);
  });

  it('keep the bank holidays of their own part of the United Kingdom', () => {
    const stAndrews = '2026-11-30T11:00:00.000Z';
    assert.equal(at(officeHours(), stAndrews), true);
    assert.equal(at({ ...officeHours(), bankHolidays: 'scotland' }, stAndrews), false);
    assert.equal(
      at({ ...officeHours(), bankHolidays: 'northern-ireland' }, '2026-07-13T11:00:00.000Z'),
      false,
    );
    assert.equal(at({ ...officeHours(), bankHolidays: null }, '2026-12-25T11:00:00.000Z'), true);
  });

  it('after Christmas open on the first day that is no holiday', () => {
    assert.equal(next(officeHours(), '2026-12-24T17:00:00.000Z'), '2026-12-29T09:00:00.000Z');
  });

  it('are shut for a closure, its first and its last day included', () => {
    const closures = [{ from: '2026-11-24', to: '2026-11-25', reason: 'Staff training' }];
    const hours = { ...officeHours(), closures };
    assert.equal(at(hours, '2026-11-24T11:00:00.000Z'), false);
    assert.equal(at(hours, '2026-11-25T11:00:00.000Z'), false);
    assert.equal(next(hours, '2026-11-23T18:00:00.000Z'), '2026-11-26T09:00:00.000Z');
  });

  it('without any window never open', () => {
    assert.equal(next(officeHours(undefined, []), '2026-11-23T10:00:00.000Z'), null);
  });

  it('are what a target is measured in: a night does not count', () => {
    const hour = 3_600_000;
    const waited = (from: string, to: string) => openMilliseconds(officeHours(), holidays, from, to);
    assert.equal(waited('2026-11-23T16:30:00.000Z', '2026-11-24T09:30:00.000Z'), hour);
    assert.equal(waited('2026-12-24T16:00:00.000Z', '2026-12-29T10:00:00.000Z'), 2 * hour);
    assert.equal(waited('2026-11-24T09:30:00.000Z', '2026-11-23T16:30:00.000Z'), 0);
    assert.equal(
      openMilliseconds(null, holidays, '2026-11-28T00:00:00.000Z', '2026-11-28T01:00:00.000Z'),
      hour,
    );
  });

  it('say when they next open, and are open then and shut just before, at any instant of two years', () => {
    const hours = {
      ...officeHours({ saturday: [{ opens: '00:00', closes: '03:00' }] }),
      closures: [{ from: '2027-02-01', to: '2027-02-05', reason: 'Move' }],
    };
    const start = Date.parse('2026-11-22T00:00:00.000Z');
    for (let step = 0; step < 400; step++) {
      const instant = new Date(start + step * 157_000_003).toISOString();
      const opening = next(hours, instant) ?? assert.fail(instant);
      const before = new Date(Date.parse(opening) - 1).toISOString();
      assert.ok(opening > instant && at(hours, opening) && !at(hours, before), `${instant} ${opening}`);
    }
  });
});
