import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { TargetedKeyboardEvent } from 'preact';
import { limits } from '../../server/protocol/limits.js';
import { useFloor } from '../shell/floor-context.js';
import { useAltShortcut } from '../shortcuts/use-shortcut.js';
import { lengthAdvice } from '../words/message-length.js';
import { composerId } from './composer-id.js';
import { ComposerTabs, type WritingKind } from './composer-tabs.js';
import { useTypingSignal } from './use-typing-signal.js';
import './composer.css';

const labels: Record<WritingKind, string> = {
  reply: 'Reply to the resident',
  note: 'Private note, which only staff can read',
};
const mostCharacters: Record<WritingKind, number> = {
  reply: limits.messageCharacters,
  note: limits.noteCharacters,
};

/** Where the agent writes. What is written is kept, by conversation and kind, until it is sent. */
export function Composer({ conversationId }: { conversationId: string }) {
  const floor = useFloor();
  const [kind, setKind] = useState<WritingKind>('reply');
  const [texts, setTexts] = useState(() => ({
    reply: floor.drafts.read(conversationId, 'reply'),
    note: floor.drafts.read(conversationId, 'note'),
  }));
  const [wasRefused, setWasRefused] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const adviceId = useId();
  const typing = useTypingSignal(conversationId);

  const text = texts[kind];
  const advice = lengthAdvice(text.trim(), mostCharacters[kind]);

  function write(next: string): void {
    setTexts({ ...texts, [kind]: next });
    setWasRefused(false);
    floor.drafts.write(conversationId, kind, next);
    if (kind === 'reply') typing.typed(next);
  }

  function send(): void {
    const ready = text.trim();
    if (ready === '') return;
    if (advice?.isTooLong) {
      setWasRefused(true);
      return;
    }
    floor.write(conversationId, kind === 'note' ? 'note' : 'message', ready);
    write('');
    typing.stopped();
  }

  function press(event: TargetedKeyboardEvent<HTMLTextAreaElement>): void {
    // Enter also chooses a word in an input method's list; that is not sending.
    const isPlainEnter = event.key === 'Enter' && !event.shiftKey && !event.altKey && !event.isComposing;
    if (!isPlainEnter) return;
    event.preventDefault();
    send();
  }

  function turnTo(next: WritingKind): void {
    setKind(next);
    setWasRefused(false);
    box.current?.focus();
  }
  useAltShortcut('KeyR', () => turnTo('reply'));
  useAltShortcut('KeyN', () => turnTo('note'));
  useEffect(() => typing.stopped, []);

  return (
    <div class={`composer composer--${kind}`}>
      <ComposerTabs kind={kind} onKind={setKind} panelId={composerId(conversationId)} />
      <textarea
        ref={box}
        id={composerId(conversationId)}
        class="composer__text"
        rows={3}
        value={text}
        aria-label={labels[kind]}
        placeholder={kind === 'reply' ? 'Write to the resident' : 'Only staff can read this'}
        aria-describedby={adviceId}
        aria-invalid={advice?.isTooLong || undefined}
        onInput={(event) => write(event.currentTarget.value)}
        onKeyDown={press}
        onBlur={typing.stopped}
      />
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
        <button class="button button--primary" type="button" onClick={send}>
          {kind === 'reply' ? 'Send' : 'Add note'}
        </button>
      </div>
    </div>
  );
}
