import { closeIdle } from './actions/close-idle.js';
import { lapseOffers } from './actions/lapse-offers.js';
import { conversationsBehind, indexWords } from './actions/index-words.js';
import { offerConversations } from './actions/offer-conversations.js';
import { queueLeftMessages } from './actions/queue-left-messages.js';
import { returnFromVanished } from './actions/return-from-vanished.js';
import { scanHeldFiles } from './actions/scan-held-files.js';
import type { Services } from './actions/services.js';
import { takeBotTurns } from './actions/take-bot-turn.js';
import { isWithBot } from './conversations/conversation.js';
import { isoNow } from './lib/clock.js';
import type { Logger } from './lib/logger.js';
import { oneAtATime } from './lib/one-at-a-time.js';
import type { NamedStaff } from './protocol/conversation.js';
import type { PresenceCause } from './protocol/floor.js';
import { queueAnnouncer } from './sockets/announce-queue.js';
import { wallboardAnnouncer } from './sockets/announce-wallboard.js';
import type { ConnectedResidents } from './sockets/connected-residents.js';
import type { ConnectedStaff } from './sockets/connected-staff.js';
import type { Namespaces } from './sockets/namespaces.js';
import { rooms } from './sockets/rooms.js';

const everySecond = 1_000;
const everyTwoSeconds = 2_000;
const everyFiveSeconds = 5_000;
const everyHour = 3_600_000;
const tryAgainMilliseconds = 2_000;

/**
 * What happens without anybody asking: bot turns, offers, lapses, vanished agents, clean-up.
 * Each looks at the store and decides under a lock, so several processes may do the same.
 * @returns a function that stops it all.
 */
export function startJobs(
  services: Services,
  namespaces: Namespaces,
  connected: { staff: ConnectedStaff; residents: ConnectedResidents },
  logger: Logger,
): () => void {
  const { log, conversations, presence, residentPresence, staff, clock } = services;
  const onFault =
    (job: string) =>
    (fault: unknown): void => {
      logger.error({ job, fault: fault instanceof Error ? fault.stack : String(fault) }, 'a job failed');
    };

  const offer = oneAtATime(() => offerConversations(services), onFault('offers'));
  const tellQueue = oneAtATime(queueAnnouncer(namespaces, services), onFault('queue'));
  const tellWallboard = oneAtATime(wallboardAnnouncer(namespaces, services), onFault('wallboard'));
  const tellAway = (away: NamedStaff[], cause: PresenceCause): void => {
    for (const { staffId, name } of away) {
      namespaces.agent.to(rooms.allStaff).emit('presence:changed', { staffId, name, status: 'away', cause });
    }
  };
  const lapse = oneAtATime(
    async () => tellAway(await lapseOffers(services), 'missed-offers'),
    onFault('lapses'),
  );
  const noteStaff = oneAtATime(async () => {
    await presence.seen(connected.staff.takeHeard(), isoNow(clock));
    tellAway(await returnFromVanished(services), 'vanished');
  }, onFault('presence'));
  const noteResidents = oneAtATime(async () => {
    const acted = connected.residents.takeActed();
    const here = (await conversations.live()).filter(({ id }) => connected.residents.has(id));
    await residentPresence.seen(
      here.map(({ id }) => id),
      acted,
      isoNow(clock),
    );
    await closeIdle(services);
  }, onFault('idle conversations'));
  const scanHeld = oneAtATime(() => scanHeldFiles(services), onFault('held files'));
  const queueLeft = oneAtATime(() => queueLeftMessages(services), onFault('messages left out of hours'));

  const unindexed = new Set<string>();
  const index = oneAtATime(() => indexWords(services, unindexed), onFault('search words'));

  const turns = new Map<string, () => void>();
  const takeTurns = (conversationId: string): void => {
    let run = turns.get(conversationId);
    if (!run) {
      run = oneAtATime(
        async () => {
          await takeBotTurns(services, conversationId);
          turns.delete(conversationId);
        },
        (fault) => {
          onFault('bot turns')(fault);
          // The resident's message is kept and waits for its answer: the store may be back in a moment.
          setTimeout(() => takeTurns(conversationId), tryAgainMilliseconds).unref();
        },
      );
      turns.set(conversationId, run);
    }
    run();
  };

  log.onCommitted(({ conversation, before }) => {
    unindexed.add(conversation.id);
    if (isWithBot(conversation) && conversation.residentSeq > conversation.botSeq) takeTurns(conversation.id);
    if (conversation.state !== before.state) {
      offer();
      if (isWaiting(conversation.state) !== isWaiting(before.state)) tellQueue();
    }
  });

  const timers = [
    setInterval(() => {
      lapse();
      offer();
      tellWallboard();
      index();
    }, everySecond),
    setInterval(noteStaff, everyTwoSeconds),
    setInterval(() => {
      noteResidents();
      tellQueue();
      queueLeft();
      scanHeld();
    }, everyFiveSeconds),
    setInterval(() => {
      void staff.removeSessionsExpiredBy(isoNow(clock)).catch(onFault('sessions'));
    }, everyHour),
  ];

  // A crash may have come between a message and its answer.
  void conversations
    .awaitingBot()
    .then((unanswered) => unanswered.forEach(({ id }) => takeTurns(id)))
    .catch(onFault('unanswered messages'));

  const indexBehind = async (): Promise<void> => {
    for (;;) {
      const behind = await conversationsBehind(services);
      if (behind.length === 0) return;
      await indexWords(services, new Set(behind));
    }
  };
  void indexBehind().catch(onFault('search words'));

  return () => timers.forEach(clearInterval);
}

function isWaiting(state: string): boolean {
  return state === 'queued' || state === 'offered';
}
