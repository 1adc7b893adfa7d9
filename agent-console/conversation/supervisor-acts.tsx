import type { ConversationSummary } from '../../server/protocol/conversation.js';
import type { StaffMember } from '../../server/protocol/http.js';
import { focusSoon } from '../shell/focus.js';
import { useFloor } from '../shell/floor-context.js';
import { Menu, MenuItem } from '../shell/menu.js';
import { useCommand } from '../shortcuts/commands.js';
import { composerId } from './composer-id.js';

interface SupervisorActsProps {
  conversation: ConversationSummary;
  me: StaffMember;
  onPassOn: () => void;
}

/** What a supervisor does in a conversation that somebody else holds, or nobody yet. */
export function SupervisorActs({ conversation, me, onPassOn }: SupervisorActsProps) {
  const floor = useFloor();
  const { conversationId, state, guests } = conversation;
  const hasJoined = guests.some(({ staffId }) => staffId === me.staffId);
  const isActive = state === 'active';
  const canTake = isActive || state === 'queued' || state === 'offered';

  async function act(
    name: 'conversation:join' | 'conversation:leave' | 'conversation:take-over',
  ): Promise<void> {
    const failure = await floor.act(name, { conversationId });
    if (failure) floor.notify(failure.message);
    else focusSoon(composerId(conversationId));
  }
  useCommand(
    { label: 'Join this conversation', run: () => void act('conversation:join') },
    isActive && !hasJoined,
  );
  useCommand(
    { label: 'Take over this conversation', run: () => void act('conversation:take-over') },
    canTake,
  );

  if (!canTake) return null;
  return (
    <Menu label="Supervise">
      {isActive && !hasJoined && <MenuItem label="Join" onChoose={() => void act('conversation:join')} />}
      {hasJoined && <MenuItem label="Leave" onChoose={() => void act('conversation:leave')} />}
      <MenuItem label="Take over" onChoose={() => void act('conversation:take-over')} />
      <MenuItem label="Move to a person or team" keys="Alt P" onChoose={onPassOn} />
    </Menu>
  );
}
