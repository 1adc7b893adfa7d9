import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../server/lib/project-root.js';
import { openDatabase } from '../server/store/database.js';
import { BusyFloor, nothingWrong } from './stage/busy-floor.js';
import { fewIntents } from './stage/few-intents.js';
import { Guildhall } from './stage/guildhall.js';
import { ResidentClient } from './stage/resident-client.js';
import { emptyPostgresDatabase } from './stage/servers.js';
import { engines, type Engine } from './stage/store.js';

const run = promisify(execFile);

describe('a backup made while everybody goes on writing', function () {
  this.timeout(60_000);
  const folder = mkdtempSync(join(tmpdir(), 'guildhall-backup-'));
  after(() => rmSync(folder, { recursive: true }));

  const command = async (script: string, settings: Record<string, string>, file: string): Promise<string> => {
    const outcome = await run(process.execPath, ['--import=tsx', `scripts/${script}.ts`, file], {
      cwd: projectRoot(),
      env: { PATH: process.env['PATH'], ...settings },
    }).catch((fault: { stderr: string }) => ({ stdout: fault.stderr }));
    return outcome.stdout;
  };
  const emptyPlace = async (engine: Engine): Promise<Record<string, string>> => ({
    DATA_DIR: mkdtempSync(join(folder, 'place-')),
    ...(engine === 'postgres' ? { DATABASE_URL: await emptyPostgresDatabase() } : {}),
  });

  for (const engine of engines) {
    // Across, so that two tests cover writing and restoring on both.
    for (const target of engines.filter((one) => one !== engine)) {
      it(`of ${engine} is restored into an empty ${target} with every log as it was`, async () => {
        const [from, to] = await Promise.all([emptyPlace(engine), emptyPlace(target)]);
        const guildhall = await Guildhall.start({ INTENTS_DIR: fewIntents(), ...from });
        const floor = await BusyFloor.open({
          url: guildhall.url,
          store: { databaseUrl: from['DATABASE_URL'], dataDir: from['DATA_DIR'] ?? '' },
          served: 1,
          withBot: 2,
          everyMs: 200,
        });
        const [resident] = floor.tokens;
        floor.start();
        await new Promise((resolve) => setTimeout(resolve, 400));
        const before = floor.acknowledgedSoFar();
        const file = join(folder, `${engine}-to-${target}.jsonl.gz`);
        assert.match(await command('backup', from, file), /^\d+ rows are kept in /);
        await floor.finish();
        nothingWrong(await floor.reckon());
        floor.close();
        await guildhall.end('SIGKILL');
        assert.equal(statSync(file).mode & 0o777, 0o600);

        assert.match(await command('restore', to, file), /^\d+ rows are restored/);
        const restored = await floor.logsIn({
          databaseUrl: to['DATABASE_URL'],
          dataDir: to['DATA_DIR'] ?? '',
        });
        const original = await floor.logsIn({
          databaseUrl: from['DATABASE_URL'],
          dataDir: from['DATA_DIR'] ?? '',
        });
        const kept = new Set([...restored.values()].flatMap((entries) => entries.map(({ id }) => id)));
        assert.deepEqual(
          before.filter((id) => !kept.has(id)),
          [],
        );
        // What was written after the moment of the backup is not in it; up to there each log is the same.
        for (const [id, entries] of restored) {
          assert.deepEqual(entries, original.get(id)?.slice(0, entries.length));
        }
        assert.match(await command('restore', to, file), /in use already.*DATA_DIR/);

        const countsIn = async (place: Record<string, string>): Promise<Record<string, number>> => {
          const database = await openDatabase({
            databaseUrl: place['DATABASE_URL'],
            dataDir: place['DATA_DIR'] ?? '',
          });
          const counts: Record<string, number> = {};
          for (const table of ['council_setting', 'staff', 'filed_case', 'attachment'] as const) {
            counts[table] = (await database.db.selectFrom(table).selectAll().execute()).length;
          }
          await database.close();
          return counts;
        };
        const counts = await countsIn(to);
        assert.ok((counts['council_setting'] ?? 0) > 0);
        assert.deepEqual(counts, await countsIn(from));

        const again = await Guildhall.start({ INTENTS_DIR: fewIntents(), ...to });
        const back = await ResidentClient.open(again.url, { token: resident ?? '' });
        assert.ok(back.opened.entries.length > 0);
        await back.says('my bin was not collected');
        back.close();
        await Promise.all([guildhall.remove(), again.remove()]);
      });
    }
  }

  it('that is cut short, or is none, is refused with a sentence and restores nothing', async () => {
    const whole = readFileSync(join(folder, 'sqlite-to-postgres.jsonl.gz'));
    const cut = join(folder, 'cut.jsonl.gz');
    writeFileSync(cut, whole.subarray(0, whole.length / 2));
    const to = await emptyPlace('sqlite');
    assert.match(await command('restore', to, cut), /damaged|cut short/);
    writeFileSync(cut, 'a shopping list');
    assert.match(await command('restore', to, cut), /damaged|not a Guildhall backup/);
    assert.match(
      await command('restore', to, join(folder, 'sqlite-to-postgres.jsonl.gz')),
      /rows are restored/,
    );
  });
});
