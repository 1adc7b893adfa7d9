import type { Role } from '../../server/protocol/http.js';

export const roleWords: Record<Role, { label: string; hint: string }> = {
  agent: { label: 'Agent', hint: 'Talks with residents' },
  supervisor: { label: 'Supervisor', hint: 'Runs the floor' },
  editor: { label: 'Editor', hint: 'Keeps the answers right' },
  admin: { label: 'Admin', hint: 'Runs this installation and adds staff' },
};
