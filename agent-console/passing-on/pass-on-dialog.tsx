import { useId, useState } from 'preact/hooks';
import type { ConversationSummary } from '../../server/protocol/conversation.js';
import { Dialog } from '../shell/dialog.js';
import { mainRegion } from '../shell/focus.js';
import { useFloor } from '../shell/floor-context.js';
import { agentWords, teamWords } from '../words/activity-words.js';
import { useOnFloor } from './floor-choice.js';
import './passing-on.css';

interface PassOnDialogProps {
  conversation: ConversationSummary;
  onClose: () => void;
}

/** Passes a conversation to an agent or a team, or back to the queue, with what the next person needs to know. */
export function PassOnDialog({ conversation, onClose }: PassOnDialogProps) {
  const floor = useFloor();
  const { onFloor, fault: floorFault } = useOnFloor();
  const [to, setTo] = useState('');
  const [note, setNote] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const id = useId();
  const { conversationId, agentId } = conversation;

  async function pass(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const [kind, chosen = ''] = to.split(' ');
    if (kind === '') {
      setFault('Choose who takes it');
      return;
    }
    const written = note.trim() === '' ? {} : { note: note.trim() };
    const about = { conversationId, id: floor.newId(), ...written };
    const failure =
      kind === 'queue'
        ? await floor.act('conversation:requeue', about)
        : await floor.act('conversation:transfer', {
            ...about,
            to: kind === 'agent' ? { kind, staffId: chosen } : { kind: 'team', teamId: chosen },
          });
    if (failure) {
      setFault(failure.message);
      return;
    }
    floor.drafts.clear(conversationId);
    floor.notify('The conversation is passed on.');
    onClose();
    mainRegion()?.focus();
  }

  return (
    <Dialog title="Pass on this conversation" onClose={onClose}>
      <form class="form" noValidate onSubmit={(event) => void pass(event)}>
        {(fault ?? floorFault) && (
          <p class="form__fault" role="alert">
            {fault ?? floorFault}
          </p>
        )}
        <div class="field">
          <label class="field__label" for={id}>
            Who takes it?
          </label>
          <select class="input" id={id} value={to} onChange={(event) => setTo(event.currentTarget.value)}>
            <option value="">Choose</option>
            {onFloor && (
              <>
                <optgroup label="Teams">
                  {onFloor.teams.map((team) => (
                    <option key={team.teamId} value={`team ${team.teamId}`}>
                      {team.name} ({teamWords(team)})
                    </option>
                  ))}
                </optgroup>
                <optgroup label="Agents">
                  {onFloor.agents
                    .filter(({ staffId, activity }) => staffId !== agentId && activity !== 'away')
                    .map((agent) => (
                      <option key={agent.staffId} value={`agent ${agent.staffId}`}>
                        {agent.name} ({agentWords(agent)})
                      </option>
                    ))}
                </optgroup>
              </>
            )}
            <option value="queue">Back to the queue it came from</option>
          </select>
        </div>
        <div class="field">
          <label class="field__label" for={`${id}-note`}>
            What should they know? <span class="field__optional">(staff only)</span>
          </label>
          <textarea
            class="input"
            id={`${id}-note`}
            rows={3}
            value={note}
            onInput={(event) => setNote(event.currentTarget.value)}
          />
        </div>
        <div class="form__acts">
          <button class="button button--primary" type="submit">
            Pass it on
          </button>
          <button class="button" type="button" onClick={onClose}>
            Keep it
          </button>
        </div>
      </form>
    </Dialog>
  );
}
