import { AttachButton } from '../attachments/attach-button.js';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { TargetedKeyboardEvent } from 'preact';
import { limits } from '../../server/protocol/limits.js';
import type { ConversationSummary } from '../../server/protocol/conversation.js';
import type { Colleague } from '../../server/protocol/workspace.js';
import { mentionPicks, namedIn } from '../composer-pick/mention-picks.js';
import { PickList, pickId } from '../composer-pick/pick-list.js';
import { replyPicks, replyValues } from '../composer-pick/reply-picks.js';
import { usePicks } from '../composer-pick/use-picks.js';
import { emptyLog } from '../floor/conversation-log.js';
import { useFloor } from '../shell/floor-context.js';
import { useAltShortcut } from '../shortcuts/use-shortcut.js';
import { lengthAdvice } from '../words/message-length.js';
import { composerId } from './composer-id.js';
import { ComposerTabs, type WritingKind } from './composer-tabs.js';
import { onInsert } from './insert-text.js';
import { useTypingSignal } from './use-typing-signal.js';
import './composer.css';

const labels: Record<WritingKind, string> = {
  reply: 'Reply to the resident',
  note: 'Private note, which only staff can read',
  aside: 'Side-talk, which the resident never sees',
};
const placeholders: Record<WritingKind, string> = {
  reply: 'Write to the resident. / finds a canned reply',
  note: 'Only staff can read this. @ names a colleague',
  aside: 'Only those who are asked in, and supervisors, read this',
};
const sendWords: Record<WritingKind, string> = { reply: 'Send', note: 'Add note', aside: 'Say aside' };
const outboxKinds = { reply: 'message', note: 'note', aside: 'aside' } as const;

interface ComposerProps {
  conversation: ConversationSummary;
  kinds: readonly WritingKind[];
}

/** Where the agent writes. What is written is kept, by conversation and kind, until it is sent. */
export function Composer({ conversation, kinds }: ComposerProps) {
  const floor = useFloor();
  const { conversationId, language } = conversation;
  const [chosenKind, setKind] = useState<WritingKind>(kinds[0] ?? 'note');
  const kind = kinds.includes(chosenKind) ? chosenKind : (kinds[0] ?? 'note');
  const [texts, setTexts] = useState(() => ({
    reply: floor.drafts.read(conversationId, 'reply'),
    note: floor.drafts.read(conversationId, 'note'),
    aside: floor.drafts.read(conversationId, 'aside'),
  }));
  const [colleagues, setColleagues] = useState<readonly Colleague[]>([]);
  const [wasRefused, setWasRefused] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const adviceId = useId();
  const typing = useTypingSignal(conversationId);

  const text = texts[kind];
  const advice = lengthAdvice(
    text.trim(),
    kind === 'reply' ? limits.messageCharacters : limits.noteCharacters,
  );

  function writeAs(written: WritingKind, next: string): void {
    setTexts((before) => ({ ...before, [written]: next }));
    setWasRefused(false);
    floor.drafts.write(conversationId, written, next);
    if (written === 'reply') typing.typed(next);
  }
  const write = (next: string): void => writeAs(kind, next);

  const picks = usePicks(
    box,
    kind === 'reply' ? '/' : kind === 'note' ? '@' : '',
    ({ sign, query }) => {
      if (sign === '@') return mentionPicks(colleagues, query);
      const log = floor.read().logs.get(conversationId) ?? emptyLog;
      const { me, desk } = floor.read();
      return replyPicks(desk?.cannedReplies ?? [], query, language, replyValues(me.name, log));
    },
    write,
  );

  function send(): void {
    const ready = text.trim();
    if (ready === '') return;
    if (advice?.isTooLong) {
      setWasRefused(true);
      return;
    }
    floor.write(conversationId, outboxKinds[kind], ready, kind === 'note' ? namedIn(ready, colleagues) : []);
    write('');
    typing.stopped();
  }

  function press(event: TargetedKeyboardEvent<HTMLTextAreaElement>): void {
    if (!event.isComposing && picks.press(event)) {
      event.preventDefault();
      return;
    }
    // Enter also chooses a word in an input method's list; that is not sending.
    const isPlainEnter = event.key === 'Enter' && !event.shiftKey && !event.altKey && !event.isComposing;
    if (!isPlainEnter) return;
    event.preventDefault();
    send();
  }

  function turnTo(next: WritingKind): void {
    if (!kinds.includes(next)) return;
    setKind(next);
    setWasRefused(false);
    box.current?.focus();
  }
  useAltShortcut('KeyR', () => turnTo('reply'));
  useAltShortcut('KeyN', () => turnTo('note'));
  useAltShortcut('KeyG', () => turnTo('aside'));
  useEffect(() => typing.stopped, []);
  useEffect(() => {
    if (kind !== 'note' || colleagues.length > 0) return;
    void floor.ask('colleagues:list', {}).then((answer) => {
      if (answer.ok) setColleagues(answer.colleagues);
    });
  }, [kind]);
  useEffect(() => {
    if (!box.current) return;
    return onInsert(box.current, (inserted) => {
      setKind('reply');
      const written = floor.drafts.read(conversationId, 'reply');
      writeAs('reply', written.trim() === '' ? inserted : `${written.trimEnd()}\n\n${inserted}`);
    });
  }, []);

  const isPicking = picks.picks.length > 0;
  return (
    <div class={`composer composer--${kind === 'reply' ? 'reply' : 'note'}`}>
      <ComposerTabs kind={kind} kinds={kinds} onKind={setKind} panelId={composerId(conversationId)} />
      {isPicking && (
        <PickList
          id={picks.listId}
          label={kind === 'reply' ? 'Canned replies' : 'Colleagues'}
          picks={picks.picks}
          current={picks.current}
          onChoose={picks.choose}
        />
      )}
      <textarea
        ref={box}
        id={composerId(conversationId)}
        class="composer__text"
        rows={3}
        value={text}
        aria-label={labels[kind]}
        placeholder={placeholders[kind]}
        aria-describedby={adviceId}
        aria-invalid={advice?.isTooLong || undefined}
        aria-autocomplete="list"
        aria-controls={isPicking ? picks.listId : undefined}
        aria-activedescendant={isPicking ? pickId(picks.listId, picks.current) : undefined}
        onInput={(event) => {
          write(event.currentTarget.value);
          picks.look();
        }}
        onClick={picks.look}
        onKeyDown={press}
        onBlur={typing.stopped}
      />
      <p class="visually-hidden" role="status">
        {isPicking &&
          `${picks.picks.length} to choose from. ${picks.picks[picks.current]?.title ?? ''}. Enter chooses.`}
      </p>
      <div class="composer__foot">
        <p
          class={advice?.isTooLong ? 'composer__advice composer__advice--fault' : 'composer__advice'}
          id={adviceId}
        >
          {advice?.words ?? 'Enter sends, Shift+Enter makes a new line'}
        </p>
        <p class="visually-hidden" role="alert">
          {wasRefused && `Not sent. ${advice?.words ?? ''}`}
        </p>
        {kind === 'reply' && <AttachButton conversationId={conversationId} />}
        <button class="button button--primary" type="button" onClick={send}>
          {sendWords[kind]}
        </button>
      </div>
    </div>
  );
}
