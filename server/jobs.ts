import { lapseOffers } from './actions/lapse-offers.js';
import { offerConversations } from './actions/offer-conversations.js';
import { returnFromVanished } from './actions/return-from-vanished.js';
import type { Services } from './actions/services.js';
import { takeBotTurns } from './actions/take-bot-turn.js';
import { BotTurns } from './bot/turns.js';
import { isoNow } from './lib/clock.js';
import { newId } from './lib/ids.js';
import { Lease } from './lib/lease.js';
import type { Logger } from './lib/logger.js';
import { oneAtATime } from './lib/one-at-a-time.js';
import { announceQueue } from './sockets/announce-queue.js';
import type { ConnectedStaff } from './sockets/connected-staff.js';
import { hangUpOnEndedSessions } from './sockets/ended-sessions.js';
import type { Namespaces } from './sockets/namespaces.js';
import { rooms } from './sockets/rooms.js';

const everyHalfSecond = 500;
const everySecond = 1_000;
const everyTwoSeconds = 2_000;
const everyTenSeconds = 10_000;
const everyHour = 3_600_000;
/** How long the scheduled work can stand still after the process that did it has died. */
const leaseMilliseconds = 4_000;

/**
 * What happens without anybody asking. Bot turns and the heartbeat of who is connected belong to each
 * process; offers, lapses, vanished agents and turns left over by a process that died are looked after
 * by one process at a time, the one that holds the lease.
 * @returns a function that stops it all, and resolves when what was under way is done.
 */
export function startJobs(
  services: Services,
  namespaces: Namespaces,
  connected: ConnectedStaff,
  logger: Logger,
): () => Promise<void> {
  const { log, conversations, presence, staff, clock } = services;
  const onFault =
    (job: string) =>
    (fault: unknown): void => {
      logger.error({ job, fault: fault instanceof Error ? fault.stack : String(fault) }, 'a job failed');
    };
  const terms = { name: 'scheduled work', holder: newId(), milliseconds: leaseMilliseconds };
  const lease = new Lease(services.leases, clock, terms);
  const ifOurs = (job: string, work: () => Promise<void>): (() => void) =>
    oneAtATime(async () => {
      if (await lease.isOurs()) await work();
    }, onFault(job));

  const turns = new BotTurns({
    take: (conversationId, heard) => takeBotTurns(services, conversationId, heard),
    unanswered: () => conversations.awaitingBot(),
    onFault: onFault('bot turns'),
  });
  const offer = ifOurs('offers', () => offerConversations(services));
  const lapse = ifOurs('lapses', () => lapseOffers(services));
  const takeUpTurns = ifOurs('turns left over', () => turns.takeUp());
  const tellQueue = oneAtATime(() => announceQueue(namespaces, services), onFault('queue'));
  const returnVanished = ifOurs('vanished agents', async () => {
    for (const { staffId, name } of await returnFromVanished(services)) {
      const away = { staffId, name, status: 'away' as const };
      namespaces.agent.to(rooms.allStaff).emit('presence:changed', away);
    }
  });

  log.onCommitted((committed) => {
    const { conversation, before } = committed;
    turns.hear(committed);
    if (conversation.state === before.state) return;
    offer();
    if (isWaiting(conversation.state) !== isWaiting(before.state)) tellQueue();
  });

  const timers = [
    // One process makes the offers, so that no agent gets two at once; what other processes changed it finds here.
    setInterval(offer, everyHalfSecond),
    setInterval(lapse, everySecond),
    setInterval(takeUpTurns, everyTwoSeconds),
    setInterval(() => {
      void presence
        .seen(connected.ids(), isoNow(clock))
        .then(() => returnVanished())
        .catch(onFault('presence'));
      void hangUpOnEndedSessions(namespaces, services).catch(onFault('ended sessions'));
    }, everyTenSeconds),
    setInterval(
      ifOurs('sessions', () => staff.removeSessionsExpiredBy(isoNow(clock))),
      everyHour,
    ),
  ];
  // A crash may have come between a message and its answer.
  void turns.takeAll().catch(onFault('turns left over'));

  return async () => {
    timers.forEach(clearInterval);
    await turns.settled();
    await lease.giveUp().catch(onFault('lease'));
  };
}

function isWaiting(state: string): boolean {
  return state === 'queued' || state === 'offered';
}
