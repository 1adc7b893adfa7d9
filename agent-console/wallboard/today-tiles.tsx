import type { ComponentChildren } from 'preact';
import type { Wallboard } from '../../server/protocol/floor.js';
import { Elapsed } from '../shell/elapsed.js';
import { shareWords } from '../words/share-words.js';

interface TileProps {
  name: string;
  detail?: string;
  isAlarming?: boolean;
  children: ComponentChildren;
}

function Tile({ name, detail, isAlarming = false, children }: TileProps) {
  return (
    <div class={isAlarming ? 'tile tile--alarming' : 'tile'}>
      <dt class="tile__name">{name}</dt>
      <dd class="tile__figure">{children}</dd>
      {detail && <dd class="tile__detail">{detail}</dd>}
    </div>
  );
}

/** The figures that matter most, as large as they fit. */
export function TodayTiles({ wallboard }: { wallboard: Wallboard }) {
  const { waiting, longestWaitingSince, today, agents } = wallboard;
  const isOver = wallboard.inTrouble.some(({ troubles }) => troubles.includes('over-target'));
  const on = agents.filter(({ status }) => status === 'available');
  const freePlaces = on.reduce((sum, { capacity, held }) => sum + Math.max(0, capacity - held), 0);
  return (
    <dl class="tiles">
      <Tile name="Waiting now" isAlarming={isOver}>
        {waiting}
      </Tile>
      <Tile name="Longest wait" isAlarming={isOver}>
        {longestWaitingSince === null ? 'None' : <Elapsed since={longestWaitingSince} />}
      </Tile>
      <Tile
        name="Agents available"
        detail={freePlaces === 1 ? '1 free place' : `${freePlaces} free places`}
        isAlarming={waiting > 0 && on.length === 0}
      >
        {on.length}
      </Tile>
      <Tile name="Within target today" detail={`${today.acceptedWithinTarget} of ${today.accepted} answered`}>
        {shareWords(today.acceptedWithinTarget, today.accepted)}
      </Tile>
      <Tile name="Left before an answer" detail={`${today.abandoned} of ${today.askedForPerson} who asked`}>
        {shareWords(today.abandoned, today.askedForPerson)}
      </Tile>
      <Tile
        name="Ended by the assistant"
        detail={`${today.byBotAlone} of ${today.conversations} conversations`}
      >
        {shareWords(today.byBotAlone, today.conversations)}
      </Tile>
      <Tile name="Offers missed today">{today.offersMissed}</Tile>
    </dl>
  );
}
