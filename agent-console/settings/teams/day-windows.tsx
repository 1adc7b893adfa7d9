import { useId } from 'preact/hooks';
import type { OpeningWindow } from '../../../server/protocol/opening-hours.js';
import { faultAt, type Faults } from '../faults.js';

interface DayWindowsProps {
  day: string;
  path: string;
  windows: OpeningWindow[];
  faults: Faults;
  onWindows: (windows: OpeningWindow[]) => void;
}

/** The times of one day of the week: none is closed, more than one leaves a break. */
export function DayWindows({ day, path, windows, faults, onWindows }: DayWindowsProps) {
  const faultId = useId();
  const fault = faultAt(faults, path);
  const shared = {
    'aria-describedby': fault ? faultId : undefined,
    'aria-invalid': fault ? true : undefined,
  };
  const change = (place: number, part: Partial<OpeningWindow>): void =>
    onWindows(windows.map((window, at) => (at === place ? { ...window, ...part } : window)));
  const addTimes = (): void => {
    const last = windows.at(-1);
    onWindows([
      ...windows,
      last && last.closes < '23:00'
        ? { opens: last.closes, closes: '23:00' }
        : { opens: '09:00', closes: '17:00' },
    ]);
  };
  return (
    <div class={fault ? 'hours__day hours__day--faulty' : 'hours__day'} role="group" aria-label={day}>
      <span class="hours__name">{day}</span>
      <div class="hours__windows">
        {windows.length === 0 && <span class="hours__closed">Closed</span>}
        {windows.map(({ opens, closes }, place) => (
          // A window has nothing but its place to be known by.
          <div class="hours__window" key={place}>
            <input
              class="input hours__time"
              aria-label={`${day} opens${ordinal(place, windows.length)}`}
              value={opens}
              inputmode="numeric"
              maxLength={5}
              {...shared}
              onInput={(event) => change(place, { opens: event.currentTarget.value })}
            />
            <span aria-hidden="true">to</span>
            <input
              class="input hours__time"
              aria-label={`${day} closes${ordinal(place, windows.length)}`}
              value={closes}
              inputmode="numeric"
              maxLength={5}
              {...shared}
              onInput={(event) => change(place, { closes: event.currentTarget.value })}
            />
            <button
              class="button button--quiet"
              type="button"
              aria-label={`Remove ${day} ${opens} to ${closes}`}
              onClick={() => onWindows(windows.filter((_, at) => at !== place))}
            >
              Remove
            </button>
          </div>
        ))}
        {fault && (
          <p class="field__fault" id={faultId}>
            {fault}
          </p>
        )}
      </div>
      <button class="button" type="button" aria-label={`Add times on ${day}`} onClick={addTimes}>
        Add times
      </button>
    </div>
  );
}

const ordinal = (place: number, count: number): string => (count > 1 ? `, times ${place + 1}` : '');
