import { Dialog } from '../shell/dialog.js';
import './shortcuts.css';

const groups: { title: string; shortcuts: { keys: string[]; does: string }[] }[] = [
  {
    title: 'Anywhere',
    shortcuts: [
      { keys: ['Ctrl', 'K'], does: 'Find anything that can be done' },
      { keys: ['Alt', 'A'], does: 'Accept the offer' },
      { keys: ['Alt', '↓'], does: 'Next conversation' },
      { keys: ['Alt', '↑'], does: 'Previous conversation' },
      { keys: ['Alt', 'S'], does: 'Search conversations' },
      { keys: ['Alt', 'L'], does: 'Go to the list' },
      { keys: ['Esc'], does: 'Close what is open' },
      { keys: ['?'], does: 'Show this sheet' },
    ],
  },
  {
    title: 'In a conversation',
    shortcuts: [
      { keys: ['Alt', 'R'], does: 'Write a reply' },
      { keys: ['Alt', 'N'], does: 'Write a private note' },
      { keys: ['Alt', 'G'], does: 'Write in the side-talk' },
      { keys: ['Alt', '1'], does: 'Insert the first suggested answer (2, 3: the next)' },
      { keys: ['Alt', 'P'], does: 'Pass it on' },
      { keys: ['Alt', 'Q'], does: 'Ask a colleague' },
      { keys: ['Alt', 'Z'], does: 'Snooze' },
      { keys: ['Alt', 'T'], does: 'Add a tag' },
      { keys: ['Alt', 'I'], does: 'Show or hide the details' },
      { keys: ['Alt', 'W'], does: 'End and wrap up' },
      { keys: ['Alt', 'Y'], does: 'Take the suggested cause, in the wrap-up' },
    ],
  },
  {
    title: 'While you write',
    shortcuts: [
      { keys: ['Enter'], does: 'Send what you wrote' },
      { keys: ['Shift', 'Enter'], does: 'New line' },
      { keys: ['/'], does: 'Find a canned reply' },
      { keys: ['@'], does: 'Name a colleague, in a note' },
    ],
  },
];

interface ShortcutsSheetProps {
  isQuestionMarkOn: boolean;
  onQuestionMark: (isOn: boolean) => void;
  onClose: () => void;
}

export function ShortcutsSheet({ isQuestionMarkOn, onQuestionMark, onClose }: ShortcutsSheetProps) {
  return (
    <Dialog title="Keyboard shortcuts" onClose={onClose}>
      {groups.map(({ title, shortcuts }) => (
        <section key={title}>
          <h3 class="shortcuts__title">{title}</h3>
          <dl class="shortcuts">
            {shortcuts.map(({ keys, does }) => (
              <div class="shortcuts__row" key={does}>
                <dt>
                  {keys.map((key, index) => (
                    <>
                      {index > 0 && ' + '}
                      <kbd>{key}</kbd>
                    </>
                  ))}
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <label class="check">
        <input
          type="checkbox"
          checked={isQuestionMarkOn}
          onChange={(event) => onQuestionMark(event.currentTarget.checked)}
        />
        <span>Open this sheet with the ? key</span>
      </label>
    </Dialog>
  );
}
