import { resolve } from 'node:path';
import { readConfig } from '../server/config.js';
import { writeBackup } from '../server/store/backup.js';
import { openDatabase } from '../server/store/database.js';
import { writeBackupFile } from './backup-file.js';
import { sayingWhy } from './saying-why.js';

/** `npm run backup -- [FILE]`, with the server's own settings, while it runs. */
await sayingWhy(async () => {
  const time = new Date().toISOString().replaceAll(':', '-').replace(/\..*$/, '');
  const file = resolve(process.argv[2] ?? `var/backups/guildhall-${time}.jsonl.gz`);
  const database = await openDatabase(readConfig());
  const rows = await writeBackupFile(file, (write) => writeBackup(database, write));
  await database.close();
  console.log(
    `${rows} rows are kept in ${file}. Keep it as safe as the database: it has residents' words in it.`,
  );
});
