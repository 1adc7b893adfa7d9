import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { ConversationSummary } from '../../server/protocol/conversation.js';
import type { StaffMember } from '../../server/protocol/http.js';
import { tagFieldId } from '../details/tags.js';
import { isSnoozed } from '../floor/inbox-views.js';
import { Badges } from '../inbox/badges.js';
import { AdviceDialog } from '../passing-on/advice-dialog.js';
import { PassOnDialog } from '../passing-on/pass-on-dialog.js';
import { focusSoon } from '../shell/focus.js';
import { useFloor } from '../shell/floor-context.js';
import { Menu, MenuItem } from '../shell/menu.js';
import { inboxHash } from '../shell/routes.js';
import { useCommand } from '../shortcuts/commands.js';
import { SnoozeDialog } from '../snooze/snooze-dialog.js';
import { clockTime } from '../words/clock-times.js';
import { pagePath, residentName } from '../words/resident-names.js';
import { stateNames } from '../words/state-words.js';
import { SupervisorActs } from './supervisor-acts.js';

export const detailsButtonId = 'details-button';

interface ConversationHeadProps {
  conversationId: string;
  conversation: ConversationSummary | undefined;
  me: StaffMember;
  headingRef: RefObject<HTMLHeadingElement | null>;
  isDetailsOpen: boolean;
  onDetails: (isOpen: boolean) => void;
  isWrappingUp: boolean;
  onWrapUp: () => void;
}

type OpenDialog = 'pass-on' | 'advice' | 'snooze' | null;

export function ConversationHead(props: ConversationHeadProps) {
  const { conversationId, conversation, me, headingRef, isWrappingUp, onWrapUp } = props;
  const floor = useFloor();
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const isMine = conversation?.agentId === me.staffId;
  const isServed = isMine && conversation?.state === 'active';
  const canEnd = isServed && !isWrappingUp;
  const isAside = conversation !== undefined && isServed && isSnoozed(conversation, floor.now());
  const isSupervisor = me.roles.includes('supervisor');
  const canPassOn = isServed || (isSupervisor && canBeMoved(conversation?.state));
  const isConsulting = isServed && (conversation?.consulted.length ?? 0) > 0;

  async function act(outcome: ReturnType<typeof floor.act>): Promise<void> {
    const failure = await outcome;
    if (failure) floor.notify(failure.message);
  }
  const bringBack = (): void =>
    void act(floor.act('conversation:snooze', { conversationId, id: floor.newId(), until: null }));
  const endAdvice = (): void => void act(floor.act('consult:end', { conversationId }));
  const toTags = (): void => {
    props.onDetails(true);
    focusSoon(tagFieldId);
  };

  useCommand({ label: 'End and wrap up', code: 'KeyW', run: onWrapUp }, canEnd);
  useCommand(
    { label: 'Pass on this conversation', code: 'KeyP', run: () => setDialog('pass-on') },
    canPassOn,
  );
  useCommand({ label: 'Ask a colleague', code: 'KeyQ', run: () => setDialog('advice') }, isServed);
  useCommand(
    isAside
      ? { label: 'Bring back from snooze', code: 'KeyZ', run: bringBack }
      : { label: 'Snooze', code: 'KeyZ', run: () => setDialog('snooze') },
    isServed,
  );
  useCommand({ label: 'Add a tag', code: 'KeyT', run: toTags }, isMine || isSupervisor);
  useCommand({
    label: props.isDetailsOpen ? 'Hide the details' : 'Show the details',
    code: 'KeyI',
    run: () => props.onDetails(!props.isDetailsOpen),
  });

  return (
    <div class="pane__head">
      <a class="pane__back" href={inboxHash}>
        Back to the list
      </a>
      <div class="pane__who">
        <h2 class="pane__title" ref={headingRef} tabIndex={-1}>
          {residentName(conversationId)}
        </h2>
        {conversation && (
          <p class="pane__where">
            <span>{isServed ? 'With you' : stateNames[conversation.state]}</span>
            {isAside && conversation.snoozedUntil && (
              <span>Snoozed until {clockTime(conversation.snoozedUntil)}</span>
            )}
            {conversation.pageUrl && <span>{pagePath(conversation.pageUrl)}</span>}
            <Badges conversation={conversation} />
          </p>
        )}
      </div>
      <div class="pane__acts">
        {canEnd && (
          <button class="button" type="button" aria-keyshortcuts="Alt+W" onClick={onWrapUp}>
            End and wrap up
          </button>
        )}
        {conversation && isSupervisor && !isMine && (
          <SupervisorActs conversation={conversation} me={me} onPassOn={() => setDialog('pass-on')} />
        )}
        {isServed && (
          <Menu label="More">
            <MenuItem label="Pass on" keys="Alt P" onChoose={() => setDialog('pass-on')} />
            <MenuItem label="Ask a colleague" keys="Alt Q" onChoose={() => setDialog('advice')} />
            {isConsulting && <MenuItem label="End the side-talk" onChoose={endAdvice} />}
            {isAside ? (
              <MenuItem label="Bring back" keys="Alt Z" onChoose={bringBack} />
            ) : (
              <MenuItem label="Snooze" keys="Alt Z" onChoose={() => setDialog('snooze')} />
            )}
            <MenuItem label="Add a tag" keys="Alt T" onChoose={toTags} />
          </Menu>
        )}
        <button
          class="button"
          type="button"
          id={detailsButtonId}
          aria-expanded={props.isDetailsOpen}
          aria-keyshortcuts="Alt+I"
          onClick={() => props.onDetails(!props.isDetailsOpen)}
        >
          Details
        </button>
      </div>
      {conversation && dialog === 'pass-on' && (
        <PassOnDialog conversation={conversation} onClose={() => setDialog(null)} />
      )}
      {conversation && dialog === 'advice' && (
        <AdviceDialog conversation={conversation} onClose={() => setDialog(null)} />
      )}
      {dialog === 'snooze' && (
        <SnoozeDialog conversationId={conversationId} onClose={() => setDialog(null)} />
      )}
    </div>
  );
}

const canBeMoved = (state: ConversationSummary['state'] | undefined): boolean =>
  state === 'queued' || state === 'offered' || state === 'active';
