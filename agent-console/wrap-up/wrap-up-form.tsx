import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { WrapUpOutcome } from '../../server/protocol/entries.js';
import { limits } from '../../server/protocol/limits.js';
import { useFloor } from '../shell/floor-context.js';
import { useEscape } from '../shortcuts/use-shortcut.js';
import { lengthAdvice } from '../words/message-length.js';
import { CauseChoice } from './cause-choice.js';
import { OutcomeChoice } from './outcome-choice.js';
import { ReasonChoice } from './reason-choice.js';
import { UnsentReply } from './unsent-reply.js';
import './wrap-up.css';

interface WrapUpFormProps {
  conversationId: string;
  /** The conversation is over already and cannot be gone on with. */
  hasEnded: boolean;
  onCancel?: () => void;
}

/** How the conversation ended, in the agent's judgement. It closes the conversation. */
export function WrapUpForm({ conversationId, hasEnded, onCancel }: WrapUpFormProps) {
  const floor = useFloor();
  const [reason, setReason] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<WrapUpOutcome | null>(null);
  const [avoidableCause, setAvoidableCause] = useState<string | null>(null);
  const desk = floor.read().desk;
  const [comment, setComment] = useState(() => floor.drafts.read(conversationId, 'comment'));
  const [fault, setFault] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  // One id however often it is tried, so that it is stored once.
  const entryId = useRef(floor.newId());
  const heading = useRef<HTMLHeadingElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const commentId = useId();
  const advice = lengthAdvice(comment.trim(), limits.commentCharacters);

  useLayoutEffect(() => {
    // The agent asked for the form, or was writing when the resident ended and the composer went.
    if (!hasEnded || document.activeElement === document.body) heading.current?.focus();
  }, []);
  useEscape(onCancel !== undefined, () => onCancel?.());

  function write(text: string): void {
    setComment(text);
    floor.drafts.write(conversationId, 'comment', text);
  }

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (isBusy) return;
    if (reason === null) {
      setFault('Choose how it ended');
      form.current?.querySelector<HTMLInputElement>('input[type="radio"]')?.focus();
      return;
    }
    if (advice?.isTooLong) {
      document.getElementById(commentId)?.focus();
      return;
    }
    setIsBusy(true);
    setFault(null);
    const failure = await floor.wrapUp(conversationId, entryId.current, {
      reason,
      outcome,
      avoidableCause,
      comment,
    });
    setIsBusy(false);
    if (failure) setFault(failure.message);
    else floor.drafts.clear(conversationId);
  }

  return (
    <form class="wrap-up" ref={form} noValidate onSubmit={(event) => void submit(event)}>
      <h3 class="wrap-up__title" ref={heading} tabIndex={-1}>
        {hasEnded ? 'The conversation has ended. Wrap it up.' : 'End and wrap up'}
      </h3>
      <UnsentReply
        conversationId={conversationId}
        onMove={(reply) => {
          write(comment === '' ? reply : `${comment}\n${reply}`);
          document.getElementById(commentId)?.focus();
        }}
      />
      <ReasonChoice
        reasons={desk?.wrapUpReasons ?? []}
        chosen={reason}
        fault={reason === null ? fault : null}
        onChoose={(chosen) => {
          setReason(chosen);
          setFault(null);
        }}
      />
      <OutcomeChoice chosen={outcome} onChoose={setOutcome} />
      <CauseChoice
        conversationId={conversationId}
        causes={desk?.avoidableCauses ?? []}
        chosen={avoidableCause}
        onChoose={setAvoidableCause}
      />
      <div class="field">
        <label class="field__label" for={commentId}>
          Comment <span class="field__optional">(optional, staff only)</span>
        </label>
        <textarea
          class="input"
          id={commentId}
          rows={2}
          value={comment}
          aria-invalid={advice?.isTooLong || undefined}
          aria-describedby={advice ? `${commentId}-advice` : undefined}
          onInput={(event) => write(event.currentTarget.value)}
        />
        {advice && (
          <p class={advice.isTooLong ? 'field__fault' : 'field__hint'} id={`${commentId}-advice`}>
            {advice.words}
          </p>
        )}
      </div>
      {fault && reason !== null && (
        <p class="form__fault" role="alert">
          {fault}
        </p>
      )}
      <div class="wrap-up__acts">
        <button class="button button--primary" type="submit" aria-disabled={isBusy}>
          {isBusy ? 'Saving…' : hasEnded ? 'Wrap up and close' : 'End the conversation'}
        </button>
        {onCancel && (
          <button class="button" type="button" onClick={onCancel}>
            Go on talking
          </button>
        )}
      </div>
    </form>
  );
}
