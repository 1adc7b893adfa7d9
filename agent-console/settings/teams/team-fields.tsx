import type { BankHolidays } from '../../../server/protocol/opening-hours.js';
import type { StaffSettings } from '../../../server/protocol/settings.js';
import { Field } from '../../shell/field.js';
import { Check } from '../check.js';
import { faultAt } from '../faults.js';
import type { FieldsProps } from '../editing.js';
import { NumberField } from '../number-field.js';
import { WordsField } from '../words-field.js';
import { HoursFields } from './hours-fields.js';

interface TeamFieldsProps extends FieldsProps<'teams'> {
  staff: StaffSettings[] | null;
  holidays: BankHolidays | null;
}

/** Everything that is set of a team. */
export function TeamFields({ draft, set, faults, staff, holidays }: TeamFieldsProps) {
  const setTargets = (change: Partial<typeof draft.targets>): void =>
    set({ targets: { ...draft.targets, ...change } });
  return (
    <>
      <Field
        label="Name"
        name="name"
        value={draft.name}
        onValue={(name) => set({ name })}
        fault={faults['name']}
      />
      <WordsField
        label="Takes what answers call"
        hint="The team that an answer names, like waste or housing. Put commas between them"
        value={draft.takes}
        fault={faultAt(faults, 'takes')}
        onValue={(takes) => set({ takes })}
      />
      <Check
        label="Takes what no other team takes"
        isOn={draft.isFallback}
        fault={faults['isFallback']}
        onChange={(isFallback) => set({ isFallback })}
      />
      <fieldset class="field">
        <legend class="settings__legend">Members</legend>
        {faultAt(faults, 'members') && <p class="field__fault">{faultAt(faults, 'members')}</p>}
        <div class="settings__members">
          {(staff ?? [])
            .filter(({ roles }) => roles.includes('agent') || roles.includes('supervisor'))
            .map(({ staffId, name }) => (
              <Check
                key={staffId}
                label={name}
                isOn={draft.members.includes(staffId)}
                onChange={(isMember) =>
                  set({
                    members: isMember
                      ? [...draft.members, staffId]
                      : draft.members.filter((member) => member !== staffId),
                  })
                }
              />
            ))}
        </div>
        {staff === null && (
          <p class="field__hint">The list of staff could not be read: members stay as they are.</p>
        )}
      </fieldset>
      <HoursFields
        hours={draft.hours}
        holidays={holidays}
        faults={faults}
        onHours={(hours) => set({ hours })}
      />
      <fieldset class="field">
        <legend class="settings__legend">Targets and work</legend>
        <div class="settings__numbers">
          <NumberField
            label="Accepted within, in seconds"
            value={draft.targets.waitSeconds}
            isOptional
            fault={faults['targets.waitSeconds']}
            onValue={(waitSeconds) => setTargets({ waitSeconds })}
          />
          <NumberField
            label="First reply within, in seconds"
            value={draft.targets.firstResponseSeconds}
            isOptional
            fault={faults['targets.firstResponseSeconds']}
            onValue={(firstResponseSeconds) => setTargets({ firstResponseSeconds })}
          />
          <NumberField
            label="Conversations at once"
            value={draft.capacity}
            fault={faults['capacity']}
            onValue={(capacity) => set({ capacity: capacity ?? 0 })}
          />
        </div>
        <Check
          label="Wrap up before the next offer"
          isOn={draft.isWrapUpFirst}
          onChange={(isWrapUpFirst) => set({ isWrapUpFirst })}
        />
      </fieldset>
      <WordsField
        label="Skills that its work needs"
        hint="Like housing-benefit. Welsh is chosen by the resident’s language and need not be here"
        value={draft.skills}
        fault={faultAt(faults, 'skills')}
        onValue={(skills) => set({ skills })}
      />
    </>
  );
}
