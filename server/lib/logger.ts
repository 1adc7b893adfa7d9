import { pino, type Logger } from 'pino';

export type { Logger };

/** Logs carry ids, codes and counts; never what a resident or an agent wrote. */
export function createLogger(level: string): Logger {
  return pino({
    level,
    base: null,
    redact: { paths: ['*.text', '*.password', '*.token', '*.comment', '*.cookie'], remove: true },
  });
}
