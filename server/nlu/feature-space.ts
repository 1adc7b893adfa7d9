import { kindWeights, type Lexicon } from './lexicon.js';
import type { MeaningParts, TextVector } from './sparse-rows.js';

/** How rare each feature is among some texts, and what those texts mean on average. Plain data. */
export interface Rarity {
  textCount: number;
  /** The square root of the inverse text frequency; 0 for a feature that these texts lack. */
  ofFeature: Float32Array;
  /** Taken from every text's meaning, so that what is left tells it from the others. */
  averageMeaning: Float32Array;
}

interface Meaning {
  direction: Float32Array;
  parts: MeaningParts;
}

/** A meaning weighs about as much as the words themselves. */
const meaningWeight = 0.9;
const mostMeaningRarity = 9;

/** Turns texts, given as words, into vectors of length 1. */
export class FeatureSpace {
  readonly #counts: Uint16Array;
  readonly #touched: number[] = [];
  readonly #strangeRarity: number;

  constructor(
    readonly lexicon: Lexicon,
    readonly rarity: Rarity,
  ) {
    this.#counts = new Uint16Array(lexicon.size);
    this.#strangeRarity = Math.log(1 + rarity.textCount) + 1;
  }

  vector(words: string[]): TextVector {
    const { lexicon } = this;
    let previous = -1;
    let beforePrevious = -1;
    for (const word of words) {
      const { stem, rest } = lexicon.word(word);
      for (const feature of rest) this.#count(feature);
      if (stem >= 0) {
        this.#count(stem);
        if (previous >= 0) this.#count(lexicon.pair(previous, stem));
        if (beforePrevious >= 0) this.#count(lexicon.skip(beforePrevious, stem));
      }
      beforePrevious = previous;
      previous = stem;
    }
    for (const group of lexicon.language.synonyms.namesIn(words)) this.#count(lexicon.group(group));
    return this.#weighed(this.meaning(words));
  }

  /** What the words mean together, rare words most, as a direction of length 1; all 0 when no meaning is known. */
  meaning(words: string[]): Meaning {
    const { lexicon, rarity } = this;
    const direction = new Float32Array(rarity.averageMeaning.length);
    const parts: MeaningParts = { places: [], weights: [], scale: 0, averageScale: 0 };
    if (direction.length === 0) return { direction, parts };
    for (const word of words) {
      const { stem, meaning } = lexicon.word(word);
      if (meaning < 0) continue;
      const weight = this.#rarityOf(stem);
      this.#addMeaning(direction, meaning, weight);
      parts.places.push(meaning);
      parts.weights.push(weight);
    }
    const sumScale = scaleToOne(direction);
    if (sumScale === 0) return { direction, parts };
    for (let at = 0; at < direction.length; at++) {
      direction[at] = (direction[at] as number) - (rarity.averageMeaning[at] as number);
    }
    parts.averageScale = scaleToOne(direction);
    parts.scale = sumScale * parts.averageScale;
    return { direction, parts };
  }

  /** The part, 0 to 1, of what the words could say that training never heard. */
  strangeness(words: string[]): number {
    let strange = 0;
    let all = 0;
    for (const word of words) {
      const { stem } = this.lexicon.word(word);
      const isKnown = stem >= 0 && (this.rarity.ofFeature[stem] as number) > 0;
      const rarity = isKnown ? (this.rarity.ofFeature[stem] as number) ** 2 : this.#strangeRarity;
      all += rarity;
      if (!isKnown) strange += rarity;
    }
    return all === 0 ? 1 : strange / all;
  }

  #rarityOf(stem: number): number {
    const root = stem < 0 ? 0 : (this.rarity.ofFeature[stem] as number);
    return Math.min(root > 0 ? root * root : this.#strangeRarity, mostMeaningRarity);
  }

