import { useEffect, useRef, useState } from 'preact/hooks';
import type { StaffMember } from '../../server/protocol/http.js';
import type { StaffSettings } from '../../server/protocol/settings.js';
import { listStaff } from '../session/api.js';
import { editorTitleId } from '../settings/editing.js';
import { focusSoon } from '../shell/focus.js';
import { AddStaffForm } from './add-staff-form.js';
import { StaffEditor } from './staff-editor.js';
import { StaffTable } from './staff-table.js';
import './staff.css';

/** Who can sign in; adding, changing and removing somebody. */
export function StaffPage({ me }: { me: StaffMember }) {
  const [staff, setStaff] = useState<StaffSettings[] | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const [editing, setEditing] = useState<StaffSettings | null>(null);
  const title = useRef<HTMLHeadingElement>(null);

  async function load(): Promise<void> {
    const answer = await listStaff();
    if (answer.ok) setStaff(answer.result.staff);
    else setFault(answer.fault.message);
  }
  useEffect(() => void load(), []);

  function close(message: string | null): void {
    setTold(message);
    setEditing(null);
    title.current?.focus();
    void load();
  }

  return (
    <div class="settings__columns">
      <section class="settings__list" aria-labelledby="staff-title">
        <h2 class="settings__title" id="staff-title" ref={title} tabIndex={-1}>
          Staff
        </h2>
        <div role="status">{told && <p class="settings__told">{told}</p>}</div>
        {fault && (
          <p class="form__fault" role="alert">
            {fault}
          </p>
        )}
        {staff ? (
          <StaffTable
            staff={staff}
            onChange={(member) => {
              setTold(null);
              setEditing(member);
              focusSoon(editorTitleId);
            }}
          />
        ) : (
          !fault && <p>Loading…</p>
        )}
      </section>
      {editing ? (
        <StaffEditor
          key={editing.staffId}
          known={editing}
          isMe={editing.staffId === me.staffId}
          onDone={close}
        />
      ) : (
        <section class="settings__editor" aria-labelledby="add-title">
          <h2 class="settings__title" id="add-title">
            Add somebody
          </h2>
          <AddStaffForm
            onTry={() => setTold(null)}
            onAdded={(member) => {
              setTold(`${member.name} can now sign in.`);
              void load();
            }}
          />
        </section>
      )}
    </div>
  );
}
