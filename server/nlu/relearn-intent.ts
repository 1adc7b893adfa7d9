import { addFeatureMargins, withoutSmall } from './class-weights.js';
import { FeatureSpace, rarityWith } from './feature-space.js';
import { gatherLexicon } from './gather-lexicon.js';
import { MeaningMargins } from './meaning-margins.js';
import type { TextVector } from './sparse-rows.js';
import { rankerOf, svmOf, type Lesson, type TrainedRanker } from './train-ranker.js';

/** Another class learns anew only when an edit takes away what held it up, or adds what it would get wrong by this much. */
const wrongBy = 0.3;

/**
 * Takes in the edit of one intent: its class learns anew, and of the others those alone that the
 * edit concerns, each from where it stood. How rare words are and what confidence is worth stay
 * as they were; the next whole training puts them right.
 * @param edited all lessons of the intent as they are now: one or more.
 */
export function relearnIntent(
  before: TrainedRanker,
  own: number,
  edited: Lesson[],
  seed: number,
): TrainedRanker {
  const begin = before.lessons.findIndex((lesson) => lesson.own === own);
  const end = before.lessons.findLastIndex((lesson) => lesson.own === own) + 1;
  const kept = new Map<string, number>();
  for (let row = begin; row < end; row++) kept.set(textOf(before.lessons[row] as Lesson), row);

  const added = edited.filter((lesson) => !kept.has(textOf(lesson)));
  const texts = added.map(({ words }) => words);
  const { language } = before.space.lexicon;
  const lexicon = gatherLexicon(texts, language, before.space.lexicon);
  const space = new FeatureSpace(lexicon, rarityWith(before.space.rarity, texts, lexicon));

  const vectorOf = (lesson: Lesson): TextVector => {
    const row = kept.get(textOf(lesson));
    return row === undefined ? space.vector(lesson.words) : (before.vectors[row] as TextVector);
  };
  const lessons = [...before.lessons.slice(0, begin), ...edited, ...before.lessons.slice(end)];
  const vectors = [...before.vectors.slice(0, begin), ...edited.map(vectorOf), ...before.vectors.slice(end)];

  const placeNow = new Map<number, number>();
  const newRows: number[] = [];
  edited.forEach((lesson, place) => {
    const row = kept.get(textOf(lesson));
    if (row === undefined) newRows.push(begin + place);
    else placeNow.set(row, begin + place);
  });
  const shift = edited.length - (end - begin);
  const moved = (row: number): number => {
    if (row < begin) return row;
    return row >= end ? row + shift : (placeNow.get(row) ?? -1);
  };

  const margins = newRows.map((row) => marginsOf(before, space, vectors[row] as TextVector));
  const { rows, svm } = svmOf(lessons, vectors, before.learned.length, lexicon, seed);
  const learned = before.learned.map((class_, number) => {
    if (number === own) return withoutSmall(svm.learn(own));
    const places = Array.from(class_.support.rows, moved);
    const support = {
      rows: Int32Array.from(places.filter((place) => place >= 0)),
      duals: class_.support.duals.filter((_, at) => (places[at] ?? -1) >= 0),
    };
    const wrong = newRows.filter((_, place) => (margins[place]?.[number] ?? -1) > -1 + wrongBy);
    if (wrong.length === 0 && support.rows.length === places.length) return { ...class_, support };
    return withoutSmall(svm.relearn(number, support, wrong));
  });
  return rankerOf({ lessons, vectors, space, learned }, rows);
}

function marginsOf(before: TrainedRanker, space: FeatureSpace, vector: TextVector): Float64Array {
  const margin = before.weights.biases.slice();
  const featureCount = before.space.lexicon.size;
  const at = vector.at.filter((feature) => feature < featureCount);
  const value = vector.value.filter((_, place) => (vector.at[place] as number) < featureCount);
  addFeatureMargins(before.weights, { ...vector, at, value }, margin);
  new MeaningMargins(before.weights, space).add(vector.meaningParts, margin);
  return margin;
}

function textOf({ words, weight }: Lesson): string {
  return `${weight} ${words.join(' ')}`;
}
