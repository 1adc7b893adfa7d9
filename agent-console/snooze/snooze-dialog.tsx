import { useId, useState } from 'preact/hooks';
import { Dialog } from '../shell/dialog.js';
import { useFloor } from '../shell/floor-context.js';
import { snoozeChoices } from '../words/snooze-choices.js';

/** Puts a conversation out of the way until a time, or until the resident writes. */
export function SnoozeDialog({ conversationId, onClose }: { conversationId: string; onClose: () => void }) {
  const floor = useFloor();
  const [fault, setFault] = useState<string | null>(null);
  const [own, setOwn] = useState('');
  const id = useId();

  async function snooze(until: Date): Promise<void> {
    if (Number.isNaN(until.getTime())) {
      setFault('Choose a day and a time');
      return;
    }
    const failure = await floor.act('conversation:snooze', {
      conversationId,
      id: floor.newId(),
      until: until.toISOString(),
    });
    if (failure) setFault(failure.message);
    else onClose();
  }

  return (
    <Dialog title="Snooze until" onClose={onClose}>
      <p class="dialog__lead">It stays yours and comes back at that time, or when the resident writes.</p>
      {fault && (
        <p class="form__fault" role="alert">
          {fault}
        </p>
      )}
      <div class="form__acts">
        {snoozeChoices(new Date(floor.now())).map(({ label, until }) => (
          <button class="button" type="button" key={label} onClick={() => void snooze(until)}>
            {label}
          </button>
        ))}
      </div>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void snooze(new Date(own));
        }}
      >
        <div class="field">
          <label class="field__label" for={id}>
            Another time
          </label>
          <div class="field__row">
            <input
              class="input"
              id={id}
              type="datetime-local"
              value={own}
              onInput={(event) => setOwn(event.currentTarget.value)}
            />
            <button class="button" type="submit">
              Snooze
            </button>
          </div>
        </div>
      </form>
    </Dialog>
  );
}
