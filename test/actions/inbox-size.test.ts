import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { listConversations } from '../../server/actions/list-conversations.js';
import { openInbox } from '../../server/actions/open-inbox.js';
import { startConversation } from '../../server/actions/open-conversation.js';
import { ConversationLog } from '../../server/conversations/log.js';
import { systemClock } from '../../server/lib/clock.js';
import type { StaffMember } from '../../server/protocol/http.js';
import { joinQueue } from '../../server/routing/queue.js';
import { conversationLists } from '../../server/store/conversation-lists.js';
import { conversationLogStore } from '../../server/store/conversation-log.js';
import { conversationStore } from '../../server/store/conversations.js';
import { presenceStore } from '../../server/store/presence.js';
import { settingStore } from '../../server/store/settings.js';
import { emptyStore } from '../stage/store.js';

const agent: StaffMember = {
  staffId: randomUUID(),
  email: 'a@b.example',
  name: 'Sam',
  roles: ['supervisor'],
};

describe('an inbox with 1,000 conversations waiting', function () {
  this.timeout(60_000);

  it('opens with at most 60 KB and gives the rest a page at a time, each once', async () => {
    const { database, remove } = await emptyStore('sqlite');
    const log = new ConversationLog(conversationLogStore(database));
    const conversations = conversationStore(database.db);
    const needs = {
      conversations,
      lists: conversationLists(database.db),
      settings: settingStore(database.db),
      presence: presenceStore(database.db),
    };
    const at = new Date().toISOString();
    await Promise.all(
      Array.from({ length: 1_000 }, async (_, count) => {
        const { conversation } = await startConversation(
          { clock: systemClock, conversations, sessionSecret: '' },
          { pageUrl: 'https://www.thornmarch.example/waste-and-recycling/missed-bin' },
        );
        await log.change({
          conversationId: conversation.id,
          commandId: randomUUID(),
          author: 'resident',
          at,
          decide: (opened) => ({
            entries: [
              {
                kind: 'message',
                from: 'resident',
                text: `${count} ${'words of a long message '.repeat(20)}`,
              },
            ],
            patch: joinQueue(opened, 'resident', at).patch ?? {},
          }),
        });
      }),
    );
    const inbox = await openInbox(needs, agent);
    assert.ok(JSON.stringify(inbox).length <= 60_000, `${JSON.stringify(inbox).length} bytes`);
    assert.equal(inbox.queueTotal, 1_000);
    for (const view of ['queue', 'all'] as const) {
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const page = await listConversations(needs, agent, { view, after });
        assert.ok(JSON.stringify(page).length <= 60_000);
        seen.push(...page.conversations.map(({ conversationId }) => conversationId));
        after = page.next ?? undefined;
      } while (after !== undefined);
      assert.equal(new Set(seen).size, 1_000);
      assert.equal(seen.length, 1_000);
    }
    await remove();
  });
});
