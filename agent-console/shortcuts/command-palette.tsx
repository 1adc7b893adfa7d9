import { useId, useState } from 'preact/hooks';
import { pickId } from '../composer-pick/pick-list.js';
import type { ConversationSummary } from '../../server/protocol/conversation.js';
import { Dialog } from '../shell/dialog.js';
import { hashOf } from '../shell/routes.js';
import { residentName } from '../words/resident-names.js';
import { keyWords, possibleCommands, type Command } from './commands.js';

const mostShown = 12;

interface CommandPaletteProps {
  conversations: readonly ConversationSummary[];
  onClose: () => void;
}

/** Everything that can be done now, found by a few letters of its name. */
export function CommandPalette({ conversations, onClose }: CommandPaletteProps) {
  const [query, setQuery] = useState('');
  const [current, setCurrent] = useState(0);
  const [commands] = useState(() => [...possibleCommands(), ...conversations.map(toOpen)]);
  const id = useId();
  const shown = commands.filter(({ label }) => holdsAll(label, query)).slice(0, mostShown);

  function run(command: Command | undefined): void {
    if (!command) return;
    onClose();
    // The dialog gives the focus back as it closes: what the command does with it comes after.
    requestAnimationFrame(() => command.run());
  }

  function press(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown') setCurrent(Math.min(current + 1, shown.length - 1));
    else if (event.key === 'ArrowUp') setCurrent(Math.max(current - 1, 0));
    else if (event.key === 'Enter') run(shown[current]);
    else return;
    event.preventDefault();
  }

  return (
    <Dialog title="What do you want to do?" onClose={onClose}>
      <input
        class="input"
        role="combobox"
        aria-label="Find a command or a conversation"
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={shown.length > 0 ? pickId(id, current) : undefined}
        autocomplete="off"
        autofocus
        value={query}
        onInput={(event) => {
          setQuery(event.currentTarget.value);
          setCurrent(0);
        }}
        onKeyDown={press}
      />
      <ul class="palette" id={id} role="listbox" aria-label="Commands">
        {shown.map((command, place) => (
          <li
            class="picks__pick palette__command"
            id={pickId(id, place)}
            key={command.label}
            role="option"
            aria-selected={place === current}
            onClick={() => run(command)}
          >
            {command.label}
            {command.code && <kbd>{keyWords(command.code)}</kbd>}
          </li>
        ))}
      </ul>
      <p class="palette__none" role="status">
        {shown.length === 0 && 'Nothing of that name can be done now.'}
      </p>
    </Dialog>
  );
}

const toOpen = ({ conversationId }: ConversationSummary): Command => ({
  label: `Open ${residentName(conversationId)}`,
  run: () => {
    window.location.hash = hashOf(conversationId);
  },
});

function holdsAll(label: string, query: string): boolean {
  const words = query.toLowerCase().split(/\s+/);
  return words.every((word) => label.toLowerCase().includes(word));
}
