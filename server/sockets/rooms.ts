/** Names of socket.io rooms, in one place. */
export const rooms = {
  /** Every socket of one conversation's resident: one per tab. */
  resident: (conversationId: string) => `resident:${conversationId}`,
  /** Every member of staff who is signed in. */
  allStaff: 'all-staff',
  /** Staff who serve residents, and so may read what waits for anybody. */
  serving: 'serving',
  /** Supervisors, who may read everything. */
  supervisors: 'supervisors',
  /** Every socket of one member of staff. */
  staff: (staffId: string) => `staff:${staffId}`,
  /** Every socket of one staff session. */
  session: (tokenHash: string) => `session:${tokenHash}`,
  /** Supervisors who have the wallboard open. */
  wallboard: 'wallboard',
  /** Staff who have a conversation on their screen. */
  viewers: (conversationId: string) => `viewers:${conversationId}`,
  /** Staff who are reading a conversation that is not theirs. */
  readers: (conversationId: string) => `readers:${conversationId}`,
} as const;
