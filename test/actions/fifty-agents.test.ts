import assert from 'node:assert/strict';
import fc from 'fast-check';
import { acceptOffer } from '../../server/actions/accept-offer.js';
import { offerConversations } from '../../server/actions/offer-conversations.js';
import { startConversation } from '../../server/actions/open-conversation.js';
import { wrapUpConversation } from '../../server/actions/wrap-up-conversation.js';
import type { Conversation } from '../../server/conversations/conversation.js';
import { ConversationLog } from '../../server/conversations/log.js';
import { newId } from '../../server/lib/ids.js';
import { Refused } from '../../server/lib/refused.js';
import type { StaffMember } from '../../server/protocol/http.js';
import { joinQueue } from '../../server/routing/queue.js';
import { conversationLogStore } from '../../server/store/conversation-log.js';
import { conversationStore } from '../../server/store/conversations.js';
import { presenceStore } from '../../server/store/presence.js';
import { settingStore } from '../../server/store/settings.js';
import { staffStore } from '../../server/store/staff.js';
import { emptyStore, engines } from '../stage/store.js';

const agentCount = 50;
const rounds = 1_000;

/** How many residents come at once, and how many agents then end what they hold, until all rounds are played. */
const days = fc.array(
  fc.record({ come: fc.integer({ min: 1, max: 40 }), endOneIn: fc.integer({ min: 1, max: 3 }) }),
  { minLength: rounds, maxLength: rounds },
);

for (const engine of engines) {
  describe(`fifty agents who accept at once, on ${engine}`, function () {
    this.timeout(180_000);

    it(`leave each of ${rounds.toLocaleString('en-GB')} residents with exactly one of them, first come first served`, async () => {
      const { database, remove } = await emptyStore(engine);
      let time = Date.parse('2026-11-22T09:00:00.000Z');
      const clock = { now: () => new Date((time += 1)) };
      const shared = {
        clock,
        conversations: conversationStore(database.db),
        presence: presenceStore(database.db),
        staff: staffStore(database.db),
        settings: settingStore(database.db),
      };
      // Two processes: each with a log of its own on the same store.
      const processes = [0, 1].map(() => ({
        ...shared,
        log: new ConversationLog(conversationLogStore(database)),
      }));
      const [one = assert.fail(), other = assert.fail()] = processes;
      const joined: string[] = [];
      const join = async (): Promise<void> => {
        const { conversation } = await startConversation({ ...one, sessionSecret: '' }, {});
        const at = clock.now().toISOString();
        joined.push(conversation.id);
        await one.log.change({
          conversationId: conversation.id,
          commandId: newId(),
          author: 'resident',
          at,
          decide: (current) => joinQueue(current, 'resident', at),
        });
      };

      const agents = Array.from({ length: agentCount }, (_, place): StaffMember => ({
        staffId: newId(),
        email: `${place}@thornmarch.example`,
        name: `Agent ${place}`,
        roles: ['agent'],
      }));
      for (const agent of agents) {
        await shared.staff.insert({ ...agent, passwordHash: '' }, clock.now().toISOString());
        await shared.presence.set(agent.staffId, 'available', clock.now().toISOString());
      }
      const agentIds = agents.map(({ staffId }) => staffId);

      let served = 0;
      const [day = []] = fc.sample(days, { numRuns: 1, seed: 20_261_122 });
      for (const { come, endOneIn } of day) {
        for (let left = Math.min(come, rounds - joined.length); left > 0; left--) await join();
        await shared.presence.seen(agentIds, clock.now().toISOString());
        await Promise.all(processes.map((process) => offerConversations(process)));

        const offered = await offeredOf(shared.conversations, agentIds);
        assert.deepEqual(
          new Set(offered.map(({ id }) => id)),
          new Set(joined.slice(served, served + offered.length)),
          'those who came first are offered first',
        );
        for (const { id, agentId } of offered) {
          const claims = await Promise.allSettled(
            agents.map((agent, place) => acceptOffer(place % 2 === 0 ? one : other, agent, id)),
          );
          const winners = agents.filter((_, place) => claims[place]?.status === 'fulfilled');
          assert.deepEqual(
            winners.map(({ staffId }) => staffId),
            [agentId],
          );
          for (const claim of claims) {
            if (claim.status === 'rejected') assert.ok(claim.reason instanceof Refused, String(claim.reason));
          }
        }
        served += offered.length;
        if (served === rounds) break;

        for (const [place, agent] of agents.entries()) {
          if (place % endOneIn !== 0) continue;
          for (const { id: conversationId } of await shared.conversations.ofAgent(agent.staffId, [
            'active',
          ])) {
            await wrapUpConversation(one, agent, { conversationId, id: newId(), reason: 'answered' });
          }
        }
      }
      assert.equal(served, rounds, 'nobody is left waiting');
      await remove();
    });
  });
}

async function offeredOf(
  conversations: ReturnType<typeof conversationStore>,
  agentIds: string[],
): Promise<Conversation[]> {
  const offered = await Promise.all(agentIds.map((agentId) => conversations.ofAgent(agentId, ['offered'])));
  return offered.flat();
}
