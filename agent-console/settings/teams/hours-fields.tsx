import type { BankHolidays, OpeningHours } from '../../../server/protocol/opening-hours.js';
import { divisions, weekdays, type Division } from '../../../server/protocol/weekdays.js';
import { Field } from '../../shell/field.js';
import { Check } from '../check.js';
import { Choice } from '../choice.js';
import type { Faults } from '../faults.js';
import { Closures } from './closures.js';
import { DayWindows } from './day-windows.js';
import { dayNames, divisionNames } from './hours-words.js';

const usual = [{ opens: '09:00', closes: '17:00' }];
const usualHours: OpeningHours = {
  timeZone: 'Europe/London',
  week: {
    monday: usual,
    tuesday: usual,
    wednesday: usual,
    thursday: usual,
    friday: usual,
    saturday: [],
    sunday: [],
  },
  bankHolidays: 'england-and-wales',
  closures: [],
};

interface HoursFieldsProps {
  hours: OpeningHours | null;
  holidays: BankHolidays | null;
  faults: Faults;
  onHours: (hours: OpeningHours | null) => void;
}

/** When a team is there: each day, the bank holidays it keeps, and the days on which it is shut. */
export function HoursFields({ hours, holidays, faults, onHours }: HoursFieldsProps) {
  const set = (change: Partial<OpeningHours>): void => {
    if (hours) onHours({ ...hours, ...change });
  };
  return (
    <fieldset class="field">
      <legend class="settings__legend">Opening hours</legend>
      <Check
        label="Always open"
        isOn={hours === null}
        onChange={(isAlways) => onHours(isAlways ? null : usualHours)}
      />
      {hours && (
        <>
          <div class="hours">
            {weekdays.map((day) => (
              <DayWindows
                key={day}
                day={dayNames[day]}
                path={`hours.week.${day}`}
                windows={hours.week[day]}
                faults={faults}
                onWindows={(windows) => set({ week: { ...hours.week, [day]: windows } })}
              />
            ))}
          </div>
          <Choice
            label="Closed on the bank holidays of"
            {...holidayHint(hours.bankHolidays, holidays)}
            value={hours.bankHolidays ?? ''}
            options={[
              ...divisions.map((one) => [one, divisionNames[one]] as const),
              ['', 'Nowhere: open on bank holidays'] as const,
            ]}
            onValue={(value) => set({ bankHolidays: value === '' ? null : (value as Division) })}
          />
          <Closures closures={hours.closures} faults={faults} onClosures={(closures) => set({ closures })} />
          <Field
            label="Time zone"
            name="timeZone"
            value={hours.timeZone}
            onValue={(timeZone) => set({ timeZone })}
            fault={faults['hours.timeZone']}
          />
        </>
      )}
    </fieldset>
  );
}

/** Until when the days are known, so that nobody is surprised when the list ends. */
function holidayHint(division: Division | null, holidays: BankHolidays | null): { hint?: string } {
  const last = division === null ? undefined : holidays?.[division].at(-1);
  return last ? { hint: `Days are known until the end of ${last.day.slice(0, 4)}` } : {};
}
