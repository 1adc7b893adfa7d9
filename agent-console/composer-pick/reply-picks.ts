import { filledIn, type CannedReplyVariable } from '../../server/protocol/canned-reply-variables.js';
import type { ConversationSummary } from '../../server/protocol/conversation.js';
import type { CannedReply } from '../../server/protocol/settings.js';
import type { ConversationLog } from '../floor/conversation-log.js';
import type { Pick } from './pick.js';

const mostShown = 8;

export type ReplyValues = Partial<Record<CannedReplyVariable, string>>;

/** What a canned reply's variables stand for in one conversation. */
export function replyValues(agentName: string, { entries }: ConversationLog): ReplyValues {
  const requests = entries.filter((entry) => entry.kind === 'request');
  const reference = requests.findLast((request) => request.reference)?.reference;
  const name = requests
    .flatMap(({ fields }) => fields)
    .findLast(({ label }) => /^(?:your |full )?name$/i.test(label))?.value;
  return {
    agent: agentName,
    ...(reference && { reference }),
    ...(name && { resident: name }),
  };
}

/** Canned replies for what stands after `/`: those whose shortcut begins so first, then those that hold it. */
export function replyPicks(
  replies: readonly CannedReply[],
  query: string,
  language: ConversationSummary['language'],
  values: ReplyValues,
): Pick[] {
  const wanted = query.toLowerCase();
  const rank = ({ shortcut, text }: CannedReply): number => {
    if (shortcut.startsWith(wanted)) return 0;
    if (shortcut.includes(wanted)) return 1;
    return `${text.en} ${text.cy}`.toLowerCase().includes(wanted) ? 2 : 3;
  };
  return replies
    .map((reply) => ({ reply, place: rank(reply) }))
    .filter(({ place }) => place < 3)
    .sort((a, b) => a.place - b.place || a.reply.shortcut.localeCompare(b.reply.shortcut))
    .slice(0, mostShown)
    .map(({ reply }) => {
      const words = filledIn(reply.text[language] || reply.text.en || reply.text.cy, values);
      return { key: reply.id, title: `/${reply.shortcut}`, detail: words, text: words };
    });
}
