import type { ConversationSummary } from '../../server/protocol/conversation.js';
import { clockTime } from '../words/clock-times.js';
import { guidanceFor } from '../words/safeguarding-words.js';

/** Which rule fired, on which words, and what to do about it. */
export function SafeguardingBanner({ conversation }: { conversation: ConversationSummary }) {
  const { alarm, isSafeguarding, state } = conversation;
  if (!isSafeguarding) return null;
  const { name, steps } = guidanceFor(alarm?.rule);
  return (
    <details class="safeguarding" open={state !== 'closed'}>
      <summary class="safeguarding__title">
        <strong>Safeguarding: {name}</strong>
      </summary>
      {alarm && alarm.text !== '' && (
        <p class="safeguarding__words">
          At {clockTime(alarm.at)} they wrote <q>{alarm.text}</q>
        </p>
      )}
      <ol class="safeguarding__steps">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p class="safeguarding__own">Your council’s own procedure comes first.</p>
    </details>
  );
}
