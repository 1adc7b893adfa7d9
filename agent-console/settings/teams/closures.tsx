import type { OpeningHours } from '../../../server/protocol/opening-hours.js';
import { faultAt, type Faults } from '../faults.js';

type Closure = OpeningHours['closures'][number];

interface ClosuresProps {
  closures: Closure[];
  faults: Faults;
  onClosures: (closures: Closure[]) => void;
}

/** Days on which the team is shut once: training, a move, the days before the new year. */
export function Closures({ closures, faults, onClosures }: ClosuresProps) {
  const change = (place: number, part: Partial<Closure>): void =>
    onClosures(closures.map((closure, at) => (at === place ? { ...closure, ...part } : closure)));
  return (
    <fieldset class="field closures">
      <legend class="field__label">Other days on which it is closed</legend>
      {closures.map(({ from, to, reason }, place) => {
        const fault = faultAt(faults, `hours.closures.${place}`);
        const which = `closure ${place + 1}`;
        return (
          <div class="closures__one" key={place}>
            {fault && <p class="field__fault">{fault}</p>}
            <label class="closures__part">
              <span class="field__label">First day</span>
              <input
                class="input"
                type="date"
                value={from}
                aria-invalid={fault ? true : undefined}
                onInput={(event) => change(place, { from: event.currentTarget.value })}
              />
            </label>
            <label class="closures__part">
              <span class="field__label">Last day</span>
              <input
                class="input"
                type="date"
                value={to}
                aria-invalid={fault ? true : undefined}
                onInput={(event) => change(place, { to: event.currentTarget.value })}
              />
            </label>
            <label class="closures__part closures__part--wide">
              <span class="field__label">Why</span>
              <input
                class="input"
                value={reason}
                onInput={(event) => change(place, { reason: event.currentTarget.value })}
              />
            </label>
            <button
              class="button button--quiet"
              type="button"
              aria-label={`Remove ${which}`}
              onClick={() => onClosures(closures.filter((_, at) => at !== place))}
            >
              Remove
            </button>
          </div>
        );
      })}
      <div>
        <button
          class="button"
          type="button"
          onClick={() => onClosures([...closures, { from: '', to: '', reason: '' }])}
        >
          Add days
        </button>
      </div>
    </fieldset>
  );
}
