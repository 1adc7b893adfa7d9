import type { JSX } from 'preact';
import type { ConversationState } from '../../server/protocol/conversation.js';
import { useMemo, useRef } from 'preact/hooks';
import { logItems, type LogItem } from '../conversation/items.js';
import { useStrings, useView } from './context.js';
import { Greeting } from './greeting.js';
import { Message } from './message.js';
import { ArrowIcon } from './icons.js';
import { TypingDots } from './typing.js';
import { useFollowing } from './following.js';

/** The conversation so far. New entries are announced once each, in order. */
export function Log(): JSX.Element {
  const strings = useStrings();
  const { log, outbox, isCaughtUp, state } = useView();
  const items = useMemo(() => logItems(log, outbox, strings), [log, outbox, strings]);
  const box = useRef<HTMLDivElement>(null);
  const { isBehind, follow } = useFollowing(box, items);
  const lastMessage = items.findLast((item) => item.kind === 'message');
  const lastOwn = items.findLast((item) => item.kind === 'message' && item.from === 'resident');
  return (
    <div class="log-frame">
      <div
        class="log"
        ref={box}
        role="log"
        aria-label={strings.logLabel}
        aria-live={isCaughtUp ? 'polite' : 'off'}
        aria-relevant="additions"
        // A keyboard must be able to scroll it.
        tabIndex={0}
      >
        <div class="log-content">
          <Greeting />
          {items.map((item) => (
            <Item
              key={item.id}
              item={item}
              offersChoices={item === lastMessage && isWithAssistant(state)}
              saysSent={item === lastOwn && item === lastMessage}
            />
          ))}
          <TypingDots />
        </div>
      </div>
      {isBehind && (
        <button type="button" class="to-newest" onClick={follow}>
          <ArrowIcon />
          {strings.newMessagesBelow}
        </button>
      )}
    </div>
  );
}

/** Also once a message is left out of hours. */
const isWithAssistant = (state: ConversationState): boolean => state === 'bot' || state === 'after-hours';

interface Shown {
  item: LogItem;
  offersChoices: boolean;
  saysSent: boolean;
}

function Item({ item, offersChoices, saysSent }: Shown): JSX.Element {
  if (item.kind === 'line') {
    return (
      <p class="line" aria-live={item.isToldElsewhere ? 'off' : undefined}>
        <span>{item.text}</span>
      </p>
    );
  }
  return <Message item={item} offersChoices={offersChoices && item.choices.length > 0} saysSent={saysSent} />;
}
