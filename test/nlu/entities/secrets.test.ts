import assert from 'node:assert/strict';
import { findSecrets } from '../../../server/nlu/entities/secrets.js';

const found = (text: string): string[] => findSecrets(text).map(({ start, end }) => text.slice(start, end));

describe('what nobody should send in a chat', () => {
  for (const [text, ...secrets] of [
    ['4111 1111 1111 1111', '4111 1111 1111 1111'],
    ['card 4111-1111-1111-1111 12/27 123 thanks', '4111-1111-1111-1111'],
    ['4111 1111 1111 1111 12 27', '4111 1111 1111 1111'],
    ['it is 5500000000000004.', '5500000000000004'],
    ['amex 3782 822463 10005', '3782 822463 10005'],
    ['4111 1111\n1111 1111', '4111 1111\n1111 1111'],
    ['4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1', '4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1'],
    ['AB123456C', 'AB123456C'],
    ['ni: ab 12 34 56 c', 'ab 12 34 56 c'],
    ['QQ 12 34 56 C', 'QQ 12 34 56 C'],
    ['my National Insurance number is AB 12 34 56', 'AB 12 34 56'],
    ['Rhif yswiriant gwladol AB123456', 'AB123456'],
    ['AB123456C and 4111111111111111', 'AB123456C', '4111111111111111'],
  ]) {
    it(`finds ${JSON.stringify(text)}`, () => assert.deepEqual(found(text ?? ''), secrets));
  }

  for (const text of [
    '4111 1111 1111 1112',
    '01632 960001 01632 960002',
    'UPRN 100012345678',
    'my account is AB123456',
    'GB123456A',
    'penalty notice TM12345678',
    '2026-11-22 17:30 and 2026-11-23 18:30',
    'TM-7K3Q9',
    '',
  ]) {
    it(`leaves ${JSON.stringify(text)} as it is`, () => assert.deepEqual(found(text), []));
  }

  it('takes a bounded time, whatever 4,000 characters it is given', () => {
    for (const one of ['4', '4 ', '4111 ', 'AB12', 'AB 12 34 5', '4-', '  ']) {
      const text = one.repeat(4_000).slice(0, 4_000);
      const start = performance.now();
      findSecrets(text);
      assert.ok(performance.now() - start < 100, one);
    }
  });
});
