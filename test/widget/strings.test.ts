import { deepEqual, match, notEqual, equal } from 'node:assert/strict';
import { welsh } from '../../widget/strings/cy.js';
import { english } from '../../widget/strings/en.js';

/** Every sentence by its key; those made by a function are made with a name or a number. */
function sentences(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    const place = `${path}${key}`;
    if (typeof value === 'string') return [[place, value]];
    if (typeof value === 'function') {
      const say = value as (argument: unknown) => string;
      return [1, 2, 30, 600].map((given) => [`${place}(${given})`, say(given)]);
    }
    return sentences(value as object, `${place}.`);
  });
}

describe("the widget's words", () => {
  const inEnglish = new Map(sentences(english));
  const inWelsh = new Map(sentences(welsh));

  it('are there in both languages', () => {
    deepEqual([...inWelsh.keys()].sort(), [...inEnglish.keys()].sort());
  });

  for (const [key, sentence] of inEnglish) {
    it(`say ${key} in Welsh too`, () => {
      match(inWelsh.get(key) ?? '', /\S/);
      notEqual(inWelsh.get(key), sentence);
    });
  }

  it('count and mutate as each language does', () => {
    equal(english.estimatedWait(59), 'Less than a minute to wait');
    equal(english.estimatedWait(60), 'About 1 minute to wait');
    equal(english.estimatedWait(61), 'About 2 minutes to wait');
    equal(welsh.estimatedWait(120), 'Tua 2 funud i aros');
    equal(welsh.estimatedWait(180), 'Tua 3 munud i aros');
    equal(welsh.servedByAgent('Anwen'), "Rydych chi'n siarad ag Anwen");
    equal(welsh.servedByAgent('Sam'), "Rydych chi'n siarad â Sam");
  });
});
