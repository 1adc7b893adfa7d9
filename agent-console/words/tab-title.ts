export interface TabCounts {
  offers: number;
  /** Waiting, and not among the offers. */
  queued: number;
  unread: number;
}

/** The browser tab's title: what waits for this agent is seen from any other tab. */
export function tabTitle({ offers, queued, unread }: TabCounts): string {
  const name = 'Guildhall console';
  if (offers > 0)
    return `(${offers + queued}) ${offers === 1 ? 'New offer' : `${offers} new offers`} · ${name}`;
  if (unread > 0) return `(${unread}) ${unread === 1 ? 'New message' : 'New messages'} · ${name}`;
  return queued > 0 ? `(${queued}) ${name}` : name;
}
