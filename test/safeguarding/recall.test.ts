import assert from 'node:assert/strict';
import { detectRisk } from '../../server/safeguarding/detect.js';
import { readMessages } from './read-messages.js';

/**
 * Messages written before the rules were read, halved at random. The rules were mended on the tuned half
 * alone; the others were scored before anybody mended a rule for them.
 * The tuned files have grown since by messages that were scored once, then mended for.
 * `at-risk-third-round` is scored with the model behind the rules: `npm run intents -- evaluate`.
 */
describe('safeguarding recall', () => {
  it('misses none of the messages that the rules were tuned on', () => {
    assert.deepEqual(missedOf('at-risk-tuned'), []);
  });

  for (const name of ['at-risk-blind', 'at-risk-second-round']) {
    it(`misses hardly any of ${name}`, () => {
      const missed = missedOf(name);
      const share = 1 - missed.length / readMessages(name).length;
      assert.ok(share >= 0.96, `${share} caught; missed ${missed.join(' / ')}`);
    });
  }

  it('stays silent on the innocent, tuned on or not', () => {
    const alarmed = ['innocent-tuned', 'innocent-blind']
      .flatMap(readMessages)
      .filter(({ text }) => detectRisk(text) !== null)
      .map(({ text }) => text);
    assert.deepEqual(alarmed, []);
  });
});

function missedOf(name: string): string[] {
  return readMessages(name)
    .filter(({ text }) => detectRisk(text) === null)
    .map(({ text }) => text);
}
