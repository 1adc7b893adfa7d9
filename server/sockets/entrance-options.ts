import type { Logger } from '../lib/logger.js';
import type { SharedLimits } from '../lib/rate-limits.js';
import type { CommandsUnderWay } from './commands-under-way.js';

/** What both socket entrances work with beside the services. */
export interface EntranceOptions {
  /** How many proxies of ours stand before the server. */
  trustedProxies: number;
  limit: SharedLimits;
  underWay: CommandsUnderWay;
  logger: Logger;
}
