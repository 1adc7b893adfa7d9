import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../server/lib/project-root.js';
import { agentCommands, agentFacts } from '../../server/protocol/agent.js';
import { conversationStates } from '../../server/protocol/conversation.js';
import { limits } from '../../server/protocol/limits.js';
import { refusalCodes } from '../../server/protocol/refusals.js';
import { residentCommands, residentFacts } from '../../server/protocol/resident.js';

const page = readFileSync(join(projectRoot(), 'docs/protocol.md'), 'utf8');

/** The part of the page under one heading. */
function part(heading: string): string {
  const after = page.split(`\n## ${heading}\n`)[1] ?? assert.fail(`no heading "${heading}"`);
  return after.split('\n## ')[0] ?? '';
}

/** What the first column of the tables of a part names. */
function namedIn(text: string): string[] {
  return [...text.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name ?? '');
}

describe('docs/protocol.md', () => {
  const sides = [
    { heading: '`/resident`', commands: residentCommands, facts: residentFacts },
    { heading: '`/agent`', commands: agentCommands, facts: agentFacts },
  ];
  for (const { heading, commands, facts } of sides) {
    it(`names every command and fact of ${heading}, and no other`, () => {
      assert.deepEqual(namedIn(part(heading)).sort(), [...Object.keys(commands), ...facts].sort());
    });

    it(`gives every field of every command of ${heading}`, () => {
      for (const [command, schema] of Object.entries(commands)) {
        const row = part(heading)
          .split('\n')
          .find((line) => line.startsWith(`| \`${command}\``));
        for (const [field, type] of Object.entries(schema.shape)) {
          const written = type.safeParse(undefined).success ? `${field}?` : field;
          assert.ok(row?.includes(written), `${command} has the field ${written}`);
        }
      }
    });
  }

  it('names every code of a refusal, and no other', () => {
    assert.deepEqual(namedIn(part('Refusals')).sort(), [...refusalCodes].sort());
  });

  it('gives every limit its value', () => {
    const rows = [...part('Limits').matchAll(/^\| `(\w+)` \| ([\d,]+) \|/gm)].map(([, name, value]) => [
      name,
      Number(value?.replaceAll(',', '')),
    ]);
    assert.deepEqual(Object.fromEntries(rows), limits);
  });

  it('names every state of a conversation', () => {
    for (const state of conversationStates) assert.ok(page.includes(`\`${state}\``), state);
  });
});
