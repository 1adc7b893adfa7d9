import { randomUUID } from 'node:crypto';
import { hashToken, newToken } from '../../server/lib/ids.js';
import type { ConversationState } from '../../server/protocol/conversation.js';
import type { EntryBody } from '../../server/protocol/entries.js';
import { newRow } from '../../server/store/conversation-rows.js';
import type { Database } from '../../server/store/database.js';
import { staffStore } from '../../server/store/staff.js';
import { conversationWith } from '../../test/stage/conversations.js';

export interface SeededResident {
  conversationId: string;
  token: string;
  agentId: string | null;
}

export interface SeededAgent {
  staffId: string;
  cookie: string;
}

const rowsPerInsert = 500;
const now = (): string => new Date().toISOString();

/** Agents who are signed in. */
export async function seedAgents({ db }: Database, count: number): Promise<SeededAgent[]> {
  const staff = staffStore(db);
  const agents: SeededAgent[] = [];
  for (let place = 0; place < count; place += 1) {
    const staffId = randomUUID();
    const token = newToken();
    const member = { staffId, email: `${staffId}@thornmarch.example`, name: `Agent ${place}` };
    await staff.insert({ ...member, roles: ['agent'], passwordHash: 'none' }, now());
    await staff.startSession({
      tokenHash: hashToken(token, ''),
      staffId,
      expiresAt: '9999-01-01T00:00:00.000Z',
    });
    agents.push({ staffId, cookie: `guildhall_session=${token}` });
  }
  return agents;
}

/** Conversations as they are in `state` with so many entries each, and the tokens that open them. */
export async function seedConversations(
  { db }: Database,
  count: number,
  {
    state,
    entriesEach,
    agents = [],
  }: { state: ConversationState; entriesEach: number; agents?: SeededAgent[] },
): Promise<SeededResident[]> {
  const residents = Array.from({ length: count }, (_, place): SeededResident => ({
    conversationId: randomUUID(),
    token: newToken(),
    agentId: agents[place % agents.length]?.staffId ?? null,
  }));
  const body: EntryBody = {
    kind: 'message',
    from: 'resident',
    text: 'Good morning, my bin was missed again.',
  };
  await db.transaction().execute(async (transaction) => {
    for (let start = 0; start < count; start += rowsPerInsert) {
      const some = residents.slice(start, start + rowsPerInsert);
      const conversations = some.map(({ conversationId, token, agentId }) =>
        newRow(
          conversationWith({
            id: conversationId,
            state,
            agentId,
            openedAt: now(),
            closedAt: state === 'closed' ? now() : null,
            lastSeq: entriesEach,
            residentSeq: entriesEach,
            botSeq: entriesEach,
          }),
          hashToken(token, ''),
        ),
      );
      await transaction.insertInto('conversation').values(conversations).execute();
      for (let seq = 1; seq <= entriesEach; seq += 1) {
        const entries = some.map(({ conversationId }) => ({
          conversation_id: conversationId,
          seq,
          id: randomUUID(),
          at: now(),
          author: 'resident',
          body: JSON.stringify(body),
        }));
        await transaction.insertInto('entry').values(entries).execute();
      }
    }
  });
  return residents;
}
