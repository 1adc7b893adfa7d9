import type { ClosedBecause, Conversation } from '../conversations/conversation.js';
import { isoPlus, secondsBetween } from '../lib/clock.js';

/** After how long a resident counts as gone or silent, and how long before that they are warned. */
export interface IdleLimits {
  waitingSeconds: number;
  servedSeconds: number;
}
export const usualIdleLimits: IdleLimits = { waitingSeconds: 600, servedSeconds: 1_800 };

/** A page that was open so lately may be on its way from one page of the site to the next. */
const hereWithinSeconds = 20;

export type IdleStep = { act: 'warn'; closesAt: string } | { act: 'close'; because: ClosedBecause } | null;

/**
 * What is due for a conversation whose resident may have left. Who waits with the page open is there,
 * and so is who waits for the agent's next words. Nobody is closed out without a warning first.
 * @param seenAt when a page of theirs was last open; `actedAt`: when they last did something.
 */
export function idleStep(
  conversation: Pick<
    Conversation,
    'state' | 'channel' | 'leftMessage' | 'waitingSince' | 'lastMessage' | 'warnedAt'
  >,
  { seenAt, actedAt }: { seenAt: string | null; actedAt: string | null },
  now: string,
  limits: IdleLimits,
): IdleStep {
  const { state, channel, leftMessage, waitingSince, lastMessage, warnedAt } = conversation;
  const isWaiting = state === 'queued' || state === 'offered';
  if (channel !== 'web-chat' || leftMessage !== null || !(isWaiting || state === 'active')) return null;

  const isHere = seenAt !== null && secondsBetween(seenAt, now) < hereWithinSeconds;
  if (isHere && (isWaiting || lastMessage?.from === 'resident')) return null;
  const wroteAt = lastMessage?.from === 'resident' ? lastMessage.at : null;
  const since = isHere
    ? later(actedAt, lastMessage?.at ?? null, waitingSince)
    : later(seenAt, actedAt, wroteAt, waitingSince);
  if (since === '') return null;

  const limit = isWaiting ? limits.waitingSeconds : limits.servedSeconds;
  const noticeSeconds = Math.min(300, limit / 5);
  const idleSeconds = secondsBetween(since, now);
  if (warnedAt === null || warnedAt < since) {
    if (idleSeconds < limit - noticeSeconds) return null;
    return { act: 'warn', closesAt: isoPlus(now, noticeSeconds) };
  }
  if (idleSeconds < limit || secondsBetween(warnedAt, now) < noticeSeconds) return null;
  return { act: 'close', because: isHere ? 'resident-silent' : 'resident-gone' };
}

function later(...times: (string | null)[]): string {
  return times.reduce<string>((latest, time) => (time !== null && time > latest ? time : latest), '');
}
