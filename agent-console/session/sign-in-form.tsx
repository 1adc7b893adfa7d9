import { useId, useRef, useState } from 'preact/hooks';
import type { StaffMember } from '../../server/protocol/http.js';
import { Field } from '../shell/field.js';
import { signIn } from './api.js';
import { PasswordField } from './password-field.js';

interface SignInFormProps {
  /** Who was signed in, to save them the typing. */
  email?: string;
  onSignedIn: (me: StaffMember) => void;
}

type Faults = { email?: string; password?: string; form?: string };

/** Email and password, with what is wrong said beside its field. */
export function SignInForm({ email: knownEmail = '', onSignedIn }: SignInFormProps) {
  const [email, setEmail] = useState(knownEmail);
  const [password, setPassword] = useState('');
  const [faults, setFaults] = useState<Faults>({});
  const [isBusy, setIsBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const faultId = useId();

  function show(found: Faults): void {
    setFaults(found);
    const first = found.email ? 'email' : 'password';
    form.current?.querySelector<HTMLInputElement>(`[name="${first}"]`)?.focus();
  }

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (isBusy) return;
    const missing: Faults = {
      ...(email.trim() === '' && { email: 'Enter your email address' }),
      ...(password === '' && { password: 'Enter your password' }),
    };
    if (Object.keys(missing).length > 0) {
      show(missing);
      return;
    }
    setIsBusy(true);
    const answer = await signIn(email.trim(), password);
    setIsBusy(false);
    if (answer.ok) {
      onSignedIn(answer.result.me);
      return;
    }
    const { fields, message } = answer.fault;
    const byField: Faults = {
      ...(fields?.['email'] && { email: fields['email'] }),
      ...(fields?.['password'] && { password: fields['password'] }),
    };
    show(Object.keys(byField).length > 0 ? byField : { form: message });
  }

  return (
    <form ref={form} class="form" noValidate onSubmit={(event) => void submit(event)}>
      {faults.form && (
        <p class="form__fault" role="alert" id={faultId}>
          {faults.form}
        </p>
      )}
      <Field
        label="Email"
        name="email"
        type="email"
        autocomplete="username"
        value={email}
        onValue={setEmail}
        fault={faults.email}
        describedBy={faults.form && faultId}
      />
      <PasswordField
        label="Password"
        name="password"
        autocomplete="current-password"
        isFirst={knownEmail !== ''}
        value={password}
        onValue={setPassword}
        fault={faults.password}
        describedBy={faults.form && faultId}
      />
      <button class="button button--primary button--wide" type="submit" aria-disabled={isBusy}>
        {isBusy ? 'Signing in…' : 'Sign in'}
      </button>
    </form>
  );
}
