import { Dialog } from '../shell/dialog.js';
import './shortcuts.css';

const shortcuts: { keys: string[]; does: string }[] = [
  { keys: ['Alt', 'A'], does: 'Accept the offer' },
  { keys: ['Alt', 'R'], does: 'Write a reply' },
  { keys: ['Alt', 'N'], does: 'Write a private note' },
  { keys: ['Alt', 'W'], does: 'End and wrap up' },
  { keys: ['Alt', '↓'], does: 'Next conversation' },
  { keys: ['Alt', '↑'], does: 'Previous conversation' },
  { keys: ['Enter'], does: 'Send what you wrote' },
  { keys: ['Shift', 'Enter'], does: 'New line' },
  { keys: ['Esc'], does: 'Close what is open' },
  { keys: ['?'], does: 'Show this sheet' },
];

interface ShortcutsSheetProps {
  isQuestionMarkOn: boolean;
  onQuestionMark: (isOn: boolean) => void;
  onClose: () => void;
}

export function ShortcutsSheet({ isQuestionMarkOn, onQuestionMark, onClose }: ShortcutsSheetProps) {
  return (
    <Dialog title="Keyboard shortcuts" onClose={onClose}>
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
