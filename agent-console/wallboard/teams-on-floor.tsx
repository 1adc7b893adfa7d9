import type { TeamOnFloor } from '../../server/protocol/floor.js';
import { Elapsed } from '../shell/elapsed.js';
import { durationWords } from '../words/durations.js';

/** Each team: who waits, how long, and who is on. */
export function TeamsOnFloor({ teams }: { teams: readonly TeamOnFloor[] }) {
  return (
    <section class="board" aria-labelledby="teams-on-floor">
      <h3 class="board__title" id="teams-on-floor">
        Teams
      </h3>
      {teams.length === 0 && (
        <p class="board__none">There are no teams yet: everybody is offered everything.</p>
      )}
      {teams.length > 0 && (
        <div class="board__scroll" tabIndex={0} role="group" aria-labelledby="teams-on-floor">
          <table class="board__table">
            <thead>
              <tr>
                <th scope="col">Team</th>
                <th scope="col">Waiting</th>
                <th scope="col">Longest</th>
                <th scope="col">Target</th>
                <th scope="col">On</th>
                <th scope="col">Free places</th>
              </tr>
            </thead>
            <tbody>
              {teams.map((team) => (
                <tr key={team.teamId}>
                  <th scope="row">{team.name}</th>
                  <td class={team.waiting > 0 ? 'board__strong' : undefined}>{team.waiting}</td>
                  <td>{team.longestWaitingSince ? <Elapsed since={team.longestWaitingSince} /> : '–'}</td>
                  <td>{durationWords(team.waitTargetSeconds * 1_000)}</td>
                  <td>{team.available}</td>
                  <td>{team.freePlaces}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
