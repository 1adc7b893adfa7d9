import assert from 'node:assert/strict';
import { readOrdinal, readPick, readYesNo } from '../../server/bot/short-replies.js';

describe('a short reply', () => {
  const yes =
    'yes|Yes please|yep|yeah yeah|ok|OK thanks|y|Correct.|that’s right|go ahead|send it|yes, send it|👍|ie|Ydy|iawn|ie plis|ie, anfonwch';
  for (const text of yes.split('|')) it(`"${text}" is yes`, () => assert.equal(readYesNo(text), 'yes'));

  for (const text of 'no|No thanks|nope|nah|wrong|that is wrong|not yet|na|nac ydy|nage|dim diolch'.split(
    '|',
  )) {
    it(`"${text}" is no`, () => assert.equal(readYesNo(text), 'no'));
  }

  for (const text of [
    '',
    '???',
    'no, number 14',
    'yes but change the postcode',
    'yesterday',
    'nobody came',
    'know',
  ]) {
    it(`"${text}" is neither`, () => assert.equal(readYesNo(text), null));
  }

  for (const [text, place] of [
    ['the second one', 1],
    ['2nd', 1],
    ['1', 0],
    ['number 3', 2],
    ['the last one please', 3],
    ['last', 3],
    ['yr ail un', 1],
    ['y cyntaf', 0],
    ['yr un olaf', 3],
    ['the fifth', null],
    ['second hand sofa', null],
    ['', null],
  ] as const) {
    it(`"${text}" of four is ${place === null ? 'none' : `number ${place + 1}`}`, () =>
      assert.equal(readOrdinal(text, 4), place));
  }

  it('picks a title by its own words, however they are written', () => {
    assert.equal(readPick('report a MISSED bin!', ['Bin day', 'Report a missed bin']), 1);
    assert.equal(readPick('the first', ['Bin day', 'Report a missed bin']), 0);
    assert.equal(readPick('something else', ['Bin day', 'Report a missed bin']), null);
  });

  it('takes a bounded time, whatever 4,000 characters it is given', () => {
    for (const one of ['no ', 'please ', 'a', ' ', 'the ']) {
      const text = one.repeat(4_000).slice(0, 4_000);
      const start = performance.now();
      readYesNo(text);
      readOrdinal(text, 4);
      assert.ok(performance.now() - start < 50, one);
    }
  });
});
