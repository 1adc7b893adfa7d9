import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { limits } from '../../server/protocol/limits.js';
import { useFloor } from '../shell/floor-context.js';
import { useEscape } from '../shortcuts/use-shortcut.js';
import { lengthAdvice } from '../words/message-length.js';

/** Asks to see the resident's page, for a purpose that the resident reads before they choose. */
export function AskForm({ conversationId }: { conversationId: string }) {
  const floor = useFloor();
  const [isOpen, setIsOpen] = useState(false);
  const [purpose, setPurpose] = useState('the form you are on');
  const [fault, setFault] = useState<string | null>(null);
  const input = useRef<HTMLTextAreaElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  const id = useId();
  const advice = lengthAdvice(purpose.trim(), limits.purposeCharacters);

  useEffect(() => {
    if (isOpen) input.current?.select();
    else if (wasOpen.current) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  useEscape(isOpen, () => setIsOpen(false));

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
    setFault(failure?.message ?? null);
  }

  if (!isOpen) {
    return (
      <>
        <p class="details__none">See the page the resident is on, with what they type hidden.</p>
        <button class="button" type="button" ref={opener} onClick={() => setIsOpen(true)}>
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
          onInput={(event) => setPurpose(event.currentTarget.value)}
        />
        {advice && <p class={advice.isTooLong ? 'field__fault' : 'field__hint'}>{advice.words}</p>}
      </div>
      <div class="form__acts">
        <button class="button button--primary" type="submit">
          Ask the resident
        </button>
        <button class="button" type="button" onClick={() => setIsOpen(false)}>
          Cancel
        </button>
      </div>
    </form>
  );
}
