import type { caseStatuses } from '../protocol/http.js';

export type CaseStatus = (typeof caseStatuses)[number];

/** What a resident asked for, gathered and not yet filed. */
export interface CaseRequest {
  conversationId: string;
  /** With the conversation, what makes the request one and the same: filed again, it is the same case. */
  requestId: string;
  intent: string;
  title: string;
  /** Whoever asks after the case must know it. */
  postcode: string;
  fields: { label: string; value: string }[];
}

/** A service request that was raised for a resident. Times are ISO 8601 in UTC. */
export interface Case extends CaseRequest {
  reference: string;
  status: CaseStatus;
  filedAt: string;
  /** When the status last changed. */
  statusAt: string;
}
