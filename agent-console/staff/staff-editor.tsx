import { useRef, useState } from 'preact/hooks';
import type { StaffSettings } from '../../server/protocol/settings.js';
import { changeStaffMember, removeStaffMember, type StaffEdit } from '../session/api.js';
import { Check } from '../settings/check.js';
import { Conflict } from '../settings/conflict.js';
import { faultAt, type Faults } from '../settings/faults.js';
import { editorTitleId } from '../settings/editing.js';
import { NumberField } from '../settings/number-field.js';
import { RemoveButton } from '../settings/remove-button.js';
import { WordsField } from '../settings/words-field.js';
import { Field } from '../shell/field.js';
import { NewPassword } from './new-password.js';
import { RoleChoice } from './role-choice.js';
import { roleWords } from './role-words.js';

interface StaffEditorProps {
  known: StaffSettings;
  isMe: boolean;
  onDone: (message: string | null) => void;
}

const welsh = 'cy';

/** Changes what a member of staff is called, may do and knows; or removes them. */
export function StaffEditor(props: StaffEditorProps) {
  const { isMe, onDone } = props;
  const [known, setKnown] = useState(props.known);
  const [draft, setDraft] = useState<Omit<StaffEdit, 'version'>>(known);
  const [faults, setFaults] = useState<Faults>({});
  const [formFault, setFormFault] = useState<string | null>(null);
  const [theirs, setTheirs] = useState<StaffSettings | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const alert = useRef<HTMLParagraphElement>(null);

  const set = (change: Partial<typeof draft>): void => setDraft((before) => ({ ...before, ...change }));
  const tell = (message: string): void => {
    setFormFault(message);
    requestAnimationFrame(() => alert.current?.focus());
  };

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (isBusy) return;
    setIsBusy(true);
    const { name, roles, skills, capacity } = draft;
    const edit = { version: known.version, name, roles, skills, capacity };
    const answer = await changeStaffMember(known.staffId, edit);
    setIsBusy(false);
    if (answer.ok) return onDone(`${name} is saved.`);
    setFaults(answer.fault.fields ?? {});
    if (answer.fault.latest) {
      const latest = answer.fault.latest as StaffSettings;
      setTheirs(latest);
      setKnown(latest);
    }
    tell(answer.fault.message);
  }

  async function remove(): Promise<void> {
    const answer = await removeStaffMember(known.staffId, known.version);
    if (answer.ok) onDone(`${known.name} is removed.`);
    else tell(answer.fault.message);
  }

  return (
    <section class="settings__editor" aria-labelledby={editorTitleId}>
      <h2 class="settings__title" id={editorTitleId} tabIndex={-1}>
        Change {known.name}
      </h2>
      <p class="settings__lead">{known.email}</p>
      <form class="form" noValidate onSubmit={(event) => void submit(event)}>
        {formFault && (
          <p class="form__fault" role="alert" tabIndex={-1} ref={alert}>
            {formFault}
          </p>
        )}
        {theirs && (
          <Conflict
            name={theirs.name}
            about={theirs.roles.map((role) => roleWords[role].label).join(', ')}
            onTakeTheirs={() => {
              setDraft(theirs);
              setTheirs(null);
              setFormFault(null);
            }}
          />
        )}
        <Field
          label="Name"
          name="name"
          hint="As residents will see it"
          value={draft.name}
          onValue={(name) => set({ name })}
          fault={faults['name']}
        />
        <RoleChoice
          held={draft.roles}
          onRole={(role, isHeld) =>
            set({ roles: isHeld ? [...draft.roles, role] : draft.roles.filter((one) => one !== role) })
          }
          fault={faultAt(faults, 'roles')}
        />
        <Check
          label="Speaks Welsh with residents"
          isOn={draft.skills.includes(welsh)}
          onChange={(speaks) =>
            set({ skills: speaks ? [...draft.skills, welsh] : draft.skills.filter((one) => one !== welsh) })
          }
        />
        <WordsField
          label="Other skills"
          hint="Like housing-benefit. Put commas between them"
          value={draft.skills.filter((one) => one !== welsh)}
          fault={faultAt(faults, 'skills')}
          onValue={(others) => set({ skills: [...(draft.skills.includes(welsh) ? [welsh] : []), ...others] })}
        />
        <NumberField
          label="Conversations at once"
          hint="Leave it empty to take the team’s number"
          value={draft.capacity}
          isOptional
          fault={faults['capacity']}
          onValue={(capacity) => set({ capacity })}
        />
        <div class="form__acts">
          <button class="button button--primary" type="submit" aria-disabled={isBusy}>
            {isBusy ? 'Saving…' : theirs ? 'Save mine instead' : 'Save'}
          </button>
          <button class="button" type="button" onClick={() => onDone(null)}>
            Cancel
          </button>
          {!isMe && (
            <RemoveButton
              name={known.name}
              warning="They are signed out at once, and the residents they serve go back to the front of the queue. Their name stays with what they wrote."
              onRemove={() => void remove()}
            />
          )}
        </div>
      </form>
      <NewPassword member={known} onSet={() => onDone(`${known.name} has a new password.`)} />
    </section>
  );
}
