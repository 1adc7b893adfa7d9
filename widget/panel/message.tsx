import type { JSX } from 'preact';
import type { MessageItem } from '../conversation/items.js';
import type { OutboxMessage } from '../conversation/outbox.js';
import { AttachedFile } from './attached-file.js';
import { useFace, useParts, useStrings, useView } from './context.js';
import { ArrowIcon, HallIcon, WarningIcon } from './icons.js';
import { useProblemText } from './problem.js';
import { WebLink } from './web-link.js';
import { AnswerText, PersonText } from './written-text.js';

interface Shown {
  item: MessageItem;
  /** The bot's choices can be taken until something else is said. */
  offersChoices: boolean;
  /** The resident's last message says that it was sent; the earlier ones need not. */
  saysSent: boolean;
}

export function Message({ item, offersChoices, saysSent }: Shown): JSX.Element {
  const { from, name, text, language } = item;
  return (
    // The resident knows what they wrote: only what others say is announced.
    <article
      class={`message from-${from}${item.isFirstOfSender ? ' first' : ''}`}
      aria-live={from === 'resident' ? 'off' : undefined}
    >
      <p class={item.isFirstOfSender ? 'byline' : 'byline quiet'}>
        <Avatar from={from} name={name} />
        <span class="name">{name}</span> <Time at={item.at} />
      </p>
      <div class="bubble" lang={language} dir="auto">
        {item.file ? (
          <AttachedFile file={item.file} />
        ) : from === 'bot' ? (
          <AnswerText text={text} />
        ) : (
          <PersonText text={text} />
        )}
        {item.links.length > 0 && <Links item={item} />}
      </div>
      {offersChoices && <Choices choices={item.choices} language={language} />}
      {item.unsent ? <Delivery message={item.unsent} /> : saysSent && <Sent />}
    </article>
  );
}

function Avatar({ from, name }: { from: MessageItem['from']; name: string }): JSX.Element | null {
  if (from === 'resident') return null;
  return (
    <span class="avatar" aria-hidden="true">
      {from === 'bot' ? <HallIcon /> : name.slice(0, 1).toUpperCase()}
    </span>
  );
}

function Time({ at }: { at: string }): JSX.Element {
  const { language } = useFace();
  // Not every browser knows Welsh, and none may fall back to American time.
  const locales = language === 'cy' ? ['cy-GB', 'en-GB'] : ['en-GB'];
  const clock = new Intl.DateTimeFormat(locales, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return (
    <time class="time" dateTime={at}>
      {clock.format(new Date(at))}
    </time>
  );
}

function Links({ item }: { item: MessageItem }): JSX.Element {
  const strings = useStrings();
  return (
    <ul class="links" aria-label={strings.linksLabel}>
      {item.links.map((link) => (
        <li key={link.url}>
          <ArrowIcon />
          <span>
            <WebLink url={link.url} text={link.text} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Choices({ choices, language }: { choices: string[]; language: string | undefined }): JSX.Element {
  const { conversation } = useParts();
  const strings = useStrings();
  return (
    <ul class="choices" aria-label={strings.choicesLabel} lang={language}>
      {choices.map((choice) => (
        <li key={choice}>
          <button
            type="button"
            class="choice"
            onClick={(event) => {
              // The choices go once one is made; the focus must not go with them.
              event.currentTarget.closest<HTMLElement>('[role=log]')?.focus();
              conversation.send(choice);
            }}
          >
            {choice}
          </button>
        </li>
      ))}
    </ul>
  );
}

function Sent(): JSX.Element {
  return <p class="delivery">{useStrings().sent}</p>;
}

function Delivery({ message }: { message: OutboxMessage }): JSX.Element {
  const { conversation } = useParts();
  const { connection, isUnavailable } = useView();
  const strings = useStrings();
  const problem = useProblemText(message.problem);
  if (message.state === 'sent') return <Sent />;
  if (message.state === 'waiting') {
    return (
      <p class="delivery">
        {connection === 'lost' || isUnavailable ? strings.waitingToSend : strings.sending}
      </p>
    );
  }
  return (
    <div class="delivery not-sent">
      <p>
        <WarningIcon />
        <span>
          <strong>{strings.notSent}.</strong> {problem}
        </span>
      </p>
      <p class="delivery-actions">
        <button type="button" class="small-button" onClick={() => conversation.sendAgain()}>
          {strings.tryAgain}
        </button>
        <button
          type="button"
          class="small-button plain"
          onClick={() => conversation.discardUnsent(message.id)}
        >
          {strings.discard}
        </button>
      </p>
    </div>
  );
}
