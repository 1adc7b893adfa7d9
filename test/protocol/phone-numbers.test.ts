import { deepEqual } from 'node:assert/strict';
import { findPhoneNumbers } from '../../server/protocol/phone-numbers.js';

const dialled = (text: string, isBold = false) =>
  findPhoneNumbers(text, isBold).flatMap(({ phone }) => phone ?? []);

describe('the telephone numbers of an answer', () => {
  it('can be pressed, however they are spaced', () => {
    deepEqual(dialled('Call us on 01632 960 998, or 01632 960000.'), ['01632960998', '01632960000']);
    deepEqual(dialled('Helpline 0808 2000 247, NSPCC 0808 800 5000'), ['08082000247', '08088005000']);
    deepEqual(dialled('Childline on 0800 1111, Samaritans on 116 123'), ['08001111', '116123']);
  });

  it('may be three figures, where the words say that they are dialled', () => {
    deepEqual(dialled('In danger? Call 999. For a power cut, call 105.'), ['999', '105']);
    deepEqual(dialled('NHS 111'), ['111']);
    deepEqual(dialled('Ffoniwch 999 nawr'), ['999']);
    deepEqual(dialled('101', true), ['101']);
  });

  it('are not prices, dates, amounts or references', () => {
    for (const text of [
      'It costs £105',
      'within 101 days',
      'call 101 days before',
      '1 April 2026 to 31 March 2027',
      'reference TM-0163296',
      'account 12345678901',
      'text SHOUT to 85258',
      '0.105 and 01/02/2026',
    ]) {
      deepEqual(dialled(text), [], text);
    }
  });

  it('leave every character in its place', () => {
    const text = 'Call 999, or 0800 111 999 for gas.';
    deepEqual(
      findPhoneNumbers(text, false)
        .map((part) => part.text)
        .join(''),
      text,
    );
  });
});
