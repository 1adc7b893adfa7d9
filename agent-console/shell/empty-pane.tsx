import type { FloorState } from '../floor/floor-state.js';
import type { InboxViews } from '../floor/inbox-views.js';
import { useFloor } from './floor-context.js';
import { mainRegion } from './focus.js';

/** What stands where a conversation would: what to do next. */
export function EmptyPane({ state, views }: { state: FloorState; views: InboxViews }) {
  const floor = useFloor();
  const { title, text } = nextStep(state, views);
  const canBeAvailable = state.connection === 'open' && state.status === 'away' && views.mine.length === 0;

  async function becomeAvailable(): Promise<void> {
    const failure = await floor.setStatus('available');
    if (failure) floor.notify(failure.message);
    else mainRegion()?.focus();
  }

  return (
    <main class="empty-pane" id="main" tabIndex={-1}>
      <div class="empty-pane__words">
        <h2>{title}</h2>
        <p>{text}</p>
        {canBeAvailable && (
          <button class="button button--primary" type="button" onClick={() => void becomeAvailable()}>
            Start taking conversations
          </button>
        )}
      </div>
    </main>
  );
}

function nextStep(state: FloorState, views: InboxViews): { title: string; text: string } {
  if (!state.isInboxKnown) return { title: 'Opening your conversations…', text: 'This takes a moment.' };
  if (views.offers.length > 0) {
    return {
      title: 'You have an offer',
      text: 'Read the conversation, then accept or decline. Alt+A accepts.',
    };
  }
  if (views.mine.length > 0) {
    return { title: 'No conversation open', text: 'Choose one of your conversations from the list.' };
  }
  if (state.status === 'away') {
    return { title: 'You are away', text: 'Set yourself available to be offered conversations.' };
  }
  return {
    title: 'You are available',
    text: 'The next resident who asks for a person is offered to you. Until then you can read the queue.',
  };
}
