import assert from 'node:assert/strict';
import { editDistance } from '../../server/nlu/edit-distance.js';
import { Speller } from '../../server/nlu/speller.js';
import { languages } from './small-model.js';

const training = new Map(
  Object.entries({
    council: 40,
    collection: 30,
    recycling: 25,
    missed: 20,
    rubbish: 20,
    bin: 60,
    the: 90,
    colection: 1,
  }),
);
const speller = new Speller(training, languages.en.isRealWord, () => false);
const corrected = (text: string): string => speller.corrected(text.split(' ')).join(' ');

describe('the speller', () => {
  it('corrects one slip in a short word and two in a long one', () => {
    assert.equal(corrected('mised rubish'), 'missed rubbish');
    assert.equal(corrected('recylcing colecton'), 'recycling collection');
    assert.equal(corrected('hte concil'), 'the council');
  });

  it('leaves real words alone, known from training or not', () => {
    for (const word of ['collie', 'missal', 'rabbits', 'counsel', 'been', 'colour', 'color', 'cafe']) {
      assert.equal(corrected(word), word);
    }
  });

  it("learns none of training's own slips", () => {
    assert.equal(corrected('colection'), 'collection');
  });

  it('leaves alone what is like nothing, and what has a number in it', () => {
    assert.equal(corrected('xqzzyv b00n'), 'xqzzyv b00n');
  });

  it('counts a letter left out, put in, changed or swapped as one edit', () => {
    assert.equal(editDistance('bin', 'bi', 2), 1);
    assert.equal(editDistance('bin', 'bini', 2), 1);
    assert.equal(editDistance('bin', 'ban', 2), 1);
    assert.equal(editDistance('bin', 'bni', 2), 1);
    assert.equal(editDistance('collection', 'colecton', 2), 2);
    assert.equal(editDistance('bin', 'garden', 2), 3);
  });
});
