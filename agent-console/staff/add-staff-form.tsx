import { useId, useRef, useState } from 'preact/hooks';
import type { Role, StaffMember } from '../../server/protocol/http.js';
import { addStaffMember, type NewStaffMember } from '../session/api.js';
import { PasswordField } from '../session/password-field.js';
import { Field } from '../shell/field.js';
import { RoleChoice } from './role-choice.js';

const blank: NewStaffMember = { email: '', name: '', password: '', roles: ['agent'] };
const fieldNames = ['name', 'email', 'password', 'roles'] as const;

interface AddStaffFormProps {
  onTry: () => void;
  onAdded: (member: StaffMember) => void;
}

/** Adds a member of staff. What is wrong with a field is the server's to say. */
export function AddStaffForm({ onTry, onAdded }: AddStaffFormProps) {
  const [member, setMember] = useState(blank);
  const [faults, setFaults] = useState<Record<string, string>>({});
  const [formFault, setFormFault] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const faultId = useId();

  const set = <Name extends keyof NewStaffMember>(name: Name, value: NewStaffMember[Name]): void =>
    setMember((known) => ({ ...known, [name]: value }));

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (isBusy) return;
    setIsBusy(true);
    onTry();
    const answer = await addStaffMember(member);
    setIsBusy(false);
    if (answer.ok) {
      setFaults({});
      setFormFault(null);
      setMember(blank);
      onAdded(answer.result.staff);
    } else {
      const found = answer.fault.fields ?? {};
      setFaults(found);
      setFormFault(answer.fault.message);
      const first = fieldNames.find((name) => found[name]);
      if (first) form.current?.querySelector<HTMLInputElement>(`[name="${first}"]`)?.focus();
    }
  }

  const setRole = (role: Role, isHeld: boolean): void =>
    set('roles', isHeld ? [...member.roles, role] : member.roles.filter((held) => held !== role));

  return (
    <form class="form" ref={form} noValidate onSubmit={(event) => void submit(event)}>
      {formFault && (
        <p class="form__fault" role="alert" id={faultId}>
          {formFault}
        </p>
      )}
      <Field
        label="Name"
        name="name"
        hint="As residents will see it"
        value={member.name}
        onValue={(name) => set('name', name)}
        fault={faults['name']}
      />
      <Field
        label="Email"
        name="email"
        type="email"
        value={member.email}
        onValue={(email) => set('email', email)}
        fault={faults['email']}
      />
      <PasswordField
        label="First password"
        name="password"
        hint="10 characters or more"
        autocomplete="new-password"
        value={member.password}
        onValue={(password) => set('password', password)}
        fault={faults['password']}
      />
      <RoleChoice held={member.roles} onRole={setRole} fault={faults['roles']} />
      <button class="button button--primary" type="submit" aria-disabled={isBusy}>
        {isBusy ? 'Adding…' : 'Add'}
      </button>
    </form>
  );
}
