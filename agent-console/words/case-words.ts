import type { KnownCase } from '../../server/protocol/workspace.js';

export const caseStatusNames: Record<KnownCase['status'], string> = {
  open: 'Open',
  'in-progress': 'In progress',
  planned: 'Planned',
  fixed: 'Fixed',
  'no-further-action': 'No further action',
};
