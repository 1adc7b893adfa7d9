import { useEffect, useMemo, useState } from 'preact/hooks';
import type { GatheredRequest } from '../../server/protocol/entries.js';
import type { WorkspaceResults } from '../../server/protocol/workspace.js';
import type { ConversationLog } from '../floor/conversation-log.js';
import { useFloor } from '../shell/floor-context.js';
import { hashOf } from '../shell/routes.js';
import { shortTime } from '../words/clock-times.js';
import { caseStatusNames } from '../words/case-words.js';

type Context = WorkspaceResults['context:read'];

/** Who the resident is, as far as they told: what the bot gathered, their cases, and what came before. */
export function ResidentSection({ conversationId, log }: { conversationId: string; log: ConversationLog }) {
  const floor = useFloor();
  const [context, setContext] = useState<Context | null>(null);
  const requests = useMemo(() => gathered(log), [log.entries]);
  useEffect(() => {
    void floor.ask('context:read', { conversationId }).then((answer) => {
      if (answer.ok) setContext(answer);
    });
  }, [conversationId, requests.length]);

  return (
    <>
      <section class="details__section">
        <h2 class="details__title">What they told us</h2>
        {requests.length === 0 && <p class="details__none">Nothing was gathered here.</p>}
        {requests.map((request) => (
          <div class="gathered" key={request.title}>
            <p>
              <strong>{request.title}</strong>
              {request.reference && <span class="gathered__reference"> {request.reference}</span>}
            </p>
            <dl class="facts">
              {request.fields.map(({ label, value }) => (
                <>
                  <dt>{label}</dt>
                  <dd>{value}</dd>
                </>
              ))}
            </dl>
          </div>
        ))}
        {context && context.cases.length > 0 && (
          <ul class="cases">
            {context.cases.map(({ reference, title, status, filedAt }) => (
              <li key={reference}>
                <strong>{reference}</strong> {title} · {caseStatusNames[status]} ·{' '}
                {shortTime(filedAt, floor.now())}
              </li>
            ))}
          </ul>
        )}
      </section>
      <section class="details__section">
        <h2 class="details__title">Earlier, in the same browser</h2>
        {!context || context.earlier.length === 0 ? (
          <p class="details__none">{context ? 'This is their first conversation.' : 'Looking…'}</p>
        ) : (
          <ul class="earlier">
            {context.earlier.map((one) => (
              <li key={one.conversationId}>
                <a class="earlier__link" href={hashOf(one.conversationId)}>
                  {shortTime(one.openedAt, floor.now())}
                  {one.agentName && ` · ${one.agentName}`}
                </a>
                <p class="earlier__words">{one.firstMessage ?? 'Nothing written'}</p>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}

/** The latest of each request: as it is asked for, it is gathered again and again. */
function gathered({ entries }: ConversationLog): GatheredRequest[] {
  const latest = new Map<string, GatheredRequest>();
  for (const entry of entries) if (entry.kind === 'request') latest.set(entry.title, entry);
  return [...latest.values()];
}
