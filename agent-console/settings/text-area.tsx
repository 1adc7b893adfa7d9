import { useId } from 'preact/hooks';

interface TextAreaProps {
  label: string;
  hint?: string;
  value: string;
  language?: 'en' | 'cy';
  fault: string | undefined;
  onValue: (value: string) => void;
}

/** A labelled box for several lines. */
export function TextArea({ label, hint, value, language, fault, onValue }: TextAreaProps) {
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
      <textarea
        class="input"
        id={id}
        rows={4}
        lang={language}
        value={value}
        aria-invalid={fault ? true : undefined}
        aria-describedby={described || undefined}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
    </div>
  );
}
