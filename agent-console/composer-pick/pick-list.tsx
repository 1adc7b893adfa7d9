import type { Pick } from './pick.js';
import './pick-list.css';

interface PickListProps {
  id: string;
  label: string;
  picks: Pick[];
  current: number;
  onChoose: (pick: Pick) => void;
}

export const pickId = (listId: string, place: number): string => `${listId}-${place}`;

/** What can be chosen for what is being written. The focus stays in the text; the keys choose here. */
export function PickList({ id, label, picks, current, onChoose }: PickListProps) {
  return (
    <ul class="picks" id={id} role="listbox" aria-label={label}>
      {picks.map((pick, place) => (
        <li
          class="picks__pick"
          id={pickId(id, place)}
          key={pick.key}
          role="option"
          aria-selected={place === current}
          // A press would take the focus out of the text before it chooses.
          onMouseDown={(event) => {
            event.preventDefault();
            onChoose(pick);
          }}
        >
          <strong>{pick.title}</strong> <span>{pick.detail}</span>
        </li>
      ))}
    </ul>
  );
}
