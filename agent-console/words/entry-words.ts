import type { Snooze } from '../../server/protocol/desk-entries.js';
import type {
  Attendance,
  CobrowseNotice,
  Feedback,
  Redaction,
  SecretKind,
  SideTalk,
} from '../../server/protocol/entries.js';
import { clockTime, dayOf } from './clock-times.js';

/** A co-browse notice as one quiet line of the log. */
export function cobrowseWords({ act, from, agentName, purpose }: CobrowseNotice): string {
  switch (act) {
    case 'asked':
      return `${agentName} asked to see the resident’s page: “${purpose}”`;
    case 'granted':
      return 'The resident agreed to show their page';
    case 'refused':
      return 'The resident chose not to show their page';
    case 'stopped':
      if (from === 'system') return 'Showing the page stopped';
      return from === 'agent'
        ? `${agentName} stopped viewing the page`
        : 'The resident stopped showing their page';
  }
}

/** That a supervisor came or went, as one quiet line of the log. */
export function attendanceWords({ act, agentName }: Attendance): string {
  return act === 'joined' ? `${agentName} joined the conversation` : `${agentName} left the conversation`;
}

/** The resident's rating as one quiet line of the log. */
export function feedbackWords({ rating, comment }: Feedback): string {
  return `The resident gave ${rating} out of 5${comment ? `: “${comment}”` : ''}`;
}

const secretNames: Record<SecretKind, string> = {
  'card-number': 'A card number',
  'national-insurance-number': 'A National Insurance number',
};

/** That something was never kept, as one quiet line of the log. */
export function redactionWords({ removed }: Redaction): string {
  return `${removed.map((one) => secretNames[one]).join(' and ')} was removed from this message`;
}

/** Who speaks to whom, beside the resident. */
export function sideTalkTitle({ agentId, agentName, role, askedName }: SideTalk, myId: string): string {
  const who = agentId === myId ? 'You' : agentName;
  if (askedName) return `Side-talk · ${who} to ${askedName}`;
  return role === 'supervisor' ? `Side-talk · ${who}, supervisor` : `Side-talk · ${who}`;
}

/** That it was put out of the way, as one quiet line of the log. */
export function snoozeWords({ until }: Snooze, who: string): string {
  return until === null
    ? `${who} brought it back`
    : `${who} snoozed it until ${dayOf(until)}, ${clockTime(until)}`;
}
