import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { projectRoot } from '../../server/lib/project-root.js';

const server = join(projectRoot(), 'server');
const files = readdirSync(server, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file, text: withoutComments(readFileSync(join(server, file), 'utf8')) }));

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

/** The files in which a pattern stands, but for those that may have it. */
function where(pattern: RegExp, ...mayHaveIt: string[]): string[] {
  return files
    .filter(({ file, text }) => !mayHaveIt.includes(file) && pattern.test(text))
    .map(({ file }) => file);
}

describe("the server's code", () => {
  it('reads the environment in one file', () => {
    assert.deepEqual(where(/process\.env/, 'config.ts'), []);
  });

  it('takes the time from one place', () => {
    assert.deepEqual(where(/new Date\(|Date\.now\(/, 'lib/clock.ts', 'lib/calendar.ts'), []);
  });

  it('writes to the log, never to the console', () => {
    assert.deepEqual(where(/\bconsole\.(log|info|warn|error|debug)\(/), []);
  });

  it('has no default exports and no any', () => {
    assert.deepEqual(where(/export default/), []);
    assert.deepEqual(where(/: any\b|as any\b|<any>/), []);
  });

  it('makes ids and tokens in one place', () => {
    assert.deepEqual(where(/randomUUID\(|randomBytes\(|Math\.random\(/, 'lib/ids.ts'), []);
  });
});

describe('an action', () => {
  const actions = files.filter(({ file }) => file.startsWith('actions/') && file !== 'actions/services.ts');
  const entrances = files.filter(
    ({ file }) =>
      /^(http|sockets|channels)\//.test(file) || ['jobs.ts', 'main.ts', 'services.ts'].includes(file),
  );

  for (const { file } of actions) {
    it(`is something that an entrance, or the bot by services.ts, can ask for: ${basename(file, '.ts')}`, () => {
      const imported = `actions/${basename(file, '.ts')}.js'`;
      assert.ok(
        entrances.some(({ text }) => text.includes(imported)),
        'no entrance uses it',
      );
    });
  }

  it('that staff can ask for asks first whether they may', () => {
    const asksNobody = actions.filter(
      ({ text }) => /^ *(agent|admin|staff): StaffMember,$/m.test(text) && !/\bmay\./.test(text),
    );
    assert.deepEqual(
      asksNobody.map(({ file }) => file),
      [],
    );
  });
});
