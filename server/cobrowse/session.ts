import type { Change } from '../conversations/change.js';
import { nothing } from '../conversations/change.js';
import type { Conversation, HeldCobrowse } from '../conversations/conversation.js';
import { Refused } from '../lib/refused.js';
import type { CobrowseAct, CobrowseNotice } from '../protocol/entries.js';

function notice(act: CobrowseAct, from: CobrowseNotice['from'], session: HeldCobrowse): CobrowseNotice {
  const { sessionId, agentName, purpose } = session;
  return { kind: 'cobrowse', from, act, sessionId, agentName, purpose };
}

/** The agent asks to see the resident's page. Asking again replaces what was asked before. */
export function askCobrowse(conversation: Conversation, session: HeldCobrowse): Change {
  if (conversation.state !== 'active') {
    throw new Refused('not_in_this_state', 'You can ask to see the page while you serve the resident.');
  }
  if (conversation.cobrowse?.status === 'granted') {
    throw new Refused('not_in_this_state', 'The resident is already sharing their page.');
  }
  return { entries: [notice('asked', 'agent', session)], patch: { cobrowse: session } };
}

/** The resident says yes or no. */
export function answerCobrowse(conversation: Conversation, sessionId: string, granted: boolean): Change {
  const session = conversation.cobrowse;
  if (session?.sessionId !== sessionId) {
    throw new Refused('cobrowse_unknown', 'The adviser is no longer asking to see this page.');
  }
  // A second tab, or a double press, may answer what has been answered.
  if (session.status === 'granted') return granted ? nothing : stopCobrowse(conversation, 'resident');
  return granted
    ? {
        entries: [notice('granted', 'resident', session)],
        patch: { cobrowse: { ...session, status: 'granted' } },
      }
    : { entries: [notice('refused', 'resident', session)], patch: { cobrowse: null } };
}

/** Ends whatever is asked or shared; nothing when there is nothing to end. */
export function stopCobrowse(conversation: Conversation, from: CobrowseNotice['from']): Change {
  if (!conversation.cobrowse) return nothing;
  // What was asked and never granted ends without anything having been seen.
  if (conversation.cobrowse.status === 'asked') return { entries: [], patch: { cobrowse: null } };
  return { entries: [notice('stopped', from, conversation.cobrowse)], patch: { cobrowse: null } };
}
