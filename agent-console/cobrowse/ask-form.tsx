import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { limits } from '../../server/protocol/limits.js';
import { useFloor } from '../shell/floor-context.js';
import { useEscape } from '../shortcuts/use-shortcut.js';
import { lengthAdvice } from '../words/message-length.js';

const usualPurpose = 'the form you are on';

/** Asks to see the resident's page, for a purpose that the resident reads before they choose. */
export function AskForm({ conversationId }: { conversationId: string }) {
  const floor = useFloor();
  // What is being asked for is kept like any other draft: a reload or a redraw must not close it.
  const begun = floor.drafts.read(conversationId, 'purpose');
  const [isOpen, setIsOpen] = useState(begun !== '');
  const [purpose, setPurpose] = useState(begun || usualPurpose);
  const [fault, setFault] = useState<string | null>(null);
  const input = useRef<HTMLTextAreaElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(isOpen);
  const id = useId();
  const advice = lengthAdvice(purpose.trim(), limits.purposeCharacters);

  useEffect(() => {
    if (isOpen && !wasOpen.current) input.current?.select();
    else if (!isOpen && wasOpen.current) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  useEscape(isOpen, close);

  function open(): void {
    floor.drafts.write(conversationId, 'purpose', purpose);
    setIsOpen(true);
  }

  function close(): void {
    floor.drafts.write(conversationId, 'purpose', '');
    setIsOpen(false);
  }

  function write(text: string): void {
    floor.drafts.write(conversationId, 'purpose', text);
    setPurpose(text);
  }

  async function ask(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (purpose.trim() === '') {
      setFault('Say what you want to help with: the resident reads it before they choose');
      input.current?.focus();
      return;
    }
    if (advice?.isTooLong) {
      input.current?.focus();
      return;
    }
    const failure = await floor.askToCobrowse(conversationId, purpose.trim());
    if (!failure) floor.drafts.write(conversationId, 'purpose', '');
    setFault(failure?.message ?? null);
  }

  if (!isOpen) {
    return (
      <>
        <p class="details__none">See the page the resident is on, with what they type hidden.</p>
        <button class="button" type="button" ref={opener} onClick={open}>
          Share their page
        </button>
      </>
    );
  }
  return (
    <form class="form" noValidate onSubmit={(event) => void ask(event)}>
      <div class={fault ? 'field field--faulty' : 'field'}>
        <label class="field__label" for={id}>
          What for?
        </label>
        <p class="field__hint" id={`${id}-hint`}>
          The resident reads this before they choose.
        </p>
        {fault && (
          <p class="field__fault" role="alert" id={`${id}-fault`}>
            {fault}
          </p>
        )}
        <textarea
          class="input"
          id={id}
          ref={input}
          rows={2}
          value={purpose}
          aria-describedby={`${id}-hint${fault ? ` ${id}-fault` : ''}`}
          aria-invalid={fault !== null || advice?.isTooLong || undefined}
          onInput={(event) => write(event.currentTarget.value)}
        />
        {advice && <p class={advice.isTooLong ? 'field__fault' : 'field__hint'}>{advice.words}</p>}
      </div>
      <div class="form__acts">
        <button class="button button--primary" type="submit">
          Ask the resident
        </button>
        <button class="button" type="button" onClick={close}>
          Cancel
        </button>
      </div>
    </form>
  );
}