  #addMeaning(sum: Float32Array, place: number, weight: number): void {
    const numbers = this.lexicon.language.meanings?.numbers;
    if (!numbers) return;
    const from = place * sum.length;
    for (let at = 0; at < sum.length; at++) {
      sum[at] = (sum[at] as number) + weight * (numbers[from + at] as number);
    }
  }

  #count(feature: number): void {
    if (feature < 0 || this.rarity.ofFeature[feature] === 0) return;
    const before = this.#counts[feature] as number;
    if (before === 0) this.#touched.push(feature);
    this.#counts[feature] = before + 1;
  }

  /** Weighs what was counted, each kind to its own length and the whole to length 1, and clears the counts. */
  #weighed({ direction, parts }: Meaning): TextVector {
    const { kindOf } = this.lexicon;
    const at = new Int32Array(this.#touched.length);
    const value = new Float32Array(at.length);
    const squares = new Float64Array(kindWeights.length);
    for (let place = 0; place < at.length; place++) {
      const feature = this.#touched[place] as number;
      at[place] = feature;
      const count = this.#counts[feature] as number;
      const weight = (count === 1 ? 1 : 1 + Math.log(count)) * (this.rarity.ofFeature[feature] as number);
      this.#counts[feature] = 0;
      value[place] = weight;
      const kind = kindOf[feature] as number;
      squares[kind] = (squares[kind] as number) + weight * weight;
    }
    this.#touched.length = 0;
    let whole = parts.scale === 0 ? 0 : meaningWeight ** 2;
    const scales = squares.map((square, kind) => {
      if (square === 0) return 0;
      whole += (kindWeights[kind] as number) ** 2;
      return (kindWeights[kind] as number) / Math.sqrt(square);
    });
    const length = Math.sqrt(whole) || 1;
    for (let place = 0; place < at.length; place++) {
      const scale = scales[kindOf[at[place] as number] as number] as number;
      value[place] = ((value[place] as number) * scale) / length;
    }
    const meaningScale = meaningWeight / length;
    for (let one = 0; one < direction.length; one++) {
      direction[one] = (direction[one] as number) * meaningScale;
    }
    parts.scale *= meaningScale;
    parts.averageScale *= meaningScale;
    return { at, value, meaning: direction, meaningParts: parts };
  }
}

/** Brings the numbers to length 1. @returns what they were multiplied by, 0 when they are all 0. */
function scaleToOne(numbers: Float32Array): number {
  let square = 0;
  for (let at = 0; at < numbers.length; at++) square += (numbers[at] as number) ** 2;
  if (square === 0) return 0;
  const scale = 1 / Math.sqrt(square);
  for (let at = 0; at < numbers.length; at++) numbers[at] = (numbers[at] as number) * scale;
  return scale;
}

/** Measures how rare features are among some texts, given as words. */
export function rarityAmong(texts: string[][], lexicon: Lexicon): Rarity {
  const width = lexicon.language.meanings?.width ?? 0;
  const everything = new Float32Array(lexicon.size).fill(1);
  const plain = new FeatureSpace(lexicon, {
    textCount: texts.length,
    ofFeature: everything,
    averageMeaning: new Float32Array(0),
  });
  const inTexts = new Float32Array(lexicon.size);
  for (const words of texts) {
    for (const feature of plain.vector(words).at) inTexts[feature] = (inTexts[feature] as number) + 1;
  }
  const ofFeature = inTexts.map((count) =>
    count === 0 ? 0 : Math.sqrt(Math.log((1 + texts.length) / (1 + count)) + 1),
  );
  const counted = { textCount: texts.length, ofFeature };
  const averageMeaning = new Float32Array(width);
  const uncentred = new FeatureSpace(lexicon, { ...counted, averageMeaning: new Float32Array(width) });
  for (const words of texts) {
    const { direction } = uncentred.meaning(words);
    for (let at = 0; at < width; at++) {
      averageMeaning[at] = (averageMeaning[at] as number) + (direction[at] as number) / texts.length;
    }
  }
  return { ...counted, averageMeaning };
}

/** The same rarity with some texts more, whose new features nothing else has. */
export function rarityWith(before: Rarity, texts: string[][], lexicon: Lexicon): Rarity {
  const { ofFeature } = rarityAmong(texts, lexicon);
  const textCount = before.textCount + texts.length;
  const rare = Math.sqrt(Math.log((1 + textCount) / 2) + 1);
  return {
    textCount,
    ofFeature: ofFeature.map((own, feature) => before.ofFeature[feature] ?? (own > 0 ? rare : 0)),
    averageMeaning: before.averageMeaning,
  };
}
