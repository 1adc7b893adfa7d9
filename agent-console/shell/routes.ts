/** What the address says is on the screen, so that a reload and the Back button work. */
export type Route =
  | { page: 'inbox' }
  | { page: 'conversation'; conversationId: string }
  | { page: 'staff' }
  | { page: 'settings'; section: SettingsSection }
  | { page: 'wallboard' };

/** The pages of the settings; staff have an address of their own. */
export const settingsSections = [
  'teams',
  'canned-replies',
  'wrap-up-reasons',
  'avoidable-causes',
  'changes',
] as const;
export type SettingsSection = (typeof settingsSections)[number];

const conversationHash = /^#\/conversations\/([0-9a-f-]{36})$/i;

export function parseRoute(hash: string): Route {
  if (hash === '#/staff') return { page: 'staff' };
  const section = settingsSections.find((one) => hash === settingsHash(one));
  if (section) return { page: 'settings', section };
  if (hash === wallboardHash) return { page: 'wallboard' };
  const conversationId = conversationHash.exec(hash)?.[1];
  return conversationId === undefined ? { page: 'inbox' } : { page: 'conversation', conversationId };
}

export const inboxHash = '#/';
export const staffHash = '#/staff';
export const wallboardHash = '#/wallboard';
export const hashOf = (conversationId: string): string => `#/conversations/${conversationId}`;
export const settingsHash = (section: SettingsSection): string => `#/settings/${section}`;
