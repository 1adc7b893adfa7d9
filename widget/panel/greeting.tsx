import type { JSX } from 'preact';
import { useParts, useStrings, useView } from './context.js';
import { HallIcon } from './icons.js';

/** Says first what the resident is talking to, and what it is good for. */
export function Greeting(): JSX.Element {
  const { conversation } = useParts();
  const strings = useStrings();
  const { log, outbox } = useView();
  const isNew = log.entries.length === 0 && outbox.length === 0;
  return (
    <section class="greeting">
      <div id="greeting">
        <p class="greeting-lead">
          <span class="avatar">
            <HallIcon />
          </span>
          {strings.greeting}
        </p>
        <p>{strings.greetingHelp}</p>
      </div>
      {isNew && (
        <>
          <p id="greeting-prompt">{strings.greetingPrompt}</p>
          <ul class="choices" aria-labelledby="greeting-prompt">
            {strings.quickReplies.map((reply) => (
              <li key={reply}>
                <button
                  type="button"
                  class="choice"
                  onClick={(event) => {
                    event.currentTarget.closest<HTMLElement>('[role=log]')?.focus();
                    conversation.send(reply);
                  }}
                >
                  {reply}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
