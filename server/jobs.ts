import { closeIdle } from './actions/close-idle.js';
import { lapseOffers } from './actions/lapse-offers.js';
import { conversationsBehind, indexWords } from './actions/index-words.js';
import { offerConversations } from './actions/offer-conversations.js';
import { queueLeftMessages } from './actions/queue-left-messages.js';
import { returnFromVanished } from './actions/return-from-vanished.js';
import { scanHeldFiles } from './actions/scan-held-files.js';
import type { Services } from './actions/services.js';
import { takeBotTurns } from './actions/take-bot-turn.js';
import { BotTurns } from './bot/turns.js';
import { isoNow } from './lib/clock.js';
import { newId } from './lib/ids.js';
import { Lease } from './lib/lease.js';
import type { Logger } from './lib/logger.js';
import { oneAtATime } from './lib/one-at-a-time.js';
import type { NamedStaff } from './protocol/conversation.js';
import type { PresenceCause } from './protocol/floor.js';
import { queueAnnouncer } from './sockets/announce-queue.js';
import { wallboardAnnouncer } from './sockets/announce-wallboard.js';
import type { ConnectedResidents } from './sockets/connected-residents.js';
import type { ConnectedStaff } from './sockets/connected-staff.js';
import { hangUpOnEndedSessions } from './sockets/ended-sessions.js';
import type { Namespaces } from './sockets/namespaces.js';
import { rooms } from './sockets/rooms.js';

const everyHalfSecond = 500;
const everySecond = 1_000;
const everyTwoSeconds = 2_000;
const everyFiveSeconds = 5_000;
const everyTenSeconds = 10_000;
const everyHour = 3_600_000;
/** How long the scheduled work can stand still after the process that did it has died. */
const leaseMilliseconds = 4_000;

/**
 * What happens without anybody asking. Bot turns and the heartbeat of who is connected belong to each
 * process; offers, lapses, vanished agents, idle conversations and turns left over by a process that
 * died are looked after by one process at a time, the one that holds the lease.
 * @returns a function that stops it all, and resolves when what was under way is done.
 */
export function startJobs(
  services: Services,
  namespaces: Namespaces,
  connected: { staff: ConnectedStaff; residents: ConnectedResidents },
  logger: Logger,
): () => Promise<void> {
  const { log, conversations, presence, residentPresence, staff, clock } = services;
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
  const tellAway = (away: NamedStaff[], cause: PresenceCause): void => {
    for (const { staffId, name } of away) {
      namespaces.agent.to(rooms.allStaff).emit('presence:changed', { staffId, name, status: 'away', cause });
    }
  };

  const offer = ifOurs('offers', () => offerConversations(services));
  const lapse = ifOurs('lapses', async () => tellAway(await lapseOffers(services), 'missed-offers'));
  const returnVanished = ifOurs('vanished agents', async () =>
    tellAway(await returnFromVanished(services), 'vanished'),
  );
  const takeUpTurns = ifOurs('turns left over', () => turns.takeUp());
  const closeWhoLeft = ifOurs('idle conversations', () => closeIdle(services));
  const queueLeft = ifOurs('messages left out of hours', () => queueLeftMessages(services));
  const scanHeld = ifOurs('held files', () => scanHeldFiles(services));
  const removeOldSessions = ifOurs('sessions', () => staff.removeSessionsExpiredBy(isoNow(clock)));

  // Each process tells its own sockets, and knows which of them are here.
  const tellQueue = oneAtATime(queueAnnouncer(namespaces, services), onFault('queue'));
  const tellWallboard = oneAtATime(wallboardAnnouncer(namespaces, services), onFault('wallboard'));
  const noteStaff = oneAtATime(
    () => presence.seen(connected.staff.takeHeard(), isoNow(clock)),
    onFault('presence'),
  );
  const noteResidents = oneAtATime(async () => {
    const acted = connected.residents.takeActed();
    const here = (await conversations.live()).filter(({ id }) => connected.residents.has(id));
    await residentPresence.seen(
      here.map(({ id }) => id),
      acted,
      isoNow(clock),
    );
  }, onFault('residents here'));
  const hangUp = oneAtATime(() => hangUpOnEndedSessions(namespaces, services), onFault('ended sessions'));

  const unindexed = new Set<string>();
  const index = oneAtATime(() => indexWords(services, unindexed), onFault('search words'));
  const indexBehind = async (): Promise<void> => {
    for (;;) {
      const behind = await conversationsBehind(services);
      if (behind.length === 0) return;
      await indexWords(services, new Set(behind));
    }
  };

  log.onCommitted((committed) => {
    const { conversation, before } = committed;
    unindexed.add(conversation.id);
    turns.hear(committed);
    if (conversation.state === before.state) return;
    offer();
    if (isWaiting(conversation.state) !== isWaiting(before.state)) tellQueue();
  });

  const timers = [
    // One process makes the offers, so that no agent gets two at once; what other processes changed it finds here.
    setInterval(offer, everyHalfSecond),
    setInterval(() => {
      lapse();
      tellWallboard();
      index();
    }, everySecond),
    setInterval(() => {
      noteStaff();
      returnVanished();
      takeUpTurns();
    }, everyTwoSeconds),
    setInterval(() => {
      noteResidents();
      closeWhoLeft();
      tellQueue();
      queueLeft();
      scanHeld();
    }, everyFiveSeconds),
    setInterval(hangUp, everyTenSeconds),
    setInterval(removeOldSessions, everyHour),
  ];
  // A crash may have come between a message and its answer.
  void turns.takeAll().catch(onFault('turns left over'));
  void indexBehind().catch(onFault('search words'));

  return async () => {
    timers.forEach(clearInterval);
    await turns.settled();
    await lease.giveUp().catch(onFault('lease'));
  };
}

function isWaiting(state: string): boolean {
  return state === 'queued' || state === 'offered';
}
