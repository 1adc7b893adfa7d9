import { performance } from 'node:perf_hooks';
import type { Contestant, Ranking } from './contestants.js';
import {
  areaUnderCurve,
  calibrationError,
  paperThreshold,
  percentile,
  rejectedAtFivePercent,
  share,
  type Outcome,
} from './measures.js';
import type { Labelled, PublicSet } from './public-sets.js';

/** How a contestant did on one set; shares in percent, times in their unit. */
export interface Score {
  set: string;
  contestant: string;
  trainSeconds: number;
  microseconds: { p50: number; p99: number };
  top1: number;
  top3: number;
  areaUnderCurve?: number;
  rejectedAtFivePercent?: number;
  paper?: { inScope: number; outOfScope: number };
  calibrationError?: number;
  misspeltTop1?: number;
}

export async function scoreSet(
  contestant: Contestant,
  name: string,
  set: PublicSet,
  misspelt: string[] | null,
): Promise<Score> {
  const started = performance.now();
  const rank = await contestant.train(set.train);
  const trainSeconds = (performance.now() - started) / 1_000;
  const microseconds: number[] = [];
  const outcomes = async (labelled: Labelled[]): Promise<Outcome[]> => {
    const seen: Outcome[] = [];
    for (const { text, intent } of labelled) {
      const before = performance.now();
      const ranking = await rank(text);
      microseconds.push((performance.now() - before) * 1_000);
      seen.push(outcome(ranking, intent));
    }
    return seen;
  };
  const unlabelled = (texts: string[]): Labelled[] => texts.map((text) => ({ text, intent: '' }));
  // The first pass warms the machine up: its times are not counted.
  await outcomes(set.test.slice(0, 500));
  microseconds.length = 0;
  const inside = await outcomes(set.test);
  const score: Score = {
    set: name,
    contestant: contestant.name,
    trainSeconds,
    microseconds: { p50: percentile(microseconds, 0.5), p99: percentile(microseconds, 0.99) },
    top1: share(inside, ({ isFirst }) => isFirst),
    top3: share(inside, ({ isAmongThree }) => isAmongThree),
  };
  if (misspelt) {
    const typed = set.test.map(({ intent }, place) => ({ text: misspelt[place] ?? '', intent }));
    score.misspeltTop1 = share(await outcomes(typed), ({ isFirst }) => isFirst);
  }
  if (set.outOfScope.test.length === 0) return score;
  const outside = (await outcomes(unlabelled(set.outOfScope.test))).map(({ score: one }) => one);
  const insideScores = inside.map(({ score: one }) => one);
  score.areaUnderCurve = areaUnderCurve(insideScores, outside);
  score.rejectedAtFivePercent = rejectedAtFivePercent(insideScores, outside);
  score.calibrationError = calibrationError(inside, outside);
  const outsideVal = (await outcomes(unlabelled(set.outOfScope.val))).map(({ score: one }) => one);
  const threshold = paperThreshold(await outcomes(set.val), outsideVal);
  score.paper = {
    inScope: share(inside, ({ isFirst, score: one }) => isFirst && one >= threshold),
    outOfScope: share(outside, (one) => one < threshold),
  };
  return score;
}

function outcome(ranking: Ranking, intent: string): Outcome {
  return {
    score: ranking[0]?.score ?? 0,
    isFirst: ranking[0]?.intent === intent,
    isAmongThree: ranking.slice(0, 3).some((one) => one.intent === intent),
  };
}
