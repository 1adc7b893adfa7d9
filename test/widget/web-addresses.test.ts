import { deepEqual, equal } from 'node:assert/strict';
import { findWebAddresses, isWebAddress } from '../../widget/text/web-addresses.js';

describe('web addresses in what a person writes', () => {
  it('are found, without the full stop that ends the sentence', () => {
    deepEqual(findWebAddresses('See https://thornmarch.example/bins. Thanks'), [
      { text: 'See ' },
      { text: 'https://thornmarch.example/bins', url: 'https://thornmarch.example/bins' },
      { text: '. Thanks' },
    ]);
  });

  it('may be the whole message, and may be missing', () => {
    deepEqual(findWebAddresses('http://a.example'), [{ text: 'http://a.example', url: 'http://a.example' }]);
    deepEqual(findWebAddresses('no link\nhere'), [{ text: 'no link\nhere' }]);
  });

  for (const url of ['javascript:alert(1)', 'data:text/html,x', '/bins', 'https://', '']) {
    it(`never make a link of "${url}"`, () => {
      equal(isWebAddress(url), false);
    });
  }
});
