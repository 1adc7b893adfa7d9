import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { Intent } from '../../server/knowledge/intent.js';
import { projectRoot } from '../../server/lib/project-root.js';
import { KnowledgeFault, type KnowledgeMend } from '../../server/knowledge/knowledge-fault.js';
import { readIntents } from '../../server/knowledge/read-intents.js';
import { newFolderOfIntents } from '../stage/few-intents.js';

const missedBin = 'bins/missed-collection.yml';

describe('reading intents', () => {
  let folder: string;
  beforeEach(() => {
    folder = newFolderOfIntents();
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const textOf = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const change = (file: string, mend: (text: string) => string): void =>
    writeFileSync(join(folder, file), mend(textOf(file)));
  const rewrite = (file: string, mend: (intent: Intent) => void): void =>
    change(file, (text) => {
      const intent = parse(text) as Intent;
      mend(intent);
      return stringify(intent);
    });
  const lineOf = (file: string, words: string): number =>
    textOf(file)
      .split('\n')
      .findIndex((line) => line.includes(words)) + 1;
  const mends = (): KnowledgeMend[] => {
    try {
      readIntents(folder);
    } catch (fault) {
      if (fault instanceof KnowledgeFault) return fault.mends;
      throw fault;
    }
    return assert.fail('nothing was wrong');
  };

  it('reads what is right', () => {
    assert.ok(readIntents(folder).some(({ id }) => id === 'bins.missed-collection'));
  });

  it('names the file, the line and the mend of broken YAML', () => {
    change(missedBin, (text) => text.replace(/^kind: .*$/m, 'kind: "report'));
    const [mend] = mends();
    assert.equal(mend?.file, missedBin);
    assert.ok((mend?.line ?? 0) >= lineOf(missedBin, 'kind:'));
    assert.match(mend?.message ?? '', /not valid YAML.*Check/);
  });

  it('names the line of a wrong value', () => {
    change(missedBin, (text) => text.replace(/^kind: .*$/m, 'kind: question'));
    const [mend] = mends();
    assert.deepEqual([mend?.file, mend?.line], [missedBin, lineOf(missedBin, 'kind:')]);
    assert.match(mend?.message ?? '', /^kind: .*report/);
  });

  it('says which field is missing', () => {
    change(missedBin, (text) => text.replace(/^owner: .*\n/m, ''));
    const [mend] = mends();
    assert.equal(mend?.file, missedBin);
    assert.match(mend?.message ?? '', /^owner: is missing: add it/);
  });

  it('says which field it does not know', () => {
    change(missedBin, (text) => `${text}priority: high\n`);
    assert.match(mends()[0]?.message ?? '', /priority/);
  });

  it('asks for more utterances where there are too few', () => {
    rewrite('roads/pothole.yml', ({ utterances }) => utterances.en.splice(14));
    assert.match(mends()[0]?.message ?? '', /utterances.en: give 15 or more/);
  });

  it('lists the faults of every file at once, and blames no file for what is wrong in another', () => {
    change(missedBin, (text) => text.replace(/^kind: .*$/m, 'kind: question').replace(/^owner: .*\n/m, ''));
    change('roads/pothole.yml', (text) => text.replace(/^team: .*$/m, 'team: ""'));
    change('chat/greeting.yml', () => 'id: [');
    const found = mends();
    assert.deepEqual([...new Set(found.map(({ file }) => file))].sort(), [
      missedBin,
      'chat/greeting.yml',
      'roads/pothole.yml',
    ]);
    assert.ok(found.filter(({ file }) => file === missedBin).length >= 2);
    const message = new KnowledgeFault(found).message;
    for (const { file, line } of found) assert.ok(message.includes(`${file}:${line}: `));
  });

  it('refuses an id that does not agree with its place', () => {
    mkdirSync(join(folder, 'waste'));
    writeFileSync(join(folder, 'waste/missed.yml'), textOf(missedBin).replace(/^id: .*$/m, 'id: waste.lost'));
    assert.match(
      mends()
        .map(({ message }) => message)
        .join('\n'),
      /place says waste\.missed: rename one/,
    );
  });

  it('refuses an utterance that two intents share, in either case', () => {
    rewrite('roads/pothole.yml', ({ utterances }) => utterances.en.push('Is My Bin Late'));
    rewrite(missedBin, ({ utterances }) => utterances.en.push('is my bin late'));
    assert.match(mends()[0]?.message ?? '', /"is my bin late" is also an utterance of .*: keep it in one/i);
  });

  it('refuses a related intent that does not exist', () => {
    rewrite(missedBin, ({ related }) => related.push('bins.lost'));
    assert.match(mends()[0]?.message ?? '', /there is no intent bins\.lost/);
  });
});

describe('the intents that come with Guildhall', () => {
  it('are valid, every one, and ask nothing twice', function () {
    this.timeout(60_000);
    const intents = readIntents(join(projectRoot(), 'intents'));
    assert.ok(intents.length >= 40);
    for (const { id, utterances, heldOut } of intents) {
      const learnt = new Set([...utterances.en, ...(utterances.cy ?? [])].map((one) => one.toLowerCase()));
      for (const question of [...heldOut.en, ...(heldOut.cy ?? [])]) {
        assert.ok(!learnt.has(question.toLowerCase()), `${id} learns its held-out question "${question}"`);
      }
    }
  });
});
