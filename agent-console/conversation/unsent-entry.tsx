import type { OutboxItem } from '../floor/outbox.js';
import { focusSoon } from '../shell/focus.js';
import { useFloor } from '../shell/floor-context.js';
import { clockTime } from '../words/clock-times.js';
import { composerId } from './composer-id.js';
import { By } from './log-entry.js';

/** Something the agent wrote that the log does not hold yet, with how far it has come. */
export function UnsentEntry({ item, isConnected }: { item: OutboxItem; isConnected: boolean }) {
  const floor = useFloor();
  const { delivery, kind, text, writtenAt, id } = item;
  const style = kind === 'message' ? 'entry--agent' : 'entry--note';
  const names = { message: 'You', note: 'Private note · You', aside: 'Side-talk · You' };
  const name = names[kind];
  /** The pressed button goes with what it settles, so the focus goes back to writing. */
  function settle(choice: (itemId: string) => void): void {
    choice(id);
    focusSoon(composerId(item.conversationId));
  }

  return (
    <li class={`entry ${style} entry--unsent`}>
      <By name={name} at={clockTime(writtenAt)} iso={writtenAt} />
      <div class="entry__words">{text}</div>
      {delivery.state === 'refused' ? (
        <div class="entry__refused">
          <p>
            <strong>Not sent.</strong> {delivery.failure.message}
          </p>
          <button class="button" type="button" onClick={() => settle(floor.tryAgain)}>
            Try again
          </button>
          <button class="button" type="button" onClick={() => settle(floor.takeBack)}>
            Delete
          </button>
        </div>
      ) : (
        <p class="entry__receipt">
          {delivery.state === 'sent'
            ? 'Sent'
            : isConnected
              ? 'Sending…'
              : 'Not sent yet. Goes when Guildhall is back.'}
        </p>
      )}
    </li>
  );
}
