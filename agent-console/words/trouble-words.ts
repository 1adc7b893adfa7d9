import type { Trouble } from '../../server/protocol/floor.js';

export const troubleNames: Record<Trouble, string> = {
  'at-risk': 'Safeguarding',
  'over-target': 'Over target',
  'near-target': 'Near target',
  silent: 'No answer for long',
  'nobody-on': 'Nobody on',
};

/** The gravest first. */
const graveness: Trouble[] = ['at-risk', 'over-target', 'nobody-on', 'silent', 'near-target'];

export const byGraveness = (a: Trouble, b: Trouble): number => graveness.indexOf(a) - graveness.indexOf(b);

export const isGrave = (trouble: Trouble): boolean => trouble !== 'near-target' && trouble !== 'silent';
