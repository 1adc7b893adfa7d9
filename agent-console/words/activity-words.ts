import type { AgentActivity, AgentOnFloor, TeamOnFloor } from '../../server/protocol/floor.js';

export const activityNames: Record<AgentActivity, string> = {
  free: 'Free',
  offered: 'Being offered one',
  busy: 'Serving',
  full: 'Full',
  'wrap-up': 'Wrapping up',
  away: 'Away',
};

/** "Free, 1 of 3" */
export const agentWords = ({ activity, held, capacity }: AgentOnFloor): string =>
  `${activityNames[activity]}, ${held} of ${capacity}`;

/** "2 on, 4 waiting" */
export const teamWords = ({ available, waiting }: TeamOnFloor): string =>
  `${available} on, ${waiting} waiting`;
