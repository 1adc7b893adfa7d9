import type { ConversationSummary } from '../../server/protocol/conversation.js';

/** What sets a conversation apart at a glance. */
export function Badges({ conversation }: { conversation: ConversationSummary }) {
  const { isSafeguarding, language, cobrowse } = conversation;
  return (
    <>
      {isSafeguarding && <span class="badge badge--danger">Safeguarding</span>}
      {language === 'cy' && <span class="badge">Cymraeg</span>}
      {cobrowse?.status === 'granted' && <span class="badge badge--live">Live view</span>}
    </>
  );
}
