import { buildIfStale } from '../scripts/build.js';
import { fewIntents } from '../test/stage/few-intents.js';
import { fuzz } from '../test/stage/fuzz-run.js';
import { Guildhall } from '../test/stage/guildhall.js';
import { mochaGlobalTeardown } from '../test/stage/stop-servers.js';
import { numberOf, report } from './report/report.js';

export const about =
  'sends every entrance what it was not made for: does the server live, and bound its memory?';

/** `--inputs 100000`, `--seed 1`. */
export async function run(options: string[]): Promise<void> {
  await buildIfStale();
  const inputs = numberOf(options, '--inputs', 100_000);
  const seed = numberOf(options, '--seed', 1);
  const guildhall = await Guildhall.start({ INTENTS_DIR: fewIntents(), TRUSTED_PROXIES: '1' });
  let next = 10_000;
  const start = performance.now();
  const figures = await fuzz(guildhall, {
    inputs,
    seed,
    tell(sent) {
      if (options.includes('--json') || sent < next) return;
      next += 10_000;
      console.log(`${sent} sent`);
    },
  });
  const faultsLogged = guildhall.printed.split('\n').filter((line) => line.includes('"level":50'));
  await mochaGlobalTeardown();
  const seconds = Math.round((performance.now() - start) / 1_000);
  report({ ...figures, faultsLogged: faultsLogged.slice(0, 5), seconds, seed }, options);
}
