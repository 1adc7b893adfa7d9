/** What the address says is on the screen, so that a reload and the Back button work. */
export type Route = { page: 'inbox' } | { page: 'conversation'; conversationId: string } | { page: 'staff' };

const conversationHash = /^#\/conversations\/([0-9a-f-]{36})$/i;

export function parseRoute(hash: string): Route {
  if (hash === '#/staff') return { page: 'staff' };
  const conversationId = conversationHash.exec(hash)?.[1];
  return conversationId === undefined ? { page: 'inbox' } : { page: 'conversation', conversationId };
}

export const inboxHash = '#/';
export const staffHash = '#/staff';
export const hashOf = (conversationId: string): string => `#/conversations/${conversationId}`;
