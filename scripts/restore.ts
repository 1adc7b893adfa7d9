import { existsSync } from 'node:fs';
import { readConfig } from '../server/config.js';
import { restoreBackup } from '../server/store/backup.js';
import { DatabaseFault, openDatabase } from '../server/store/database.js';
import { readBackupFile } from './backup-file.js';
import { sayingWhy } from './saying-why.js';

/** `npm run restore -- FILE`, into the empty database that the settings name. */
await sayingWhy(async () => {
  const file = process.argv[2];
  if (file === undefined || !existsSync(file)) {
    throw new DatabaseFault(
      'Say which backup to restore, as in npm run restore -- var/backups/guildhall-….jsonl.gz',
    );
  }
  const database = await openDatabase(readConfig());
  const rows = await restoreBackup(database, readBackupFile(file));
  await database.close();
  console.log(`${rows} rows are restored. Start Guildhall with the same SESSION_SECRET as before.`);
});
