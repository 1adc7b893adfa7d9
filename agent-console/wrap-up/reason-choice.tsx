import { useId } from 'preact/hooks';
import type { Desk } from '../../server/protocol/workspace.js';

interface ReasonChoiceProps {
  reasons: Desk['wrapUpReasons'];
  chosen: string | null;
  fault: string | null;
  onChoose: (reason: string) => void;
}

export function ReasonChoice({ reasons, chosen, fault, onChoose }: ReasonChoiceProps) {
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
        {reasons.map(({ id, label, hint }) => (
          <label class="reason" key={id}>
            <input
              type="radio"
              name={name}
              value={id}
              checked={chosen === id}
              onChange={() => onChoose(id)}
            />
            <span>
              <span class="reason__label">{label}</span>
              <span class="reason__hint">{hint}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
