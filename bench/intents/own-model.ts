import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { projectRoot } from '../../server/lib/project-root.js';
import { modelOf } from '../../server/knowledge/kept-model.js';
import { readContent } from '../../server/knowledge/content.js';
import { percentile } from './measures.js';

const longest = 4_000;
const rounds = 5;

/** How long our own intents take to rank a resident's question, and the worst that a stranger may send. */
export function measureOwnModel(): string {
  const root = projectRoot();
  const content = readContent(join(root, 'intents'));
  const { intents } = content;
  const model = modelOf(content, [join(root, 'dist/models')]);
  const questions = intents.flatMap(({ heldOut }) => heldOut.en);
  const worst = questions.map((question) => `${question} `.repeat(longest).slice(0, longest));
  const times = (texts: string[]): number[] => {
    const microseconds: number[] = [];
    for (let round = 0; round < rounds; round++) {
      for (const text of texts) {
        const before = performance.now();
        model.rank(text);
        // The first round warms the machine up.
        if (round > 0) microseconds.push((performance.now() - before) * 1_000);
      }
    }
    return microseconds;
  };
  const line = (name: string, found: number[]): string =>
    `${name}: p50 ${Math.round(percentile(found, 0.5))} µs, p99 ${Math.round(percentile(found, 0.99))} µs`;
  return [
    `${intents.length} intents, ${intents.reduce((sum, { utterances }) => sum + utterances.en.length, 0)} English utterances`,
    line('a held-out question', times(questions)),
    line(`${longest} characters`, times(worst)),
  ].join('\n');
}
