import assert from 'node:assert/strict';
import { acceptOffer } from '../../server/actions/accept-offer.js';
import { declineOffer } from '../../server/actions/decline-offer.js';
import { lapseOffers } from '../../server/actions/lapse-offers.js';
import { offerConversations } from '../../server/actions/offer-conversations.js';
import { startConversation } from '../../server/actions/open-conversation.js';
import { requestAgent } from '../../server/actions/request-agent.js';
import { returnFromVanished } from '../../server/actions/return-from-vanished.js';
import { setPresence } from '../../server/actions/set-presence.js';
import type { Conversation } from '../../server/conversations/conversation.js';
import { ConversationLog } from '../../server/conversations/log.js';
import { newId } from '../../server/lib/ids.js';
import type { StaffMember } from '../../server/protocol/http.js';
import { conversationLogStore } from '../../server/store/conversation-log.js';
import { conversationStore } from '../../server/store/conversations.js';
import type { Database } from '../../server/store/database.js';
import { presenceStore } from '../../server/store/presence.js';
import { settingStore } from '../../server/store/settings.js';
import { staffStore } from '../../server/store/staff.js';
import { emptyStore, engines } from '../stage/store.js';

const seconds = 1_000;

const silentBot = {
  reply: () => assert.fail('nobody wrote'),
  gathered: async () => null,
  toldAtRisk: () => [],
};

