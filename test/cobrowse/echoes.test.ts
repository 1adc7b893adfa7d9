import assert from 'node:assert/strict';
import { Echoes, wordsOf } from '../../widget/recorder/echoes.js';

function isEcho(text: string, typed: string, { isName = false, page = '' } = {}): boolean {
  const echoes = new Echoes();
  echoes.add(typed, isName);
  return echoes.areIn(text, new Set(wordsOf(page)));
}

describe('a text that repeats what a resident wrote', () => {
  const echoes: [text: string, typed: string, options?: { isName?: boolean; page?: string }][] = [
    ['Hello Jane Doe', 'Jane Doe'],
    ['JANE DOE’s permit', 'jane doe'],
    ['Permit for AB12-CDE', 'ab12 cde'],
    ['We will ring 01632 960 123', '01632960123'],
    ['Welcome, Jane', 'Jane Doe', { isName: true }],
    ['Is Ann right?', 'Ann Lee', { isName: true, page: 'Ann Street' }],
    ['jane.doe is taken', 'jane.doe@example.test'],
    ['You wrote “xy”', 'xy'],
    ['Year must be after 1987', '1987'],
  ];
  for (const [text, typed, options] of echoes) {
    it(`“${text}” after “${typed}”`, () => assert.equal(isEcho(text, typed, options), true));
  }

  const innocent: [text: string, typed: string, page?: string][] = [
    ['Enter your full name', 'Jane Doe'],
    ['Report a missed bin', 'My bin was missed', 'Report a missed bin'],
    ['There is a problem', 'x'],
    ['Enter a date', ''],
  ];
  for (const [text, typed, page = ''] of innocent) {
    it(`but not “${text}” after “${typed}”`, () => assert.equal(isEcho(text, typed, { page }), false));
  }
});
