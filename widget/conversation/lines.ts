import type { CobrowseNotice, Entry, Redaction, StateChange } from '../../server/protocol/entries.js';
import type { Strings } from '../strings/strings.js';

/** The quiet line that tells a resident of a change, or nothing where the change means nothing to them. */
export function describeEntry(entry: Entry, strings: Strings): string | undefined {
  if (entry.kind === 'state') return describeMove(entry, strings);
  if (entry.kind === 'cobrowse') return describeCobrowse(entry, strings);
  if (entry.kind === 'attendance') {
    return entry.act === 'joined' ? strings.joinedLine(entry.agentName) : strings.leftLine(entry.agentName);
  }
  if (entry.kind === 'idle-warning') return strings.idleWarningLine(clockTime(entry.closesAt));
  if (entry.kind === 'redacted') return describeRedaction(entry, strings);
  if (entry.kind === 'attachment-checked')
    return entry.isClean ? strings.fileCleanLine : strings.fileRemovedLine;
  return undefined;
}

function describeMove(
  { move, before, after, cause, agentName }: StateChange,
  strings: Strings,
): string | undefined {
  const name = agentName ?? strings.agentWithoutName;
  if (move === 'left-while-waiting' || move === 'left-while-served') return strings.endedAwayLine;
  switch (after) {
    case 'queued':
      // An offer that lapses goes back to the queue: the resident's wait goes on as before.
      if (before === 'offered' || before === 'queued') return undefined;
      // A message that was left is read now; whoever wrote it does not wait in the chat.
      if (before === 'after-hours') return undefined;
      if (move === 'transferred') return strings.passedOnLine(name);
      return before === 'active' ? strings.backInQueueLine(name) : strings.queuedLine;
    case 'active':
      return strings.joinedLine(name);
    case 'bot':
      return strings.backToAssistantLine;
    case 'wrap-up':
    case 'closed':
      if (before === 'wrap-up') return undefined;
      return cause === 'agent' && agentName ? strings.endedByAgentLine(agentName) : strings.endedLine;
    case 'after-hours':
    case 'offered':
      return undefined;
  }
}

/** As the resident's own clock shows it. */
function clockTime(iso: string): string {
  return new Date(iso).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
}

function describeCobrowse({ act, agentName }: CobrowseNotice, strings: Strings): string {
  switch (act) {
    case 'asked':
      return strings.cobrowseAskedLine(agentName);
    case 'granted':
      return strings.cobrowseGrantedLine(agentName);
    case 'refused':
      return strings.cobrowseRefusedLine;
    case 'stopped':
      return strings.cobrowseStoppedLine;
  }
}

function describeRedaction({ removed }: Redaction, strings: Strings): string {
  const lines = {
    'card-number': strings.cardNumberRemovedLine,
    'national-insurance-number': strings.insuranceNumberRemovedLine,
  };
  return removed.map((one) => lines[one]).join('. ');
}
