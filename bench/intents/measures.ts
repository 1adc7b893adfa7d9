/** One test utterance, ranked. */
export interface Outcome {
  score: number;
  isFirst: boolean;
  isAmongThree: boolean;
}

export function share<Item>(items: Item[], is: (item: Item) => boolean): number {
  return (100 * items.filter(is).length) / (items.length || 1);
}

/** The chance, in percent, that an utterance in scope has a higher score than one out of scope. */
export function areaUnderCurve(inside: number[], outside: number[]): number {
  const all = [
    ...inside.map((score) => ({ score, isInside: true })),
    ...outside.map((score) => ({ score, isInside: false })),
  ].sort((a, b) => a.score - b.score);
  let ranks = 0;
  for (let begin = 0; begin < all.length; ) {
    let end = begin;
    while (all[end]?.score === all[begin]?.score && end < all.length) end++;
    const rank = (begin + 1 + end) / 2;
    for (let place = begin; place < end; place++) if (all[place]?.isInside) ranks += rank;
    begin = end;
  }
  return (100 * (ranks - (inside.length * (inside.length + 1)) / 2)) / (inside.length * outside.length || 1);
}

/** The share of utterances out of scope that are rejected where 5 % of those in scope are. */
export function rejectedAtFivePercent(inside: number[], outside: number[]): number {
  const threshold = [...inside].sort((a, b) => a - b)[Math.floor(inside.length * 0.05)] ?? 0;
  return share(outside, (score) => score < threshold);
}

/** The threshold that gets most right of a validation set, being out of scope counted as one more intent (Larson et al., 2019). */
export function paperThreshold(inside: Outcome[], outside: number[]): number {
  let best = { threshold: 0, right: -1 };
  for (const threshold of [0, ...inside.map(({ score }) => score), ...outside]) {
    const right =
      inside.filter(({ isFirst, score }) => isFirst && score >= threshold).length +
      outside.filter((score) => score < threshold).length;
    if (right > best.right) best = { threshold, right };
  }
  return best.threshold;
}

/** How far confidence is from the truth on average, in points, where 15 % of utterances are out of scope. */
export function calibrationError(inside: Outcome[], outside: number[]): number {
  const outsideWeight = ((0.15 / 0.85) * inside.length) / (outside.length || 1);
  const bins = Array.from({ length: 10 }, () => ({ confidence: 0, right: 0 }));
  const put = (score: number, right: number, weight: number): void => {
    const bin = bins[Math.min(9, Math.floor(score * 10))];
    if (!bin) return;
    bin.confidence += score * weight;
    bin.right += right * weight;
  };
  for (const { score, isFirst } of inside) put(score, isFirst ? 1 : 0, 1);
  for (const score of outside) put(score, 0, outsideWeight);
  const total = inside.length + outsideWeight * outside.length;
  return (100 * bins.reduce((sum, bin) => sum + Math.abs(bin.confidence - bin.right), 0)) / (total || 1);
}

/** The value below which a share of the values lies. */
export function percentile(values: number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}
