import type { Wallboard } from '../../server/protocol/floor.js';
import { Elapsed } from '../shell/elapsed.js';
import { hashOf } from '../shell/routes.js';
import { residentName } from '../words/resident-names.js';
import { byGraveness, isGrave, troubleNames } from '../words/trouble-words.js';

/** Conversations that a supervisor should look at; one press opens one. */
export function InTrouble({ wallboard }: { wallboard: Wallboard }) {
  const { inTrouble, teams } = wallboard;
  const teamName = (teamId: string | null) => teams.find((team) => team.teamId === teamId)?.name;
  return (
    <section class="board" aria-labelledby="in-trouble">
      <h3 class="board__title" id="in-trouble">
        To look at <span class="board__count">{inTrouble.length}</span>
      </h3>
      {inTrouble.length === 0 ? (
        <p class="board__none">Nothing needs a supervisor.</p>
      ) : (
        <ul class="troubles">
          {inTrouble.map(({ conversationId, troubles, agentName, teamId, since }) => (
            <li class="troubles__one" key={conversationId}>
              <a class="troubles__link" href={hashOf(conversationId)}>
                {residentName(conversationId)}
              </a>
              {[...troubles].sort(byGraveness).map((trouble) => (
                <span class={isGrave(trouble) ? 'badge badge--danger' : 'badge badge--warning'} key={trouble}>
                  {troubleNames[trouble]}
                </span>
              ))}
              <span class="troubles__who">{agentName ?? teamName(teamId) ?? 'In the queue'}</span>
              <span class="troubles__since">
                <Elapsed since={since} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
