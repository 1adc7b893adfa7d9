import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { AgentCommands, AgentFacts, AgentResults } from '../../server/protocol/agent.js';
import type { ConversationSummary } from '../../server/protocol/conversation.js';
import type { Role } from '../../server/protocol/http.js';
import { admin } from './guildhall.js';
import { SocketClient } from './socket-client.js';

const password = 'a long enough password';

/** Signs in and gives the cookie. */
export async function signedIn(url: string, who: { email: string; password: string }): Promise<string> {
  const response = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(who),
  });
  assert.equal(response.status, 200, await response.clone().text());
  return response.headers.get('set-cookie')?.split(';')[0] ?? '';
}

/** Adds a member of staff and signs them in. */
export async function newStaff(
  url: string,
  name: string,
  roles: Role[] = ['agent'],
): Promise<{ staffId: string; cookie: string }> {
  const email = `${randomUUID()}@thornmarch.example`;
  const response = await fetch(`${url}/api/staff`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: await signedIn(url, admin) },
    body: JSON.stringify({ email, name, password, roles }),
  });
  assert.equal(response.status, 201, await response.clone().text());
  const { staff } = (await response.json()) as { staff: { staffId: string } };
  return { staffId: staff.staffId, cookie: await signedIn(url, { email, password }) };
}

/** A member of staff's console without its screen. */
export class AgentClient extends SocketClient<AgentCommands, AgentResults, AgentFacts> {
  staffId = '';
  cookie = '';

  static async connect(
    url: string,
    { staffId, cookie }: { staffId: string; cookie: string },
    extraHeaders: Record<string, string> = {},
  ) {
    const socket = await AgentClient.connected(`${url}/agent`, { extraHeaders: { cookie, ...extraHeaders } });
    return Object.assign(new AgentClient(socket), { staffId, cookie });
  }

  /** A new member of staff, signed in and connected. */
  static async start(url: string, name: string, roles: Role[] = ['agent']): Promise<AgentClient> {
    return AgentClient.connect(url, await newStaff(url, name, roles));
  }

  async becomesAvailable(): Promise<void> {
    await this.does('presence:set', { status: 'available' });
  }

  /** Waits until a conversation is offered, and takes it. */
  async takes(conversationId: string): Promise<ConversationSummary> {
    await this.hears('offer:made', ({ conversation }) => conversation.conversationId === conversationId);
    return (await this.does('offer:accept', { conversationId })).conversation;
  }

  async says(conversationId: string, text: string, id: string = randomUUID()): Promise<number> {
    return (await this.does('message:send', { conversationId, id, text })).seq;
  }
}
