import { useRef } from 'preact/hooks';
import type { ConversationSummary } from '../../server/protocol/conversation.js';
import { useFloor } from '../shell/floor-context.js';
import { Elapsed } from '../shell/elapsed.js';
import { mainRegion, useFocusRescue } from '../shell/focus.js';
import { hashOf } from '../shell/routes.js';
import { residentName } from '../words/resident-names.js';
import { Badges } from './badges.js';
import { LapseCountdown } from './lapse-countdown.js';
import { firstWords } from './excerpt.js';
import type { AcceptOffer } from './use-accept-offer.js';
import './offer-strip.css';

interface OfferStripProps {
  offers: ConversationSummary[];
  onAccept: AcceptOffer;
}

/** The offer that lapses first, above whatever the agent is doing. It never takes the focus. */
export function OfferStrip({ offers, onAccept }: OfferStripProps) {
  const offer = offers[0];
  const area = useRef<HTMLDivElement>(null);
  useFocusRescue(area, mainRegion);
  return (
    <div class="offer-strip-area" ref={area}>
      <p class="visually-hidden" role="alert">
        {offer && `New offer: ${residentName(offer.conversationId)}. Alt+A accepts it.`}
      </p>
      {offer && (
        <Offer key={offer.conversationId} offer={offer} more={offers.length - 1} onAccept={onAccept} />
      )}
    </div>
  );
}

interface OfferProps {
  offer: ConversationSummary;
  /** How many other offers stand behind it. */
  more: number;
  onAccept: AcceptOffer;
}

function Offer({ offer, more, onAccept }: OfferProps) {
  const floor = useFloor();
  const { conversationId, waitingSince, offerLapsesAt } = offer;

  async function decline(): Promise<void> {
    const failure = await floor.decline(conversationId);
    if (failure) floor.notify(failure.message);
  }

  return (
    <section class="offer-strip" aria-label="Offer">
      <div class="offer-strip__words">
        <p class="offer-strip__title">
          <strong>Offer: {residentName(conversationId)}</strong>
          {waitingSince && (
            <span>
              waiting <Elapsed since={waitingSince} />
            </span>
          )}
          <Badges conversation={offer} />
          {more > 0 && <span>and {more} more</span>}
        </p>
        <p class="offer-strip__excerpt">{firstWords(offer, floor.read().me.staffId)}</p>
      </div>
      {offerLapsesAt && <LapseCountdown lapsesAt={offerLapsesAt} />}
      <div class="offer-strip__acts">
        <a class="button" href={hashOf(conversationId)}>
          Read it
        </a>
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
