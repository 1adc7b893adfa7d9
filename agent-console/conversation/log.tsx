import { Fragment } from 'preact';
import { useMemo } from 'preact/hooks';
import type { ConversationLog } from '../floor/conversation-log.js';
import type { FloorState } from '../floor/floor-state.js';
import { residentName } from '../words/resident-names.js';
import { DayLine, startsNewDay } from './day-line.js';
import { LogEntry } from './log-entry.js';
import { UnsentEntry } from './unsent-entry.js';
import { useStayAtEnd } from './use-stay-at-end.js';
import './log.css';

interface LogProps {
  conversationId: string;
  log: ConversationLog;
  state: FloorState;
}

/** Everything in the conversation by seq, then what the agent wrote that is not in it yet. */
export function Log({ conversationId, log, state }: LogProps) {
  const unsent = state.outbox.filter((item) => item.conversationId === conversationId);
  const isTyping = state.residentTyping.has(conversationId);
  const readTo = state.readByResident.get(conversationId) ?? 0;
  const fault = state.logFaults.get(conversationId);
  const { box, isAtEnd, toEnd } = useStayAtEnd(`${log.entries.length} ${unsent.length} ${isTyping}`);

  // Hundreds of entries must not be drawn again for each key pressed.
  const entries = useMemo(() => {
    const lastOwn = log.entries.findLast((entry) => entry.kind === 'message' && entry.from === 'agent')?.seq;
    return log.entries.map((entry, index) => (
      <Fragment key={entry.seq}>
        {startsNewDay(log.entries[index - 1], entry) && <DayLine at={entry.at} />}
        <LogEntry
          entry={entry}
          before={log.entries[index - 1]}
          myId={state.me.staffId}
          receipt={entry.seq === lastOwn ? (readTo >= entry.seq ? 'Read' : 'Sent') : null}
        />
      </Fragment>
    ));
  }, [log.entries, state.me.staffId, readTo]);

  return (
    <div class="log-frame">
      <div
        class="log"
        ref={box}
        role="log"
        aria-label={`Conversation with ${residentName(conversationId)}`}
        tabIndex={0}
      >
        {log.entries.length === 0 && !fault && <p class="log__empty">Loading the conversation…</p>}
        <ol class="log__entries">
          {entries}
          {unsent.map((item) => (
            <UnsentEntry key={item.id} item={item} isConnected={state.connection === 'open'} />
          ))}
        </ol>
        {fault && (
          <p class="log__fault" role="alert">
            {fault}
          </p>
        )}
      </div>
      <p class="log__typing" aria-live="off">
        {isTyping && 'The resident is typing…'}
      </p>
      {!isAtEnd && (
        <button class="button log__to-end" type="button" onClick={toEnd}>
          Newest ↓
        </button>
      )}
    </div>
  );
}
