import { useId } from 'preact/hooks';
import type { WrapUpReason } from '../../server/protocol/entries.js';
import { wrapUpWords } from '../words/wrap-up-words.js';

interface ReasonChoiceProps {
  chosen: WrapUpReason | null;
  fault: string | null;
  onChoose: (reason: WrapUpReason) => void;
}

export function ReasonChoice({ chosen, fault, onChoose }: ReasonChoiceProps) {
  const name = useId();
  return (
    <fieldset class="reasons">
      <legend class="field__label">How did it end?</legend>
      {fault && (
        <p class="field__fault" role="alert">
          {fault}
        </p>
      )}
      <div class="reasons__choices">
        {(Object.keys(wrapUpWords) as WrapUpReason[]).map((reason) => (
          <label class="reason" key={reason}>
            <input
              type="radio"
              name={name}
              value={reason}
              checked={chosen === reason}
              onChange={() => onChoose(reason)}
            />
            <span>
              <span class="reason__label">{wrapUpWords[reason].label}</span>
              <span class="reason__hint">{wrapUpWords[reason].hint}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
