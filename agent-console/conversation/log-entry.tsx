import type { ComponentChildren } from 'preact';
import { AttachedFile } from '../attachments/attached-file.js';
import type { Entry } from '../../server/protocol/entries.js';
import { clockTime } from '../words/clock-times.js';
import {
  attendanceWords,
  cobrowseWords,
  feedbackWords,
  redactionWords,
  sideTalkTitle,
  snoozeWords,
} from '../words/entry-words.js';
import { moveWords } from '../words/state-words.js';
import { outcomeWords } from '../words/wrap-up-words.js';
import { BotWords } from './bot-words-view.js';

interface LogEntryProps {
  entry: Entry;
  before: Entry | undefined;
  myId: string;
  /** Under the agent's last message: how far it has come. */
  receipt: 'Sent' | 'Read' | null;
}

const groupedWithinMs = 120_000;

export function LogEntry({ entry, before, myId, receipt }: LogEntryProps) {
  const at = clockTime(entry.at);
  switch (entry.kind) {
    case 'message': {
      const name =
        entry.from === 'agent' ? nameOf(entry, myId) : entry.from === 'bot' ? 'Assistant' : 'Resident';
      return (
        <li class={`entry entry--${entry.from}`}>
          {!continues(before, entry) && <By name={name} at={at} iso={entry.at} />}
          <div class="entry__words">{entry.from === 'bot' ? <BotWords message={entry} /> : entry.text}</div>
          {receipt && <p class="entry__receipt">{receipt}</p>}
        </li>
      );
    }
    case 'note':
      return (
        <li class="entry entry--note">
          <By name={`Private note · ${nameOf(entry, myId)}`} at={at} iso={entry.at} />
          <div class="entry__words">{entry.text}</div>
        </li>
      );
    case 'wrap-up':
      return (
        <li class="entry entry--wrap-up">
          <By name={`Wrap-up · ${nameOf(entry, myId)}`} at={at} iso={entry.at} />
          <div class="entry__words">
            <strong>
              {[entry.reasonLabel ?? entry.reason, entry.outcome && outcomeWords[entry.outcome]]
                .filter(Boolean)
                .join(' · ')}
            </strong>
            {entry.avoidableCause && <p>Avoidable: {entry.avoidableCauseLabel ?? entry.avoidableCause}</p>}
            {entry.comment && <p>{entry.comment}</p>}
          </div>
        </li>
      );
    case 'attachment':
      return (
        <li class={`entry entry--${entry.from}`}>
          <By name={entry.from === 'agent' ? nameOf(entry, myId) : 'Resident'} at={at} iso={entry.at} />
          <div class="entry__words">
            <AttachedFile file={entry} />
          </div>
        </li>
      );
    case 'attachment-checked':
      return (
        <QuietLine at={at}>
          {entry.isClean
            ? 'The file was checked and can be saved'
            : 'The file was removed: it may harm a computer'}
        </QuietLine>
      );
    case 'state':
      return <QuietLine at={at}>{moveWords(entry)}</QuietLine>;
    case 'cobrowse':
      return <QuietLine at={at}>{cobrowseWords(entry)}</QuietLine>;
    case 'feedback':
      return <QuietLine at={at}>{feedbackWords(entry)}</QuietLine>;
    case 'request':
      return (
        <li class="entry entry--request">
          <By
            name={entry.reference ? `Request filed · ${entry.reference}` : 'Request not filed yet'}
            at={at}
            iso={entry.at}
          />
          <div class="entry__words">
            <strong>{entry.title}</strong>
            <dl class="entry__fields">
              {entry.fields.map(({ label, value }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          </div>
        </li>
      );
    case 'side-talk':
      return (
        <li class="entry entry--note">
          <By name={sideTalkTitle(entry, myId)} at={at} iso={entry.at} />
          <div class="entry__words">{entry.text}</div>
        </li>
      );
    case 'tags':
      return (
        <QuietLine at={at}>
          {entry.tags.length === 0
            ? `${nameOf(entry, myId)} removed the tags`
            : `${nameOf(entry, myId)} tagged this: ${entry.tags.join(', ')}`}
        </QuietLine>
      );
    case 'snooze':
      return <QuietLine at={at}>{snoozeWords(entry, nameOf(entry, myId))}</QuietLine>;
    case 'attendance':
      return <QuietLine at={at}>{attendanceWords(entry)}</QuietLine>;
    case 'idle-warning':
      return (
        <QuietLine at={at}>The resident was told that the chat closes soon if they do not write</QuietLine>
      );
    case 'redacted':
      return <QuietLine at={at}>{redactionWords(entry)}</QuietLine>;
    case 'withheld':
      return null;
  }
}

function nameOf({ agentId, agentName }: { agentId: string; agentName: string }, myId: string): string {
  return agentId === myId ? 'You' : agentName;
}

/** Whether a message goes on from the one before, so that its name and time need not be said again. */
function continues(before: Entry | undefined, entry: Entry): boolean {
  return (
    before?.kind === 'message' &&
    before.from === entry.from &&
    Date.parse(entry.at) - Date.parse(before.at) < groupedWithinMs
  );
}

export function By({ name, at, iso }: { name: string; at: string; iso: string }) {
  return (
    <p class="entry__by">
      <span class="entry__name">{name}</span> <time dateTime={iso}>{at}</time>
    </p>
  );
}

function QuietLine({ at, children }: { at: string; children: ComponentChildren }) {
  return (
    <li class="quiet-line">
      {children} <span class="quiet-line__time">{at}</span>
    </li>
  );
}
