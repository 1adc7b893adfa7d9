import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { signedIn } from './stage/agent-client.js';
import { failedStart } from './stage/failed-start.js';
import { fewIntents, newFolderOfIntents } from './stage/few-intents.js';
import { freePort } from './stage/free-port.js';
import { Guildhall } from './stage/guildhall.js';
import { ResidentClient } from './stage/resident-client.js';

/** The server ends with code 1, says this, and shows nothing of its insides. */
async function saysWhy(settings: Record<string, string>, ...sentences: RegExp[]): Promise<void> {
  const { code, printed } = await failedStart({ INTENTS_DIR: fewIntents(), ...settings });
  assert.equal(code, 1, printed);
  for (const sentence of sentences) assert.match(printed, sentence);
  assert.doesNotMatch(printed, /^\s+at |node:internal|\.js:\d+/m);
}

describe('starting', () => {
  const folders: string[] = [];
  const newFolder = (): string => {
    const folder = mkdtempSync(join(tmpdir(), 'guildhall-start-'));
    folders.push(folder);
    return folder;
  };
  after(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

  it('names every wrong setting at once', () =>
    saysWhy({ PORT: 'http', LOG_LEVEL: 'loud' }, /PORT: must be/, /LOG_LEVEL: must be/));

  it('says that the port is in use, and how to choose another', async () => {
    const port = await freePort();
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(port, resolve));
    try {
      await saysWhy(
        { PORT: String(port) },
        new RegExp(`another program is using port ${port}. Stop it, or .* PORT=`),
      );
    } finally {
      other.close();
    }
  });

  it('says that it cannot write to DATA_DIR', async () => {
    const file = join(newFolder(), 'a-file');
    writeFileSync(file, '');
    await saysWhy({ DATA_DIR: file }, /cannot write to .*a-file.*DATA_DIR/);
    await saysWhy({ DATA_DIR: '/proc/guildhall' }, /cannot write to \/proc\/guildhall/);
  });

  it('says that a database file is not a database', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'guildhall.sqlite'), 'shopping list '.repeat(100));
    await saysWhy({ DATA_DIR: folder }, /cannot open its database .*guildhall\.sqlite/);
  });

  it('says that the database was last used by a newer Guildhall', async () => {
    const folder = newFolder();
    const database = new DatabaseSync(join(folder, 'guildhall.sqlite'));
    database.exec(
      `create table kysely_migration (name varchar(255) primary key, timestamp varchar(255) not null);
       insert into kysely_migration values ('9999-later', '2099-01-01')`,
    );
    database.close();
    await saysWhy({ DATA_DIR: folder }, /newer Guildhall.*backup/);
  });

  it('says that PostgreSQL cannot be reached, without its password', async () => {
    const { printed } = await failedStart({
      INTENTS_DIR: fewIntents(),
      DATABASE_URL: `postgres://guildhall:hush-hush@127.0.0.1:${await freePort()}/guildhall`,
    });
    assert.match(printed, /cannot reach the database named in DATABASE_URL .*ECONNREFUSED.*Check that/);
    assert.doesNotMatch(printed, /hush-hush|^\s+at /m);
  });

  it('says that Redis cannot be reached', async () =>
    saysWhy({ REDIS_URL: `redis://127.0.0.1:${await freePort()}` }, /cannot reach the Redis .* REDIS_URL/));

  it('names the file, the line and the mend of a broken intent', async () => {
    const folder = newFolderOfIntents();
    folders.push(folder);
    writeFileSync(join(folder, 'chat/greeting.yml'), 'id: chat.greeting\ntitle: "Hello\n');
    await saysWhy({ INTENTS_DIR: folder }, /chat\/greeting\.yml:\d+: .*not valid YAML.*Check/);
  });

  it('says that there are no intents where it was told to look', () =>
    saysWhy({ INTENTS_DIR: '/nowhere' }, /\/nowhere:1: there is no such folder. Put INTENTS_DIR right/));
});

describe('a server that runs', () => {
  it('shows the first admin once, and stops in order when it is asked to', async () => {
    const guildhall = await Guildhall.prepare({ INTENTS_DIR: fewIntents(), ADMIN_PASSWORD: '' });
    await guildhall.start();
    const password = /password {2}(\S+)/.exec(guildhall.printed)?.[1] ?? assert.fail(guildhall.printed);
    await signedIn(guildhall.url, { email: 'admin@thornmarch.example', password });
    const resident = await ResidentClient.open(guildhall.url);
    await resident.says('hello');
    assert.equal(await guildhall.end('SIGTERM'), 0);

    await guildhall.start();
    assert.doesNotMatch(guildhall.printed, /password/);
    const back = await ResidentClient.open(guildhall.url, { token: resident.opened.token });
    assert.ok(back.opened.entries.some((entry) => entry.kind === 'message' && entry.text === 'hello'));
    assert.equal(await guildhall.end('SIGINT'), 0);
    resident.close();
    back.close();
    await guildhall.remove();
  });
});
