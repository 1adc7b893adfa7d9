import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signedIn } from './stage/agent-client.js';
import { fewIntents } from './stage/few-intents.js';
import { Guildhall } from './stage/guildhall.js';
import { emptyPostgresDatabase } from './stage/servers.js';
import { engines } from './stage/store.js';

describe('four processes that start at once on an empty database', function () {
  this.timeout(60_000);
  for (const engine of engines) {
    it(`all start, with one first admin between them, on ${engine}`, async () => {
      const folder = mkdtempSync(join(tmpdir(), 'guildhall-together-'));
      const settings = {
        INTENTS_DIR: fewIntents(),
        DATA_DIR: folder,
        ADMIN_PASSWORD: '',
        ...(engine === 'postgres' ? { DATABASE_URL: await emptyPostgresDatabase() } : {}),
      };
      const processes = await Promise.all(Array.from({ length: 4 }, () => Guildhall.prepare(settings)));
      try {
        await Promise.all(processes.map((one) => one.start()));
        const passwords = processes.flatMap((one) => /password {2}(\S+)/.exec(one.printed)?.[1] ?? []);
        assert.equal(passwords.length, 1);
        const [password = ''] = passwords;
        for (const { url } of processes) {
          assert.equal((await fetch(`${url}/readyz`)).status, 200);
          await signedIn(url, { email: 'admin@thornmarch.example', password });
        }
      } finally {
        await Promise.all(processes.map((one) => one.remove()));
        rmSync(folder, { recursive: true, force: true });
      }
    });
  }
});
