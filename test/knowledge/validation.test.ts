import assert from 'node:assert/strict';
import { join } from 'node:path';
import { readNumbers } from '../../server/knowledge/numbers.js';
import { parseOutOfScope, readOutOfScope } from '../../server/knowledge/out-of-scope.js';
import { KnowledgeFault } from '../../server/knowledge/knowledge-fault.js';
import { readIntents } from '../../server/knowledge/read-intents.js';
import { americanSpellings } from '../../server/knowledge/validation/british-spelling.js';
import { lineIn } from '../../server/knowledge/validation/line-in.js';
import { readingGrade, syllablesOf } from '../../server/knowledge/validation/readability.js';
import { gist } from '../../server/knowledge/validation/utterances.js';
import { validateKnowledge } from '../../server/knowledge/validation/validate.js';
import { projectRoot } from '../../server/lib/project-root.js';

const folder = join(projectRoot(), 'intents');

describe('the validator of knowledge', () => {
  const intents = readIntents(folder);
  const outOfScope = readOutOfScope(folder);
  const numbers = readNumbers(folder);
  const today = '2026-11-22';
  const [intent] = intents.filter(({ id }) => id === 'safe.suicide-self-harm');
  const [other] = intents.filter(({ id }) => id === 'bins.missed-collection');
  assert.ok(intent && other);

  const findingsOf = (changed: typeof intents): string[] =>
    validateKnowledge({ intents: changed, outOfScope, numbers, today })
      .filter(({ isFault }) => isFault)
      .map(({ field, message }) => `${field}: ${message}`);

  it('has nothing against the starter pack', () => {
    assert.deepEqual(findingsOf(intents), []);
  });

  it('refuses a safeguarding answer with a number that nobody recorded', () => {
    const en = { ...intent.answer.en, text: 'Call **0800 999 1234** now' };
    const [found] = findingsOf([{ ...intent, answer: { ...intent.answer, en } }]);
    assert.match(found ?? '', /0800 999 1234.*numbers\.yml/);
  });

  it('finds the same words in another order in two intents, and taught questions that should measure', () => {
    const utterances = { en: [...other.utterances.en, 'the bins were missed in our street'] };
    const changed = {
      ...intent,
      utterances: { en: [...intent.utterances.en, 'in our street the bins were missed'] },
    };
    assert.match(findingsOf([{ ...other, utterances }, changed]).join(), /says the same as/);
    const heldOut = { en: [...other.heldOut.en, other.utterances.en[0] ?? ''] };
    assert.match(findingsOf([{ ...other, heldOut }]).join(), /measures nothing/);
  });

  it('finds figures in what is read aloud, American spelling and hard reading', () => {
    const hard = 'Organizational administrative considerations necessitate comprehensive documentation. ';
    const en = { ...other.answer.en, text: hard.repeat(3), spoken: 'Call 01632 960 000' };
    const found = findingsOf([{ ...other, answer: { en } }]).join('\n');
    assert.match(found, /read aloud/);
    assert.match(found, /school grade/);
    assert.deepEqual(americanSpellings('Organize your neighborhood, check https://color.org'), [
      { american: 'organize', british: 'organise' },
      { american: 'neighborhood', british: 'neighbourhood' },
    ]);
  });

  it('warns when a review is overdue', () => {
    const late = validateKnowledge({
      intents: [{ ...other, reviewBy: '2020-01-01' }],
      outOfScope,
      numbers,
      today,
    });
    assert.ok(late.some(({ field, isFault }) => field === 'reviewBy' && !isFault));
  });

  it('names the line of a field', () => {
    assert.equal(lineIn('a: 1\nb:\n  - x\n  - y\n', 'b.1'), 4);
  });

  it('measures reading by sentences and syllables', () => {
    assert.ok(readingGrade('Put your bin out by 7am.\n\n- Use the blue bin\n- Close the lid') < 3);
    assert.deepEqual(['bin', 'council', 'collection', 'late'].map(syllablesOf), [1, 2, 3, 1]);
  });

  it('knows one gist in two orders', () => {
    assert.equal(gist('My bins were missed'), gist('missed: the bins were'));
  });
});

describe('questions out of scope', () => {
  const { train, heldOut } = readOutOfScope(folder);

  it('are many, in both languages, and none is both taught and held out', () => {
    assert.ok(heldOut.length >= 125);
    assert.ok(heldOut.filter(({ language }) => language === 'cy').length >= 20);
    const taught = new Set(train.map(({ text }) => text.toLowerCase()));
    assert.deepEqual(
      heldOut.filter(({ text }) => taught.has(text.toLowerCase())),
      [],
    );
  });

  it('that an intent answers by saying whose they are do not teach silence', () => {
    assert.ok(train.every(({ answeredBy }) => answeredBy === null));
    assert.ok(heldOut.some(({ answeredBy }) => answeredBy === 'council.wrong-authority'));
  });

  it('are refused with every fault named', () => {
    const text = 'groups:\n  - name: a\n    language: fr\n    train: [""]\n';
    assert.throws(
      () => parseOutOfScope(text),
      (error) => error instanceof KnowledgeFault && error.mends.length === 2 && error.mends[0]?.line === 3,
    );
  });
});
