import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { Guildhall } from '../test/stage/guildhall.js';
import { fewIntents } from '../test/stage/few-intents.js';
import { readFloorLog } from './floor/read-floor-log.js';
import { simulateFloor } from './floor/simulate-floor.js';

export const about = 'a simulated floor over real sockets: time to an offer, order, double claims, lapses';

/**
 * `--agents 40`, `--open 500` conversations at once, `--seconds 60`, `--rate 6` requests for a person a
 * second, `--vanish 2` agents whose line goes dead on the way, `--json`. Needs a built server.
 */
export async function run(options: string[]): Promise<void> {
  const { values } = parseArgs({
    args: options,
    options: {
      agents: { type: 'string', default: '40' },
      open: { type: 'string', default: '500' },
      seconds: { type: 'string', default: '60' },
      rate: { type: 'string', default: '6' },
      vanish: { type: 'string', default: '2' },
      json: { type: 'boolean', default: false },
    },
  });
  const guildhall = await Guildhall.start({ INTENTS_DIR: fewIntents(), TRUSTED_PROXIES: '1' });
  try {
    const simulated = await simulateFloor(guildhall.url, {
      agents: Number(values.agents),
      open: Number(values.open),
      seconds: Number(values.seconds),
      perSecond: Number(values.rate),
      vanish: Number(values.vanish),
    });
    await guildhall.end('SIGTERM');
    const figures = { ...simulated, ...readFloorLog(guildhall.dataDir) };
    const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`;
    if (values.json) console.log(JSON.stringify({ machine, ...values, ...figures }));
    else {
      for (const [name, figure] of Object.entries(figures)) console.log(`  ${name.padEnd(28)} ${figure}`);
      console.log(`  ${machine}`);
    }
    if (figures.orderViolations + figures.doubleClaims > 0) process.exitCode = 1;
  } finally {
    await guildhall.remove();
  }
}
