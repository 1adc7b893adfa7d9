import { useId, useState } from 'preact/hooks';
import type { ConversationSummary } from '../../server/protocol/conversation.js';
import { Dialog } from '../shell/dialog.js';
import { useFloor } from '../shell/floor-context.js';
import { agentWords } from '../words/activity-words.js';
import { useOnFloor } from './floor-choice.js';
import './passing-on.css';

/** Asks a colleague for advice in the conversation's side-talk, which the resident never sees. */
export function AdviceDialog({
  conversation,
  onClose,
}: {
  conversation: ConversationSummary;
  onClose: () => void;
}) {
  const floor = useFloor();
  const { onFloor, fault: floorFault } = useOnFloor();
  const [staffId, setStaffId] = useState('');
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const id = useId();
  const { conversationId } = conversation;

  async function askThem(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (staffId === '' || text.trim() === '') {
      setFault('Choose a colleague and write what you want to know');
      return;
    }
    const failure = await floor.act('consult:ask', {
      conversationId,
      id: floor.newId(),
      staffId,
      text: text.trim(),
    });
    if (failure) setFault(failure.message);
    else onClose();
  }

  return (
    <Dialog title="Ask a colleague" onClose={onClose}>
      <form class="form" noValidate onSubmit={(event) => void askThem(event)}>
        <p class="dialog__lead">
          They can read the conversation and answer you aside. The resident sees none of it.
        </p>
        {(fault ?? floorFault) && (
          <p class="form__fault" role="alert">
            {fault ?? floorFault}
          </p>
        )}
        <div class="field">
          <label class="field__label" for={id}>
            Whom?
          </label>
          <select
            class="input"
            id={id}
            value={staffId}
            onChange={(event) => setStaffId(event.currentTarget.value)}
          >
            <option value="">Choose</option>
            {onFloor?.agents
              .filter((agent) => agent.staffId !== floor.read().me.staffId && agent.activity !== 'away')
              .map((agent) => (
                <option key={agent.staffId} value={agent.staffId}>
                  {agent.name} ({agentWords(agent)})
                </option>
              ))}
          </select>
        </div>
        <div class="field">
          <label class="field__label" for={`${id}-text`}>
            What do you want to know?
          </label>
          <textarea
            class="input"
            id={`${id}-text`}
            rows={3}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </div>
        <div class="form__acts">
          <button class="button button--primary" type="submit">
            Ask
          </button>
          <button class="button" type="button" onClick={onClose}>
            Cancel
          </button>
        </div>
      </form>
    </Dialog>
  );
}
