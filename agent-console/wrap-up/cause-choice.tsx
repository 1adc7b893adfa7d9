import { useEffect, useId, useState } from 'preact/hooks';
import type { Desk, SuggestedCause } from '../../server/protocol/workspace.js';
import { useFloor } from '../shell/floor-context.js';
import { useAltShortcut } from '../shortcuts/use-shortcut.js';

interface CauseChoiceProps {
  conversationId: string;
  causes: Desk['avoidableCauses'];
  chosen: string | null;
  onChoose: (cause: string | null) => void;
}

/** Whether the contact could have been avoided, and why; what the conversation itself suggests is one key away. */
export function CauseChoice({ conversationId, causes, chosen, onChoose }: CauseChoiceProps) {
  const floor = useFloor();
  const [suggestion, setSuggestion] = useState<SuggestedCause | null>(null);
  const id = useId();
  useEffect(() => {
    void floor.ask('cause:suggest', { conversationId }).then((answer) => {
      if (answer.ok) setSuggestion(answer.suggestion);
    });
  }, [conversationId]);
  const suggested = causes.find((cause) => cause.id === suggestion?.cause);
  useAltShortcut('KeyY', () => suggested && onChoose(suggested.id));

  return (
    <div class="field">
      <label class="field__label" for={id}>
        Could this contact have been avoided? <span class="field__optional">(optional)</span>
      </label>
      {suggested && suggestion && chosen !== suggested.id && (
        <div class="suggestion">
          <p id={`${id}-because`}>
            <strong>Suggested: {suggested.label}.</strong> {suggestion.because}
          </p>
          <button
            class="button"
            type="button"
            aria-keyshortcuts="Alt+Y"
            aria-describedby={`${id}-because`}
            onClick={() => {
              onChoose(suggested.id);
              document.getElementById(id)?.focus();
            }}
          >
            Yes <kbd aria-hidden="true">Alt Y</kbd>
          </button>
        </div>
      )}
      <select
        class="input"
        id={id}
        value={chosen ?? ''}
        onChange={(event) => onChoose(event.currentTarget.value || null)}
      >
        <option value="">No, it was of value to them</option>
        {causes.map((cause) => (
          <option key={cause.id} value={cause.id}>
            {cause.hint ? `${cause.label}: ${cause.hint}` : cause.label}
          </option>
        ))}
      </select>
    </div>
  );
}
