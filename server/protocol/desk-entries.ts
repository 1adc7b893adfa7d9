/** Staff only. */
export interface TagsChange {
  kind: 'tags';
  from: 'agent';
  tags: string[];
  agentId: string;
  agentName: string;
}

/** Staff only. */
export interface Snooze {
  kind: 'snooze';
  from: 'agent';
  /** Null: brought back. */
  until: string | null;
  agentId: string;
  agentName: string;
}
