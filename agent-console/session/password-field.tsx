import { useState } from 'preact/hooks';
import { Field, type FieldProps } from '../shell/field.js';

/** A password, hidden until its owner asks to see it. */
export function PasswordField(props: Omit<FieldProps, 'type' | 'children'>) {
  const [isShown, setIsShown] = useState(false);
  return (
    <Field {...props} type={isShown ? 'text' : 'password'}>
      <button
        class="button"
        type="button"
        aria-label={isShown ? 'Hide password' : 'Show password'}
        onClick={() => setIsShown(!isShown)}
      >
        {isShown ? 'Hide' : 'Show'}
      </button>
    </Field>
  );
}
