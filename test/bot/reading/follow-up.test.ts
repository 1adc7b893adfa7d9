import assert from 'node:assert/strict';
import { partAbout } from '../../../server/bot/reading/answer-part.js';
import { aspectOf, leansOnBefore } from '../../../server/bot/reading/follow-up.js';

describe('a follow-up', () => {
  for (const [text, aspect] of [
    ['how much is it?', 'cost'],
    ['and how long does that take', 'duration'],
    ['what about sundays?', 'time'],
    ['where is it', 'place'],
    ['is there a number I can ring', 'phone'],
    ["faint mae'n gostio?", 'cost'],
    ['pa mor hir fydd hynny', 'duration'],
  ] as const) {
    it(`leans on what was said before, and asks for the ${aspect}: ${text}`, () => {
      assert.ok(leansOnBefore(text));
      assert.equal(aspectOf(text), aspect);
    });
  }

  for (const text of [
    'how much does a resident parking permit cost for a second car in zone B',
    'my bin was missed',
    'thank you',
  ]) {
    it(`is not read into a message that says what it is about: ${text}`, () => {
      assert.ok(!leansOnBefore(text));
    });
  }
});

describe('the part of an answer that a follow-up asks for', () => {
  const answer = `You can get a permit online.

1. Have proof of your address ready.
2. Pay £52 a year, or £30 for 6 months.
3. We send it within 5 working days.

Our office at Market Street is open Monday to Friday, 9am to 5pm. It is closed on bank holidays.`;

  it('is its own words and no others', () => {
    assert.equal(partAbout(answer, 'cost'), '- Pay £52 a year, or £30 for 6 months.');
    assert.match(partAbout(answer, 'duration') ?? '', /within 5 working days/);
    assert.match(partAbout(answer, 'time') ?? '', /9am to 5pm/);
    assert.equal(partAbout(answer, 'needs'), '- Have proof of your address ready.');
  });

  it('is missing where the answer does not say', () => {
    assert.equal(partAbout(answer, 'phone'), null);
  });
});
