import { useState } from 'preact/hooks';
import type { StaffSettings } from '../../server/protocol/settings.js';
import { setStaffPassword } from '../session/api.js';
import { PasswordField } from '../session/password-field.js';

/** Gives somebody who forgot theirs a new password. */
export function NewPassword({ member, onSet }: { member: StaffSettings; onSet: () => void }) {
  const [password, setPassword] = useState('');
  const [fault, setFault] = useState<string | undefined>();

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const answer = await setStaffPassword(member.staffId, password);
    if (answer.ok) onSet();
    else setFault(answer.fault.fields?.['password'] ?? answer.fault.message);
  }

  return (
    <form class="form staff__password" noValidate onSubmit={(event) => void submit(event)}>
      <PasswordField
        label="New password"
        name="new-password"
        hint="10 characters or more. It signs them out everywhere"
        autocomplete="new-password"
        value={password}
        onValue={setPassword}
        fault={fault}
      />
      <div>
        <button class="button" type="submit">
          Set password
        </button>
      </div>
    </form>
  );
}
