import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { limits } from '../../server/protocol/limits.js';
import { newId } from '../conversation/new-id.js';
import { useParts, useStrings, useView } from './context.js';
import { ProblemNote } from './problem.js';

/** A number from 1 to 5 and, if the resident likes, a comment. */
export function Feedback(): JSX.Element {
  const { conversation } = useParts();
  const strings = useStrings();
  const { log, problems } = useView();
  const [id] = useState(newId);
  const [rating, setRating] = useState(0);
  const [comment, setComment] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const [isGiven, setIsGiven] = useState(false);

  async function give(): Promise<void> {
    setIsMissing(rating === 0);
    if (rating > 0) setIsGiven(await conversation.giveFeedback(id, rating, comment));
  }

  if (isGiven || log.entries.some((entry) => entry.kind === 'feedback')) {
    return (
      <p class="thanks" role="status">
        {strings.feedbackThanks}
      </p>
    );
  }
  return (
    <form
      class="feedback"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void give();
      }}
    >
      <fieldset aria-describedby="feedback-missing">
        <legend>{strings.feedbackQuestion}</legend>
        <p id="feedback-missing" class="field-error" role="alert">
          {isMissing && rating === 0 ? strings.feedbackChoose : ''}
        </p>
        <div class="ratings">
          {strings.feedbackRatings.map((label, index) => (
            <label class="rating" key={index}>
              <input
                type="radio"
                name="rating"
                value={index + 1}
                checked={rating === index + 1}
                onChange={() => setRating(index + 1)}
              />
              <span class="rating-face">
                <span class="rating-number">{index + 1}</span> <span class="rating-label">{label}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      {rating > 0 && (
        <p class="comment">
          <label for="comment">{strings.feedbackComment}</label>
          <span id="comment-hint" class="hint">
            {strings.feedbackCommentHint}
          </span>
          <textarea
            id="comment"
            rows={2}
            dir="auto"
            maxLength={limits.commentCharacters}
            aria-describedby="comment-hint"
            value={comment}
            onInput={(event) => setComment(event.currentTarget.value)}
          />
        </p>
      )}
      <ProblemNote problem={problems.feedback} />
      <p class="buttons">
        <button type="submit" class="button">
          {strings.feedbackSend}
        </button>
      </p>
    </form>
  );
}