for (const engine of engines) {
  describe(`offers and absence, on ${engine}`, () => {
    let time = Date.parse('2026-11-22T09:00:00.000Z');
    const clock = { now: () => new Date(time) };
    const later = (milliseconds: number): void => void (time += milliseconds);
    const isoNow = (): string => clock.now().toISOString();

    let services: ReturnType<typeof servicesOn>;
    let remove: () => Promise<void>;
    const servicesOn = ({ database }: { database: Database }) => ({
      clock,
      sessionSecret: '',
      log: new ConversationLog(conversationLogStore(database)),
      conversations: conversationStore(database.db),
      presence: presenceStore(database.db),
      staff: staffStore(database.db),
      settings: settingStore(database.db),
      bankHolidays: { 'england-and-wales': [], scotland: [], 'northern-ireland': [] },
      teamNamedBy: () => null,
    });
    beforeEach(async () => {
      const store = await emptyStore(engine);
      ({ remove } = store);
      services = servicesOn(store);
    });
    afterEach(() => remove());

    const newAgent = async (name: string): Promise<StaffMember> => {
      const agent: StaffMember = {
        staffId: newId(),
        email: `${name}@thornmarch.example`,
        name,
        roles: ['agent'],
      };
      await services.staff.insert({ ...agent, passwordHash: '' }, isoNow());
      return agent;
    };
    const available = async (name: string): Promise<StaffMember> => {
      const agent = await newAgent(name);
      await setPresence(services, agent, 'available');
      later(1);
      return agent;
    };
    const waiting = async (): Promise<string> => {
      const { conversation } = await startConversation(services, {});
      await requestAgent({ ...services, bot: silentBot }, conversation.id);
      later(1);
      return conversation.id;
    };
    const read = async (id: string): Promise<Conversation> =>
      (await services.conversations.byId(id)) ?? assert.fail();
    const holderOf = async (id: string) => {
      const { state, agentName } = await read(id);
      return [state, agentName];
    };

    it('an offer that nobody answers lapses after thirty seconds and goes to another agent', async () => {
      await available('Ann');
      const bob = await available('Bob');
      const id = await waiting();
      await offerConversations(services);
      assert.deepEqual(await holderOf(id), ['offered', 'Ann']);
      later(29 * seconds);
      await lapseOffers(services);
      assert.deepEqual(await holderOf(id), ['offered', 'Ann']);
      later(1 * seconds);
      await services.presence.seen([bob.staffId], isoNow());
      await lapseOffers(services);
      assert.deepEqual(await holderOf(id), ['queued', null]);
      await offerConversations(services);
      assert.deepEqual(await holderOf(id), ['offered', 'Bob']);
    });

    it('an agent who misses two offers in a row is set away; one who answers in between is not', async () => {
      const ann = await available('Ann');
      await waiting();
      const miss = async () => {
        await services.presence.seen([ann.staffId], isoNow());
        await offerConversations(services);
        later(30 * seconds);
        return lapseOffers(services);
      };
      assert.deepEqual(await miss(), []);
      later(61 * seconds);
      await services.presence.seen([ann.staffId], isoNow());
      await offerConversations(services);
      const [offered] = await services.conversations.ofAgent(ann.staffId, ['offered']);
      await declineOffer(services, ann, offered?.id ?? '');
      later(61 * seconds);
      assert.deepEqual(await miss(), []);
      later(61 * seconds);
      assert.deepEqual(await miss(), [{ staffId: ann.staffId, name: 'Ann' }]);
      assert.equal(await services.presence.of(ann.staffId), 'away');
      assert.equal(await services.presence.missedSince('2026-11-22'), 3);
    });

    it('a lapsed offer can no longer be accepted', async () => {
      const ann = await available('Ann');
      const id = await waiting();
      await offerConversations(services);
      later(30 * seconds);
      await lapseOffers(services);
      await assert.rejects(acceptOffer(services, ann, id), { code: 'offer_gone' });
    });

    it('a resident whose offer lapsed or was declined keeps their place before those who came later', async () => {
      const ann = await available('Ann');
      const first = await waiting();
      await offerConversations(services);
      const second = await waiting();
      await declineOffer(services, ann, first);
      assert.deepEqual(
        (await services.conversations.queued()).map(({ id }) => id),
        [first, second],
      );
    });

    it('an agent who declined is asked about the next resident meanwhile, and again after a minute', async () => {
      const ann = await available('Ann');
      const first = await waiting();
      await offerConversations(services);
      await declineOffer(services, ann, first);
      const second = await waiting();
      await offerConversations(services);
      assert.deepEqual(await holderOf(first), ['queued', null]);
      assert.deepEqual(await holderOf(second), ['offered', 'Ann']);
      await acceptOffer(services, ann, second);
      later(61 * seconds);
      await services.presence.seen([ann.staffId], isoNow());
      await offerConversations(services);
      assert.deepEqual(await holderOf(first), ['offered', 'Ann']);
    });

    it('an agent whose browser went quiet is offered nothing', async () => {
      await available('Ann');
      const id = await waiting();
      later(21 * seconds);
      await offerConversations(services);
      assert.deepEqual(await holderOf(id), ['queued', null]);
    });

    it('what a vanished agent held goes back to the front of the queue, and they are away', async () => {
      const ann = await available('Ann');
      const held = await waiting();
      await offerConversations(services);
      await acceptOffer(services, ann, held);
      const cameLater = await waiting();
      later(34 * seconds);
      assert.deepEqual(await returnFromVanished(services), []);
      later(2 * seconds);
      const vanished = await returnFromVanished(services);
      assert.deepEqual(
        vanished.map(({ name }) => name),
        ['Ann'],
      );
      assert.equal(await services.presence.of(ann.staffId), 'away');
      assert.deepEqual(
        (await services.conversations.queued()).map(({ id }) => id),
        [held, cameLater],
      );
      const entries = await services.log.entriesAfter(held, 0, 100);
      const last = entries.at(-1);
      assert.ok(last?.kind === 'state' && last.move === 'agent-vanished' && last.cause === 'timer');
    });

    it('an agent who is away by choice, and seen, keeps what they hold', async () => {
      const ann = await available('Ann');
      const held = await waiting();
      await offerConversations(services);
      await acceptOffer(services, ann, held);
      await setPresence(services, ann, 'away');
      later(60 * seconds);
      await services.presence.seen([ann.staffId], isoNow());
      await returnFromVanished(services);
      assert.deepEqual(await holderOf(held), ['active', 'Ann']);
    });

    it('an agent who vanished while away is found out too', async () => {
      const ann = await available('Ann');
      const held = await waiting();
      await offerConversations(services);
      await acceptOffer(services, ann, held);
      await setPresence(services, ann, 'away');
      later(60 * seconds);
      await returnFromVanished(services);
      assert.deepEqual(await holderOf(held), ['queued', null]);
    });

    it('two processes that offer at once make one offer', async () => {
      await available('Ann');
      await available('Bob');
      const id = await waiting();
      await Promise.all([offerConversations(services), offerConversations(services)]);
      const entries = await services.log.entriesAfter(id, 0, 100);
      assert.equal(
        entries.filter((entry) => entry.kind === 'state' && entry.move === 'offer-made').length,
        1,
      );
    });
  });
}
