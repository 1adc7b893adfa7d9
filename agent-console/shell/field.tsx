import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface FieldProps {
  label: string;
  name: string;
  value: string;
  onValue: (value: string) => void;
  type?: 'text' | 'email' | 'password';
  autocomplete?: string;
  hint?: string;
  fault?: string | undefined;
  /** The first thing to fill in, in a dialog that opens. */
  isFirst?: boolean;
  /** The id of something else that describes this field. */
  describedBy?: string | undefined;
  /** Goes beside the input, as a button that shows a password does. */
  children?: ComponentChildren;
}

/** One labelled input, with its hint and what is wrong with it. */
export function Field(props: FieldProps) {
  const { label, name, value, onValue, type = 'text', autocomplete = 'off' } = props;
  const { hint, fault, describedBy, isFirst = false } = props;
  const id = useId();
  const hintId = `${id}-hint`;
  const faultId = `${id}-fault`;
  const descriptions = [hint && hintId, fault && faultId, describedBy].filter(Boolean).join(' ');
  return (
    <div class={fault ? 'field field--faulty' : 'field'}>
      <label class="field__label" for={id}>
        {label}
      </label>
      {hint && (
        <p class="field__hint" id={hintId}>
          {hint}
        </p>
      )}
      {fault && (
        <p class="field__fault" id={faultId}>
          {fault}
        </p>
      )}
      <div class="field__row">
        <input
          class="input"
          id={id}
          name={name}
          // Preact's types know one kind of input at a time; these three take the same attributes.
          type={type as 'text'}
          value={value}
          autocomplete={autocomplete}
          spellcheck={false}
          autofocus={isFirst}
          aria-describedby={descriptions || undefined}
          aria-invalid={Boolean(fault ?? describedBy) || undefined}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
        {props.children}
      </div>
    </div>
  );
}
