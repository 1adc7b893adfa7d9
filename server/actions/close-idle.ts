import { stopCobrowse } from '../cobrowse/session.js';
import { joined, nothing, type Change } from '../conversations/change.js';
import type { Conversation } from '../conversations/conversation.js';
import { makeMove } from '../conversations/lifecycle.js';
import { isoNow } from '../lib/clock.js';
import { newId } from '../lib/ids.js';
import { idleStep, type IdleLimits } from '../routing/idleness.js';
import type { ResidentSigns } from '../store/resident-presence.js';
import type { Services } from './services.js';

type Needs = Pick<Services, 'log' | 'clock' | 'conversations' | 'residentPresence' | 'idleLimits'>;

const noSigns: ResidentSigns = { seenAt: null, actedAt: null };

/** Warns residents who seem to have left, and closes what they do not come back to, with its cause. */
export async function closeIdle(services: Needs): Promise<void> {
  const { log, clock, conversations, residentPresence, idleLimits } = services;
  const now = isoNow(clock);
  const [live, signs] = await Promise.all([conversations.live(), residentPresence.ofLive()]);
  for (const { id, ...rest } of live) {
    const shown = signs.get(id) ?? noSigns;
    if (idleStep(rest, shown, now, idleLimits) === null) continue;
    await log.change({
      conversationId: id,
      commandId: newId(),
      author: 'timer',
      at: now,
      decide: (conversation) => stepFor(conversation, shown, now, idleLimits),
    });
  }
}

function stepFor(conversation: Conversation, signs: ResidentSigns, now: string, limits: IdleLimits): Change {
  const step = idleStep(conversation, signs, now, limits);
  if (step === null) return nothing;
  if (step.act === 'warn') {
    return {
      entries: [{ kind: 'idle-warning', from: 'system', closesAt: step.closesAt }],
      patch: { warnedAt: now },
    };
  }
  const because = { closedBecause: step.because };
  if (conversation.state === 'active') {
    return joined(
      makeMove(conversation, 'left-while-served', 'timer'),
      stopCobrowse(conversation, 'system'),
      { entries: [], patch: because },
    );
  }
  const left = { closedAt: now, agentId: null, agentName: null, offerLapsesAt: null, reservedFor: null };
  return joined(makeMove(conversation, 'left-while-waiting', 'timer'), {
    entries: [],
    patch: { ...left, ...because },
  });
}
