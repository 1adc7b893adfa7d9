import assert from 'node:assert/strict';
import { hoursFaults } from '../../../server/routing/opening-hours/hours-faults.js';
import { officeHours } from '../../stage/opening-hours.js';

describe('opening hours that cannot be', () => {
  const sound = officeHours();

  it('are told apart from sound ones, windows that meet included', () => {
    const meeting = officeHours({
      monday: [
        { opens: '12:00', closes: '17:00' },
        { opens: '09:00', closes: '12:00' },
      ],
    });
    assert.deepEqual(hoursFaults(sound), {});
    assert.deepEqual(hoursFaults(meeting), {});
  });

  it('end before they start', () => {
    const hours = officeHours({ tuesday: [{ opens: '17:00', closes: '09:00' }] });
    assert.deepEqual(hoursFaults(hours), {
      'week.tuesday': 'On Tuesday, 17:00 to 09:00 ends before it starts. Use 24:00 for midnight',
    });
  });

  it('open and close at once', () => {
    const hours = officeHours({ tuesday: [{ opens: '09:00', closes: '09:00' }] });
    assert.match(hoursFaults(hours)['week.tuesday'] ?? '', /ends before it starts/);
  });

  it('overlap, in whatever order they are given', () => {
    const hours = officeHours({
      friday: [
        { opens: '12:00', closes: '17:00' },
        { opens: '09:00', closes: '12:30' },
      ],
    });
    assert.deepEqual(hoursFaults(hours), {
      'week.friday': 'On Friday, 09:00 to 12:30 and 12:00 to 17:00 overlap',
    });
  });

  it('are in a time zone that is nowhere', () => {
    assert.deepEqual(Object.keys(hoursFaults({ ...sound, timeZone: 'Europe/Thornmarch' })), ['timeZone']);
  });

  it('have a closure that ends before it starts', () => {
    const closures = [{ from: '2026-12-28', to: '2026-12-24', reason: '' }];
    assert.deepEqual(Object.keys(hoursFaults({ ...sound, closures })), ['closures.0']);
  });
});
