import { seededRandom } from '../../server/nlu/seeded-random.js';
import { BusyFloor, type Reckoning } from './busy-floor.js';
import { fewIntents } from './few-intents.js';
import { Guildhall } from './guildhall.js';
import { newPostgres } from './servers.js';
import type { Engine } from './store.js';

export interface CrashFigures extends Reckoning {
  engine: Engine;
  rounds: number;
  /** From the start of the new process to its first answer, in the middle of all rounds. */
  restartMs: number;
  /** From then until every screen showed the log as it is in the database. */
  caughtUpMs: number;
}

const mostBeforeKillMs = 400;

/**
 * Lets residents and agents write through real sockets, kills the process at a random moment, starts
 * it again, and reckons after each round.
 * @param onRound told what the round added up to; whatever it throws ends the rounds.
 */
export async function crashRounds(
  { engine, rounds, seed }: { engine: Engine; rounds: number; seed: number },
  onRound: (reckoning: Reckoning, round: number) => void,
): Promise<CrashFigures> {
  const random = seededRandom(seed);
  const postgres = engine === 'postgres' ? await newPostgres('fsync=on', 'full_page_writes=on') : null;
  const guildhall = await Guildhall.start({
    INTENTS_DIR: fewIntents(),
    ...(postgres ? { DATABASE_URL: postgres.url } : {}),
  });
  const floor = await BusyFloor.open({
    url: guildhall.url,
    store: { databaseUrl: postgres?.url, dataDir: guildhall.dataDir },
    served: 3,
    withBot: 3,
    everyMs: 20,
  });
  const restarts: number[] = [];
  const catchUps: number[] = [];
  let reckoning = await floor.reckon();
  try {
    for (let round = 1; round <= rounds; round++) {
      floor.start();
      floor.writeOnScreens(`my bin was not collected, before fall ${round}`);
      await new Promise((resolve) => setTimeout(resolve, 50 + random() * mostBeforeKillMs));
      await guildhall.end('SIGKILL');
      floor.writeOnScreens(`my bin was not collected, during fall ${round}`);
      const start = performance.now();
      await guildhall.start();
      restarts.push(performance.now() - start);
      const back = performance.now();
      floor.wake();
      await floor.finish();
      reckoning = await floor.reckon();
      catchUps.push(performance.now() - back);
      onRound(reckoning, round);
    }
  } finally {
    floor.close();
    await guildhall.remove();
    await postgres?.remove();
  }
  return { engine, rounds, ...reckoning, restartMs: middle(restarts), caughtUpMs: middle(catchUps) };
}

function middle(values: number[]): number {
  return Math.round([...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0);
}
