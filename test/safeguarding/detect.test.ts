import assert from 'node:assert/strict';
import { join } from 'node:path';
import { readIntents } from '../../server/knowledge/read-intents.js';
import { projectRoot } from '../../server/lib/project-root.js';
import { detectRisk, readRisk } from '../../server/safeguarding/detect.js';
import { phrasePattern } from '../../server/safeguarding/phrase-pattern.js';
import { plainWords } from '../../server/safeguarding/plain-words.js';
import { innocentMessages } from './innocent-messages.js';
import { messagesAtRisk } from './messages-at-risk.js';

describe('safeguarding rules', () => {
  for (const [intent, messages] of Object.entries(messagesAtRisk)) {
    it(`notice everybody who writes as people at risk do: ${intent}`, () => {
      const missed = messages
        .map((message) => ({ message, noticed: detectRisk(message) }))
        .filter(({ noticed }) => noticed !== intent);
      assert.deepEqual(missed, []);
    });
  }

  it('stay silent on what only sounds alarming', () => {
    const alarmed = innocentMessages
      .map((message) => ({ message, noticed: detectRisk(message) }))
      .filter(({ noticed }) => noticed !== null);
    assert.deepEqual(alarmed, []);
  });

  it('notice a risk that comes after innocent words, in the same sentence or the next', () => {
    assert.equal(
      detectRisk('this queue is killing me and honestly I want to kill myself'),
      'safe.suicide-self-harm',
    );
    assert.equal(detectRisk('My bin was missed again. My husband hits me.'), 'safe.domestic-abuse');
    assert.equal(
      detectRisk('The wall collapsed last year, and now the man next door has collapsed'),
      'safe.emergency-999',
    );
  });

  it('notice a risk at the end of a long message', () => {
    const rambling = 'I rang about my bin on Tuesday and nobody came. '.repeat(60);
    assert.equal(detectRisk(`${rambling} I can smell gas`), 'safe.gas-electric');
  });

  it('read capitals, curly apostrophes, dropped letters and stretched words alike', () => {
    for (const written of [
      'I DON’T WANT TO LIVE',
      'i dont wanna live',
      'i do not want 2 live',
      "I don't want to liiiive",
      'i\u00A0dont\u200B want   to live!!!',
    ]) {
      assert.equal(detectRisk(written), 'safe.suicide-self-harm', written);
    }
  });

  it('take the greater danger where there are two', () => {
    assert.equal(detectRisk('my husband hits me and I want to die'), 'safe.suicide-self-harm');
    assert.equal(detectRisk('kicked out tonight and I can smell gas'), 'safe.gas-electric');
  });

  it('answer quickly however long and odd the message', () => {
    for (const text of [
      'my dad '.repeat(570),
      'a '.repeat(2_000),
      'x'.repeat(4_000),
      'not want to '.repeat(330),
    ]) {
      const start = performance.now();
      detectRisk(text);
      assert.ok(performance.now() - start < 200, `${Math.round(performance.now() - start)} ms`);
    }
  });

  it('say what is left of an utterance without the words that only sound alarming', () => {
    const { risk, withoutInnocent } = readRisk('Gas bill for number 12');
    assert.equal(risk, null);
    assert.deepEqual([...withoutInnocent], [['safe.gas-electric', ' | … for number 12 | ']]);
  });

  it('seldom fire on what residents ask of other services', () => {
    const others = readIntents(join(projectRoot(), 'intents'))
      .filter(({ kind }) => kind !== 'safeguarding')
      .flatMap(({ utterances }) => [...utterances.en, ...(utterances.cy ?? [])])
      .filter((_, place) => place % 5 === 0);
    const alarmed = others.filter((utterance) => detectRisk(utterance) !== null);
    assert.ok(alarmed.length / others.length < 0.005, alarmed.join('\n'));
  });

  it('say which phrase names a list that does not exist', () => {
    assert.throws(() => phrasePattern('my {partnr} hits me'), /"my \{partnr\} hits me".*partnr/);
  });
});

describe('plain words', () => {
  it('write short forms out and keep sentences apart', () => {
    assert.equal(plainWords("She's gone. I can't go!"), ' | she is gone | i can not go | | ');
    assert.equal(plainWords("Mae'r tŷ ar dân"), ' | mae r ty ar dan | ');
  });

  it('leave words that are only like the alarming ones', () => {
    assert.equal(plainWords('sweeping, hopeless, overdone'), ' | sweeping hopeless overdone | ');
  });
});
