import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../server/lib/project-root.js';
import { fromGovUk, withNewer } from '../server/routing/opening-hours/govuk-bank-holidays.js';
import { bankHolidayFile } from '../server/store/bank-holiday-file.js';

const usage = `npm run bank-holidays -- FILE
  Brings the days of GOV.UK's list into calendars/bank-holidays.json.
  FILE is a copy of https://www.gov.uk/bank-holidays.json.`;

const [from] = process.argv.slice(2);
if (from === undefined) {
  console.error(usage);
  process.exit(2);
}
const file = join(projectRoot(), 'calendars/bank-holidays.json');
try {
  const kept = bankHolidayFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  const divisions = withNewer(kept.divisions, fromGovUk(JSON.parse(readFileSync(from, 'utf8'))));
  const last = divisions['england-and-wales'].at(-1)?.day ?? '';
  const note = `Days to the end of ${last.slice(0, 4)}, as GOV.UK publishes them. Bring in later ones with: npm run bank-holidays -- FILE`;
  writeFileSync(file, `${JSON.stringify({ ...kept, note, divisions }, null, 2)}\n`);
  console.log(`Bank holidays are known until ${last}. Look at the change, then commit it.`);
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : String(fault));
  process.exit(1);
}
