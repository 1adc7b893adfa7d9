import { performance } from 'node:perf_hooks';
import { languageFiles } from '../../server/lib/language-files.js';
import { intentModel } from '../../server/nlu/intent-model.js';
import { languagesFrom } from '../../server/nlu/languages.js';
import { learn, learnEdit, trainedModel } from '../../server/nlu/train.js';
import { percentile } from './measures.js';
import type { Labelled } from './public-sets.js';

const rounds = 3;
const edits = 10;

/** How long an editor waits, and how far a quick edit is from learning everything anew. */
export interface Retraining {
  intents: number;
  utterances: number;
  /** Seconds of the processor's time, and of the clock's: other work on the machine stretches the second. */
  wholeSeconds: { processor: number; clock: number };
  editMilliseconds: { p50: number; most: number };
  /** The percentage of `questions` on which the edited model and one learned anew agree. */
  agreement: number;
}

/** Learns all, then takes two utterances of an intent away and brings two back, intent after intent. */
export function measureRetraining(examples: Labelled[], questions: string[]): Retraining {
  const languages = languagesFrom(languageFiles());
  const intents = [...new Set(examples.map(({ intent }) => intent))];
  const whole: { processor: number; clock: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage();
    const started = performance.now();
    learn(examples, languages);
    const { user, system } = process.cpuUsage(before);
    whole.push({ processor: (user + system) / 1e6, clock: (performance.now() - started) / 1e3 });
  }
  const editMilliseconds: number[] = [];
  const agreements: number[] = [];
  for (let edit = 0; edit < edits; edit++) {
    const intent = intents[Math.floor((edit * intents.length) / edits)] ?? '';
    const own = examples.filter((example) => example.intent === intent);
    const others = examples.filter((example) => example.intent !== intent);
    const before = learn([...others, ...own.slice(2)], languages);
    const edited = [...own.slice(4), ...own.slice(0, 2)];
    const started = performance.now();
    const after = learnEdit(before, intent, edited);
    editMilliseconds.push(performance.now() - started);
    const quick = intentModel(trainedModel(after), languages);
    const anew = intentModel(trainedModel(learn([...others, ...edited], languages)), languages);
    const alike = questions.filter(
      (text) => quick.rank(text, 1)[0]?.intent === anew.rank(text, 1)[0]?.intent,
    );
    agreements.push((100 * alike.length) / questions.length);
  }
  return {
    intents: intents.length,
    utterances: examples.length,
    wholeSeconds: {
      processor: percentile(whole.map(({ processor }) => processor), 0.5),
      clock: percentile(whole.map(({ clock }) => clock), 0.5),
    },
    editMilliseconds: { p50: percentile(editMilliseconds, 0.5), most: Math.max(...editMilliseconds) },
    agreement: percentile(agreements, 0.5),
  };
}
