import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { limits } from '../../server/protocol/limits.js';
import { AttachButton } from './attach-button.js';
import { useFace, useParts, useStrings, useView } from './context.js';
import { SendIcon } from './icons.js';
import { ProblemNote } from './problem.js';
import { useTypingSignal } from './typing-signal.js';

const counterFromLeft = 300;

/** Where the resident writes. The draft outlives a reload, and a message that is too long to send. */
export function Composer(): JSX.Element {
  const { conversation, draft } = useParts();
  const { focusRequests } = useFace();
  const { problems } = useView();
  const strings = useStrings();
  const [text, setText] = useState(draft.read);
  const field = useRef<HTMLTextAreaElement>(null);
  const signalTyping = useTypingSignal();
  const left = limits.messageCharacters - text.trim().length;

  function change(next: string): void {
    setText(next);
    draft.write(next);
  }

  function send(): void {
    field.current?.focus();
    if (!text.trim() || left < 0) return;
    conversation.send(text.trim());
    signalTyping(false);
    change('');
  }

  useEffect(() => {
    if (focusRequests > 0) field.current?.focus({ preventScroll: true });
  }, [focusRequests]);

  useLayoutEffect(() => {
    if (!field.current) return;
    field.current.style.height = 'auto';
    field.current.style.height = `${field.current.scrollHeight + 4}px`;
  }, [text]);

  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <ProblemNote problem={problems.message} />
      <label class="quiet" for="message">
        {strings.composerLabel}
      </label>
      <div class="composer-row">
        <textarea
          id="message"
          ref={field}
          rows={1}
          dir="auto"
          enterkeyhint="send"
          placeholder={strings.composerPlaceholder}
          value={text}
          aria-describedby="message-length"
          aria-invalid={left < 0}
          onInput={(event) => {
            change(event.currentTarget.value);
            signalTyping(event.currentTarget.value !== '');
          }}
          onKeyDown={(event) => {
            // An Enter that only confirms a composed character must not send.
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            send();
          }}
        />
        <button type="submit" class="send">
          {strings.send}
          <SendIcon />
        </button>
      </div>
      <AttachButton />
      <p id="message-length" class={left < 0 ? 'length too-long' : 'length'} role="status">
        {left < 0 ? strings.tooLong(-left) : left <= counterFromLeft ? strings.charactersLeft(left) : ''}
      </p>
    </form>
  );
}
