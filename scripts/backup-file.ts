import { once } from 'node:events';
import {
  createReadStream,
  createWriteStream,
  openSync,
  fsyncSync,
  closeSync,
  mkdirSync,
  renameSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { BackupLine } from '../server/store/backup.js';

/** A backup on disk: JSON lines, compressed. It has residents' words in it, so only its owner may read it. */
export async function writeBackupFile(
  file: string,
  writeAll: (write: (line: BackupLine) => Promise<void>) => Promise<number>,
): Promise<number> {
  mkdirSync(dirname(file), { recursive: true });
  const unfinished = `${file}.unfinished`;
  const gzip = createGzip();
  const disk = gzip.pipe(createWriteStream(unfinished, { mode: 0o600 }));
  const rows = await writeAll(async (line) => {
    if (!gzip.write(`${JSON.stringify(line)}\n`)) await once(gzip, 'drain');
  });
  gzip.end();
  await finished(disk);
  const handle = openSync(unfinished, 'r');
  fsyncSync(handle);
  closeSync(handle);
  renameSync(unfinished, file);
  return rows;
}

export async function* readBackupFile(file: string): AsyncGenerator<BackupLine> {
  const source = createReadStream(file);
  const text = source.pipe(createGunzip());
  source.on('error', (fault) => text.destroy(fault));
  for await (const line of createInterface({ input: text, crlfDelay: Infinity }))
    yield JSON.parse(line) as BackupLine;
}
