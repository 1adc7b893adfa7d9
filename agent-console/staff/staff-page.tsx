import { useEffect, useState } from 'preact/hooks';
import type { StaffMember } from '../../server/protocol/http.js';
import { listStaff } from '../session/api.js';
import { AddStaffForm } from './add-staff-form.js';
import { StaffTable } from './staff-table.js';
import './staff.css';

/** Who can sign in, and adding somebody. */
export function StaffPage() {
  const [staff, setStaff] = useState<StaffMember[] | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [added, setAdded] = useState<string | null>(null);

  async function load(): Promise<void> {
    const answer = await listStaff();
    if (answer.ok) setStaff(answer.result.staff);
    else setFault(answer.fault.message);
  }
  useEffect(() => void load(), []);

  return (
    <main class="staff" id="main" tabIndex={-1}>
      <section class="staff__list" aria-labelledby="staff-title">
        <h2 class="staff__title" id="staff-title">
          Staff
        </h2>
        {fault && (
          <p class="form__fault" role="alert">
            {fault}
          </p>
        )}
        {staff ? <StaffTable staff={staff} /> : !fault && <p>Loading…</p>}
      </section>
      <section class="staff__add" aria-labelledby="add-title">
        <h2 class="staff__title" id="add-title">
          Add somebody
        </h2>
        <div role="status">{added && <p class="staff__added">{added} can now sign in.</p>}</div>
        <AddStaffForm
          onTry={() => setAdded(null)}
          onAdded={(member) => {
            setStaff((known) => [...(known ?? []), member]);
            setAdded(member.name);
          }}
        />
      </section>
    </main>
  );
}
