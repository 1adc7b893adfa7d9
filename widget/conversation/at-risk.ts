import type { Log } from './log.js';

/** Whether the bot met a risk of harm in this conversation: what the log itself says, on any device. */
export function wasAtRisk(log: Pick<Log, 'entries'>): boolean {
  return log.entries.some(
    (entry) => entry.kind === 'message' && entry.from === 'bot' && entry.reason.decision === 'safeguard',
  );
}
