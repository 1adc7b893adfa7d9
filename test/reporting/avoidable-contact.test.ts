import assert from 'node:assert/strict';
import { suggestCause } from '../../server/reporting/avoidable-contact.js';
import { entry, fromResident } from '../agent-console/entries.js';

const causeOf = (...texts: string[]): string | null =>
  suggestCause(texts.map((text, place) => fromResident(place + 1, text)))?.cause ?? null;

describe('a cause of avoidable contact', () => {
  const told: [string, string][] = [
    ['I am still waiting for my new bin', 'progress-chasing'],
    ['any news on the pothole I reported', 'progress-chasing'],
    ['TM-7K3Q9 I am asking again', 'progress-chasing'],
    ['I have already reported this street light', 'repeat-notification'],
    ['this is the third time I have told you', 'repeat-notification'],
    ['Rwy wedi dweud hyn wrthych chi eisoes', 'repeat-notification'],
    ['it says it is fixed but the light is still off', 'premature-closure'],
    ['my report was closed but nobody came', 'premature-closure'],
    ['I do not understand the letter you sent', 'unnecessary-clarification'],
    ['I was given the wrong number for housing', 'poor-signposting'],
  ];
  for (const [text, cause] of told) {
    it(`is suggested as ${cause} by “${text}”`, () => assert.equal(causeOf(text), cause));
  }

  for (const text of [
    'When is my blue bin collected?',
    'I want to report a pothole on Mill Road',
    'Where do I pay my council tax',
    'Thank you, that is all',
  ]) {
    it(`is not suggested by “${text}”`, () => assert.equal(causeOf(text), null));
  }

  it('says what speaks for it, in the resident’s words', () => {
    const suggestion = suggestCause([fromResident(1, 'Hello'), fromResident(2, 'I am still waiting')]);
    assert.match(suggestion?.because ?? '', /“still waiting”/);
  });

  it('never comes from what the agent or the assistant wrote', () => {
    const said = entry(1, {
      kind: 'message',
      from: 'agent',
      text: 'You have already reported this and are still waiting',
      agentId: 'a',
      agentName: 'Sam',
    });
    assert.equal(suggestCause([said]), null);
  });
});
