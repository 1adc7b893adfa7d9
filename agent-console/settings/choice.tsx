import { useId } from 'preact/hooks';

interface ChoiceProps {
  label: string;
  hint?: string;
  value: string;
  options: readonly (readonly [value: string, words: string])[];
  fault?: string | undefined;
  onValue: (value: string) => void;
}

/** One of several, chosen from a list. */
export function Choice({ label, hint, value, options, fault, onValue }: ChoiceProps) {
  const id = useId();
  const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ');
  return (
    <div class={fault ? 'field field--faulty' : 'field'}>
      <label class="field__label" for={id}>
        {label}
      </label>
      {hint && (
        <p class="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {fault && (
        <p class="field__fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
      <select
        class="input"
        id={id}
        value={value}
        aria-invalid={fault ? true : undefined}
        aria-describedby={described || undefined}
        onChange={(event) => onValue(event.currentTarget.value)}
      >
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
