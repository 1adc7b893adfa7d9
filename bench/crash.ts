import { buildIfStale } from '../scripts/build.js';
import { crashRounds, type CrashFigures } from '../test/stage/crash-rounds.js';
import { engines } from '../test/stage/store.js';
import { mochaGlobalTeardown } from '../test/stage/stop-servers.js';
import { numberOf, report, wordOf } from './report/report.js';

export const about =
  'kills the server under load, again and again: is anything acknowledged lost or doubled?';

/** `--rounds 100` on each engine, `--engine sqlite` or `postgres` for one of them, `--seed 1`. */
export async function run(options: string[]): Promise<void> {
  await buildIfStale();
  const rounds = numberOf(options, '--rounds', 100);
  const seed = numberOf(options, '--seed', 1);
  const only = wordOf(options, '--engine');
  const figures: CrashFigures[] = [];
  const tell = !options.includes('--json');
  for (const engine of engines.filter((one) => only === undefined || one === only)) {
    figures.push(
      await crashRounds({ engine, rounds, seed }, ({ acknowledged }, round) => {
        if (tell && round % 10 === 0) console.log(`${engine}: ${round} rounds, ${acknowledged} acknowledged`);
      }),
    );
  }
  await mochaGlobalTeardown();
  report(Object.fromEntries(figures.map(({ engine, ...figure }) => [engine, figure])), options);
}
