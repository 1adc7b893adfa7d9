import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { evaluate, type Evaluation, type Question, type Understanding } from '../server/bot/evaluation.js';
import { firstDecision } from '../server/bot/first-decision.js';
import type { Intent } from '../server/knowledge/intent.js';
import { modelOf } from '../server/knowledge/kept-model.js';
import { readContent, type Content } from '../server/knowledge/content.js';
import { KnowledgeFault } from '../server/knowledge/knowledge-fault.js';
import { readNumbers } from '../server/knowledge/numbers.js';
import { lineIn } from '../server/knowledge/validation/line-in.js';
import { validateKnowledge } from '../server/knowledge/validation/validate.js';
import { systemClock } from '../server/lib/clock.js';
import { projectRoot } from '../server/lib/project-root.js';

const usage = `npm run intents -- validate
npm run intents -- evaluate [--questions FILE.jsonl …] [--json]
  Each line: {"text": "…", "intent": "bins.missed-collection" or null, "also": ["…"], "style": "…"}.
  Without --questions, the held-out questions of the intents and those of out-of-scope.yml.`;

const questionLine = z.object({
  text: z.string(),
  intent: z.string().nullable(),
  also: z.array(z.string()).optional(),
  style: z.string().optional(),
});

interface Case {
  question: Question;
  understanding: Understanding;
}

const root = projectRoot();
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { questions: { type: 'string', multiple: true }, json: { type: 'boolean', default: false } },
});

try {
  const content = readContent(join(root, 'intents'));
  if (positionals[0] === 'validate') validate(content);
  else if (positionals[0] === 'evaluate') report(content, values.questions ?? [], values.json);
  else stop(usage);
} catch (fault) {
  if (!(fault instanceof KnowledgeFault)) throw fault;
  stop(fault.message);
}

function report(content: Content, files: string[], isJson: boolean): void {
  const { intents } = content;
  const kinds = new Map(intents.map(({ id, kind }) => [id, kind]));
  const model = modelOf(content, [join(root, 'dist/models')]);
  const casesOf = (questions: Question[]): Case[] =>
    questions.map((question) => ({
      question,
      understanding: firstDecision(model, (intent) => kinds.get(intent), question.text),
    }));
  const sets =
    files.length > 0
      ? files.map((file) => ({ file, cases: casesOf(questionsOf(file)) }))
      : [
          { file: 'held-out questions', cases: casesOf(heldOut(intents)) },
          { file: 'out-of-scope.yml', cases: casesOf(heldOutOfScope(content)) },
        ];
  const all = sets.flatMap(({ cases }) => cases);
  const scores = sets.map(({ file, cases }) => ({ file, ...evaluate(cases), byStyle: byStyle(cases) }));
  const total = { ...evaluate(all), byStyle: byStyle(all) };
  if (isJson) console.log(JSON.stringify({ files: scores, total }));
  else
    for (const score of scores)
      print(score.file, score, sets.find(({ file }) => file === score.file)?.cases ?? []);
}

function validate({ intents, outOfScope }: Content): void {
  const folder = join(root, 'intents');
  const findings = validateKnowledge({
    intents,
    outOfScope,
    numbers: readNumbers(folder),
    today: systemClock.now().toISOString().slice(0, 10),
  });
  for (const { file, field, message, isFault } of findings) {
    const line = lineIn(readFileSync(join(folder, file), 'utf8'), field);
    console.log(`${isFault ? 'fault' : 'look at'}: intents/${file}:${line}: ${field}: ${message}`);
  }
  const faults = findings.filter(({ isFault }) => isFault).length;
  const looks = findings.length - faults;
  if (faults > 0) stop(`${faults} to put right, ${looks} to look at`);
  console.log(`${intents.length} intents, nothing to put right, ${looks} to look at`);
}

function heldOut(intents: Intent[]): Question[] {
  return intents.flatMap(({ id, heldOut: { en, cy = [] } }) => [
    ...en.map((text) => ({ text, intent: id, style: 'English' })),
    ...cy.map((text) => ({ text, intent: id, style: 'Welsh' })),
  ]);
}

function heldOutOfScope({ outOfScope }: Content): Question[] {
  return outOfScope.heldOut.map(({ text, group, answeredBy }) => ({
    text,
    intent: answeredBy,
    style: group,
  }));
}

function questionsOf(file: string): Question[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, place) => {
      if (line.trim() === '') return [];
      const parsed = questionLine.safeParse(parsedJson(line));
      return parsed.success
        ? [parsed.data]
        : stop(`${file}:${place + 1}: this line is not a question. ${usage}`);
    });
}

function parsedJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function byStyle(cases: Case[]): Record<string, Evaluation> {
  const styles = new Set(
    cases.flatMap(({ question }) => (question.style === undefined ? [] : [question.style])),
  );
  return Object.fromEntries(
    [...styles].map((style) => [style, evaluate(cases.filter(({ question }) => question.style === style))]),
  );
}

function print(
  file: string,
  {
    inScope,
    outOfScope,
    safeguarding,
    byStyle: styles,
  }: Evaluation & { byStyle: Record<string, Evaluation> },
  cases: Case[],
): void {
  const share = (count: number): string => `${((100 * count) / (inScope.n || 1)).toFixed(1)} %`;
  console.log(`\n${file}: ${inScope.n} in scope, ${outOfScope.n} out of scope`);
  console.log(
    `  best intent right ${share(inScope.top1 * inScope.n)}, among the first three ${share(inScope.top3 * inScope.n)}`,
  );
  console.log(
    `  answered right ${share(inScope.answeredRight)}, answered wrong ${share(inScope.answeredWrong)}, ` +
      `suggested with the right one ${share(inScope.suggestedRight)}, without ${share(inScope.suggestedWrong)}, ` +
      `asked again ${share(inScope.asked)}, handed over ${share(inScope.handedOver)}, safeguarded ${share(inScope.safeguarded)}`,
  );
  console.log(
    `  out of scope: answered ${outOfScope.answered}, suggested ${outOfScope.suggested}, fell back ${outOfScope.fellBack}`,
  );
  console.log(
    `  safeguarding: ${safeguarding.caught} of ${safeguarding.n} caught, ${safeguarding.falseAlarms} false alarms`,
  );
  for (const [style, { inScope: own }] of Object.entries(styles)) {
    console.log(`  ${style}: ${own.n}, best intent right ${(100 * own.top1).toFixed(1)} %`);
  }
  for (const [pair, count] of confusions(cases)) console.log(`  ${count} × ${pair}`);
}

/** The commonest wrong answers. */
function confusions(cases: Case[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { question, understanding } of cases) {
    const { decision } = understanding;
    if (decision.kind !== 'answer' || decision.intent === question.intent) continue;
    if (question.also?.includes(decision.intent)) continue;
    const pair = `${question.intent ?? 'out of scope'} answered as ${decision.intent}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).slice(0, 10);
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
