import type { Viewer } from '../protocol/floor.js';
import type { Namespaces, StaffSocketState } from './namespaces.js';
import { rooms } from './rooms.js';

type StaffNamespace = Namespaces['agent'];

/** A staff socket, as far as looking at a conversation goes. */
export interface ViewingSocket {
  data: Partial<StaffSocketState>;
  join(room: string): Promise<void> | void;
  leave(room: string): Promise<void> | void;
}

/** Notes what a socket has on its screen, and tells everybody else who has. */
export async function view(
  agent: StaffNamespace,
  socket: ViewingSocket,
  conversationId: string | null,
): Promise<Viewer[]> {
  const before = socket.data.viewing ?? null;
  socket.data.viewing = conversationId;
  socket.data.isTyping = false;
  if (before !== null && before !== conversationId) {
    await socket.leave(rooms.viewers(before));
    await tellViewers(agent, before);
  }
  if (conversationId === null) return [];
  await socket.join(rooms.viewers(conversationId));
  return tellViewers(agent, conversationId);
}

/** Notes whether a socket types in what it has on its screen. */
export async function viewTyping(
  agent: StaffNamespace,
  socket: ViewingSocket,
  isTyping: boolean,
): Promise<void> {
  const { viewing } = socket.data;
  if (!viewing || socket.data.isTyping === isTyping) return;
  socket.data.isTyping = isTyping;
  await tellViewers(agent, viewing);
}

/** Tells all who look at a conversation of each other, whichever process they are connected to. */
export async function tellViewers(agent: StaffNamespace, conversationId: string): Promise<Viewer[]> {
  const sockets = await agent.in(rooms.viewers(conversationId)).fetchSockets();
  const viewers = new Map<string, Viewer>();
  for (const { data } of sockets) {
    const { staffId, name } = data.staff;
    const isTyping = (viewers.get(staffId)?.isTyping ?? false) || data.isTyping === true;
    viewers.set(staffId, { staffId, name, isTyping });
  }
  const shown = [...viewers.values()].sort((a, b) => a.name.localeCompare(b.name));
  agent.to(rooms.viewers(conversationId)).emit('viewers:changed', { conversationId, viewers: shown });
  return shown;
}
