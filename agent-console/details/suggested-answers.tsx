import { useEffect, useId, useState } from 'preact/hooks';
import type { SuggestedAnswer } from '../../server/protocol/workspace.js';
import { insertIntoReply } from '../conversation/insert-text.js';
import type { ConversationLog } from '../floor/conversation-log.js';
import { useFloor } from '../shell/floor-context.js';
import { useAltShortcut } from '../shortcuts/use-shortcut.js';

interface SuggestedAnswersProps {
  conversationId: string;
  log: ConversationLog;
  canInsert: boolean;
}

/** Published answers for what the resident wrote last, or for what the agent looks for; one key puts one into the reply. */
export function SuggestedAnswers({ conversationId, log, canInsert }: SuggestedAnswersProps) {
  const floor = useFloor();
  const [answers, setAnswers] = useState<SuggestedAnswer[] | null>(null);
  const [query, setQuery] = useState('');
  const id = useId();
  const residentSeq =
    log.entries.findLast((entry) => entry.kind === 'message' && entry.from === 'resident')?.seq ?? 0;

  async function look(wanted: string): Promise<void> {
    const reply = await floor.ask('answers:suggest', { conversationId, ...(wanted && { query: wanted }) });
    if (reply.ok) setAnswers(reply.answers);
  }
  useEffect(() => {
    if (query === '' && residentSeq > 0) void look('');
  }, [conversationId, residentSeq, query === '']);

  function insert(place: number): void {
    const answer = answers?.[place];
    if (answer && canInsert) insertIntoReply(conversationId, replyOf(answer));
  }
  useAltShortcut('Digit1', () => insert(0));
  useAltShortcut('Digit2', () => insert(1));
  useAltShortcut('Digit3', () => insert(2));

  return (
    <section class="details__section" aria-labelledby={`${id}-title`}>
      <h2 class="details__title" id={`${id}-title`}>
        Suggested answers
      </h2>
      <form
        class="details__search"
        role="search"
        aria-label="Published answers"
        onSubmit={(event) => {
          event.preventDefault();
          void look(query.trim());
        }}
      >
        <label class="visually-hidden" for={id}>
          Look for another answer
        </label>
        <input
          class="input"
          id={id}
          type="search"
          value={query}
          placeholder="Look for another"
          autocomplete="off"
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
        <button class="button" type="submit">
          Look
        </button>
      </form>
      <p class="details__none" role="status">
        {answers?.length === 0 &&
          (query ? 'Nothing published fits.' : 'Nothing published fits what they wrote.')}
      </p>
      <ol class="answers">
        {(answers ?? []).map((answer, place) => (
          <li class="answers__item" key={answer.intent}>
            <details>
              <summary class="answers__title" lang={answer.language}>
                {answer.title}
              </summary>
              <p class="answers__text" lang={answer.language}>
                {replyOf(answer)}
              </p>
            </details>
            {canInsert && (
              <button
                class="button"
                type="button"
                aria-keyshortcuts={place < 3 ? `Alt+${place + 1}` : undefined}
                onClick={() => insert(place)}
              >
                Insert<span class="visually-hidden"> “{answer.title}” into the reply</span>{' '}
                {place < 3 && <kbd aria-hidden="true">Alt {place + 1}</kbd>}
              </button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** An answer with its links, as the resident reads it. */
function replyOf({ text, links }: SuggestedAnswer): string {
  return [text, ...links.map((link) => `${link.text}: ${link.url}`)].join('\n\n');
}
