import { fitCalibration, type Calibration, type CalibrationCase } from './calibration.js';
import type { Lexicon } from './lexicon.js';
import { aboutOtherThings } from './made-up-questions.js';
import { Ranker } from './ranker.js';
import { seededRandom, shuffled } from './seeded-random.js';
import { trainRanker, type Lesson } from './train-ranker.js';

/** The part of residents' messages assumed to be about nothing that the intents cover. */
const outOfScopeShare = 0.15;
/** Hidden utterances are still about a council's services: for every two of them, one question about something else. */
const madeUpShare = 0.5;
/** In log odds: the model learns from all lessons, and is surer with reason than a fold, which learns from two thirds. */
const learnsFromAll = 0.25;
/** A fifth is hidden at a time. */
const parts = 5;

/**
 * Learns what a ranking is worth by leaving out: each fold hides a fifth of the intents, whose
 * utterances then stand for questions that nothing covers, and a fifth of the others' utterances.
 * Questions made up about other things stand beside them.
 */
export function calibrate(
  lessons: Lesson[],
  classCount: number,
  lexicon: Lexicon,
  options: { seed: number; folds: number },
): Calibration {
  const cases = leaveIntentsOut(lessons, classCount, lexicon, options);
  const hidden = cases.filter(({ isHidden }) => isHidden).length || 1;
  const shown = cases.length - hidden || 1;
  const fitted = fitCalibration(
    cases.map(({ signals, isRight, isHidden }): CalibrationCase => ({
      signals,
      isRight,
      weight: isHidden ? outOfScopeShare / hidden : (1 - outOfScopeShare) / shown,
    })),
  );
  return { ...fitted, bias: fitted.bias + learnsFromAll };
}

interface LeftOut {
  signals: readonly number[];
  isRight: boolean;
  isHidden: boolean;
}

function leaveIntentsOut(
  lessons: Lesson[],
  classCount: number,
  lexicon: Lexicon,
  { seed, folds }: { seed: number; folds: number },
): LeftOut[] {
  const random = seededRandom(seed);
  const foldOfClass = foldNumbers(classCount, random);
  const foldOfLesson = foldNumbers(lessons.length, random);
  const cases: LeftOut[] = [];
  for (let fold = 0; fold < Math.min(folds, parts); fold++) {
    const newNumbers = new Map<number, number>([[-1, -1]]);
    for (let own = 0; own < classCount; own++) {
      if (foldOfClass[own] !== fold) newNumbers.set(own, newNumbers.size - 1);
    }
    if (newNumbers.size < 3) continue;
    const shown = lessons.flatMap((lesson, place): Lesson[] => {
      const own = newNumbers.get(lesson.own);
      return own === undefined || foldOfLesson[place] === fold ? [] : [{ ...lesson, own }];
    });
    const { space, weights, utterances } = trainRanker(shown, newNumbers.size - 1, lexicon, seed);
    const ranker = new Ranker(space, weights, utterances);
    lessons.forEach(({ words, own, weight }, place) => {
      const number = newNumbers.get(own);
      // A weak example is no utterance: how it ranks says nothing of residents.
      if (weight < 1 || (number !== undefined && foldOfLesson[place] !== fold)) return;
      const { best, signals } = ranker.standing(words);
      const isHidden = number === undefined || number === -1;
      cases.push({ signals, isRight: best[0] === number, isHidden });
      if (!isHidden || random() >= madeUpShare) return;
      const madeUp = aboutOtherThings(words, space, random);
      if (madeUp) cases.push({ signals: ranker.standing(madeUp).signals, isRight: false, isHidden });
    });
  }
  return cases;
}

/** A fold for each of `count` things, as even as can be, in random order. */
function foldNumbers(count: number, random: () => number): number[] {
  const order = shuffled(
    Array.from({ length: count }, (_, place) => place),
    random,
  );
  const numbers: number[] = [];
  order.forEach((place, turn) => {
    numbers[place] = turn % parts;
  });
  return numbers;
}
