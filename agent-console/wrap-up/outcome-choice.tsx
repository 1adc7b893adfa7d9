import { useId } from 'preact/hooks';
import type { WrapUpOutcome } from '../../server/protocol/entries.js';
import { outcomeWords } from '../words/wrap-up-words.js';

interface OutcomeChoiceProps {
  chosen: WrapUpOutcome | null;
  onChoose: (outcome: WrapUpOutcome) => void;
}

/** How it stands for the resident now. */
export function OutcomeChoice({ chosen, onChoose }: OutcomeChoiceProps) {
  const name = useId();
  return (
    <fieldset class="reasons">
      <legend class="field__label">How does it stand for them?</legend>
      <div class="reasons__line">
        {(Object.keys(outcomeWords) as WrapUpOutcome[]).map((outcome) => (
          <label class="reason reason--short" key={outcome}>
            <input
              type="radio"
              name={name}
              value={outcome}
              checked={chosen === outcome}
              onChange={() => onChoose(outcome)}
            />
            <span class="reason__label">{outcomeWords[outcome]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
