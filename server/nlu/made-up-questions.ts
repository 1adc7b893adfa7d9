import type { FeatureSpace } from './feature-space.js';

/** Words rarer than this say what a question is about; commoner ones hold it together. Squares of `Rarity.ofFeature`. */
const telling = 3;
const tries = 20;

/**
 * A question of the same build about other things: its telling words become words of the
 * dictionary that training never saw. It stands for what residents ask that has nothing to do with
 * a council, which no utterance does.
 * @returns null where there is no dictionary.
 */
export function aboutOtherThings(
  words: string[],
  space: FeatureSpace,
  random: () => number,
): string[] | null {
  const { lexicon, rarity } = space;
  const dictionary = lexicon.language.meanings?.words ?? [];
  if (dictionary.length === 0) return null;
  const unheard = (): string => {
    for (let time = 0; time < tries; time++) {
      const word = dictionary[Math.floor(random() * dictionary.length)] ?? '';
      if (lexicon.word(word).stem < 0) return word;
    }
    return '';
  };
  return words.map((word) => {
    const { stem } = lexicon.word(word);
    const root = stem < 0 ? 0 : (rarity.ofFeature[stem] as number);
    return root > 0 && root * root < telling ? word : unheard();
  });
}
