import { useId } from 'preact/hooks';
import type { ConversationSummary } from '../../server/protocol/conversation.js';
import { LapseCountdown } from '../inbox/lapse-countdown.js';
import type { AcceptOffer } from '../inbox/use-accept-offer.js';
import { Elapsed } from '../shell/elapsed.js';
import { useFloor } from '../shell/floor-context.js';

/** The choice over an offer, with the conversation to read below it. */
export function OfferCard({ offer, onAccept }: { offer: ConversationSummary; onAccept: AcceptOffer }) {
  const floor = useFloor();
  const titleId = useId();
  const { conversationId, waitingSince, offerLapsesAt } = offer;

  async function decline(): Promise<void> {
    const failure = await floor.decline(conversationId);
    if (failure) floor.notify(failure.message);
  }

  return (
    <section class="offer-card" aria-labelledby={titleId}>
      <div class="offer-card__words">
        <h3 class="offer-card__title" id={titleId}>
          Offered to you
        </h3>
        <p>
          {waitingSince && (
            <>
              Waiting <Elapsed since={waitingSince} />.{' '}
            </>
          )}
          Read it below, then choose.
        </p>
      </div>
      {offerLapsesAt && <LapseCountdown lapsesAt={offerLapsesAt} />}
      <div class="offer-card__acts">
        <button class="button" type="button" onClick={() => void decline()}>
          Decline
        </button>
        <button
          class="button button--primary"
          type="button"
          aria-keyshortcuts="Alt+A"
          onClick={() => void onAccept(conversationId)}
        >
          Accept <kbd aria-hidden="true">Alt A</kbd>
        </button>
      </div>
    </section>
  );
}
