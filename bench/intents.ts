import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '../server/lib/project-root.js';
import { naturalBayes, nodeNlp, ours, type Contestant } from './intents/contestants.js';
import { measureOwnModel } from './intents/own-model.js';
import { readMisspelt, readSet } from './intents/public-sets.js';
import { measureRetraining, type Retraining } from './intents/retraining.js';
import { threeHundredIntents } from './intents/three-hundred.js';
import { scoreSet, type Score } from './intents/score-set.js';

export const about =
  'our intent engine, natural and node-nlp on the same public sets: right, sure when right, fast';

const allSets = ['clinc_25_0', 'clinc_25_1', 'clinc_25_2', 'clinc_full', 'hwu64', 'hwu64_10'];
const contestants = [ours, naturalBayes, nodeNlp];

/** `--data DIR` (../shared/data/intents), `--sets A,B`, `--only NAME` of a contestant, `--json`. */
export async function run(options: string[]): Promise<void> {
  const { values } = parseArgs({
    args: options,
    options: {
      data: { type: 'string', default: join(projectRoot(), '../shared/data/intents') },
      sets: { type: 'string', default: allSets.join(',') },
      only: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const chosen = contestants.filter(({ name }) => values.only === undefined || name === values.only);
  const scores: Score[] = [];
  for (const set of values.sets.split(',')) {
    for (const contestant of chosen) {
      scores.push(await scored(contestant, set, values.data));
      if (!values.json) console.log(line(scores.at(-1) as Score));
    }
  }
  const own = values.only === undefined || values.only === ours.name;
  const retraining = own ? measureRetraining(...threeHundredIntents(values.data)) : null;
  const classifying = own ? measureOwnModel() : null;
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`;
  if (values.json)
    console.log(JSON.stringify({ machine, scores, means: means(scores), retraining, classifying }));
  else {
    for (const mean of means(scores)) console.log(line(mean));
    if (retraining) console.log(retrainingLine(retraining));
    if (classifying) console.log(classifying);
    console.log(machine);
  }
}

function scored(contestant: Contestant, name: string, folder: string): Promise<Score> {
  const isMisspelt = name.startsWith('clinc');
  return scoreSet(contestant, name, readSet(folder, name), isMisspelt ? readMisspelt(folder) : null);
}

/** The three samples of CLINC as one row a contestant. */
function means(scores: Score[]): Score[] {
  return contestants.flatMap(({ name }) => {
    const own = scores.filter(({ set, contestant }) => set.startsWith('clinc_25') && contestant === name);
    if (own.length < 2) return [];
    const mean = (of: (score: Score) => number | undefined): number =>
      own.reduce((sum, score) => sum + (of(score) ?? 0), 0) / own.length;
    return [
      {
        set: 'clinc_25 mean',
        contestant: name,
        trainSeconds: mean((score) => score.trainSeconds),
        microseconds: {
          p50: mean((score) => score.microseconds.p50),
          p99: mean((score) => score.microseconds.p99),
        },
        top1: mean((score) => score.top1),
        top3: mean((score) => score.top3),
        misspeltTop1: mean((score) => score.misspeltTop1),
        areaUnderCurve: mean((score) => score.areaUnderCurve),
        rejectedAtFivePercent: mean((score) => score.rejectedAtFivePercent),
        calibrationError: mean((score) => score.calibrationError),
      },
    ];
  });
}

function line(score: Score): string {
  const one = (value: number | undefined): string => (value === undefined ? '–' : value.toFixed(1));
  return [
    score.set.padEnd(14),
    score.contestant.padEnd(14),
    `top-1 ${one(score.top1)}  top-3 ${one(score.top3)}`,
    `misspelt ${one(score.misspeltTop1)}`,
    `AUROC ${one(score.areaUnderCurve)}  rejected at 5 % ${one(score.rejectedAtFivePercent)}`,
    `paper ${one(score.paper?.inScope)} / ${one(score.paper?.outOfScope)}`,
    `ECE ${one(score.calibrationError)}`,
    `train ${one(score.trainSeconds)} s`,
    `p50 ${Math.round(score.microseconds.p50)} p99 ${Math.round(score.microseconds.p99)} µs`,
  ].join('  ');
}

function retrainingLine(of: Retraining): string {
  const { wholeSeconds, editMilliseconds } = of;
  return [
    `${of.utterances} utterances of ${of.intents} intents: learned anew in ${wholeSeconds.processor.toFixed(1)} s`,
    `of the processor (${wholeSeconds.clock.toFixed(1)} s of the clock), with confidence;`,
    `an edit of one intent ${Math.round(editMilliseconds.p50)} ms (most ${Math.round(editMilliseconds.most)}),`,
    `alike on ${of.agreement.toFixed(1)} % of questions`,
  ].join(' ');
}
