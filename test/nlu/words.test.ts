import assert from 'node:assert/strict';
import { mostCharacters, normalised } from '../../server/nlu/normalise.js';
import { unmutated } from '../../server/nlu/welsh.js';
import { words } from '../../server/nlu/words.js';
import { languages } from './small-model.js';

const english = (text: string): string[] => words(text, languages.en.cutting);
const welsh = (text: string): string[] => words(text, languages.cy.cutting);

describe('the words of an utterance', () => {
  it('are lower case, without accents, and the same however contractions are typed', () => {
    assert.deepEqual(english('Café CLOSED?'), ['cafe', 'closed']);
    for (const text of ["I can't pay", 'i cant pay', 'I can’t pay', 'I cannot pay']) {
      assert.deepEqual(english(text), ['i', 'can', 'not', 'pay']);
    }
    assert.deepEqual(english("we'll wait, mum's ill"), ['we', 'wait', 'mum', 'ill']);
  });

  it('keep that there is a number, an address or a link, and not which', () => {
    assert.deepEqual(english('£25 at TH1 2AB'), ['00', 'at', 'postcode']);
    assert.deepEqual(english('mail ann@example.org or https://example.org/x?y=1'), [
      'mail',
      'email',
      'or',
      'link',
    ]);
  });

  it('split Welsh words at the apostrophe', () => {
    assert.deepEqual(welsh("Mae'r biniau i'w casglu"), ['mae', 'r', 'biniau', 'i', 'w', 'casglu']);
    assert.deepEqual(welsh('tŷ'), ['ty']);
  });

  it('come from both ends of a long text', () => {
    const text = `first ${'x'.repeat(3_000)} ${'middle '.repeat(300)} last`;
    const found = english(text);
    assert.equal(found[0], 'first');
    assert.equal(found.at(-1), 'last');
    assert.ok(normalised(text).length <= mostCharacters + 20);
  });
});

describe('a Welsh mutation', () => {
  it('is undone to what the word may have been', () => {
    assert.deepEqual(unmutated('finiau'), ['biniau', 'miniau']);
    assert.deepEqual(unmutated('nghasglu'), ['casglu']);
    assert.deepEqual(unmutated('mhlant'), ['plant']);
    assert.ok(unmutated('ardd').includes('gardd'));
    assert.deepEqual(unmutated('llyfr'), []);
  });
});
