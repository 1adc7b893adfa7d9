import { useMemo } from 'preact/hooks';
import type { ConversationLog } from '../floor/conversation-log.js';
import { decisionNames, whatTheBotUnderstood } from '../words/bot-words.js';

/** What the assistant took the resident to mean, and what it did. */
export function Understood({ log }: { log: ConversationLog }) {
  const understood = useMemo(() => whatTheBotUnderstood(log.entries), [log.entries]);
  return (
    <section class="details__section">
      <h2 class="details__title">What the assistant understood</h2>
      {understood.length === 0 ? (
        <p class="details__none">The assistant has said nothing here.</p>
      ) : (
        <ol class="understood">
          {understood.map(({ seq, utterance, decision, intent, confidence }) => (
            <li class="understood__item" key={seq}>
              {utterance !== null && <q class="understood__utterance">{utterance}</q>}
              <p class="understood__decision">
                <span>{decisionNames[decision]}</span>
                {confidence && <span class="understood__confidence">{confidence} sure</span>}
              </p>
              {intent && <code class="understood__intent">{intent}</code>}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
