import type { ConversationSummary } from '../../server/protocol/conversation.js';

/** What sets a conversation apart at a glance. */
export function Badges({ conversation }: { conversation: ConversationSummary }) {
  const { isSafeguarding, language, cobrowse, leftMessage, tags } = conversation;
  return (
    <>
      {isSafeguarding && <span class="badge badge--danger">Safeguarding</span>}
      {language === 'cy' && (
        <span class="badge badge--language" lang="cy">
          Cymraeg
        </span>
      )}
      {leftMessage !== null && <span class="badge">Message {leftMessage}</span>}
      {tags.map((tag) => (
        <span class="badge badge--tag" key={tag}>
          {tag}
        </span>
      ))}
      {cobrowse?.status === 'granted' && <span class="badge badge--live">Live view</span>}
    </>
  );
}
