import { safeFileName } from '../attachments/file-name.js';
import { sniffType } from '../attachments/sniff-type.js';
import type { Conversation } from '../conversations/conversation.js';
import { isoNow } from '../lib/clock.js';
import { newId } from '../lib/ids.js';
import { Refused } from '../lib/refused.js';
import { may, permit } from '../permissions.js';
import type { StaffMember } from '../protocol/http.js';
import { limits } from '../protocol/limits.js';
import type { KeptAttachment } from '../store/attachments.js';
import type { Services } from './services.js';

export type AttachmentNeeds = Pick<
  Services,
  'log' | 'clock' | 'attachments' | 'attachmentFiles' | 'scanner' | 'conversations'
>;

/** A file as it arrives: nothing that it says of itself is believed. */
export interface SentFile {
  conversationId: string;
  /** Made by the sender's browser, so that a file that is sent again is kept once. */
  entryId: string;
  name: string;
  bytes: Uint8Array;
}

const takenKinds = 'Send a photo, a PDF, or a Word, Excel, PowerPoint or OpenDocument file without macros.';

/**
 * Keeps a file in a conversation, for the resident (`agent` null) or its agent.
 * @throws Refused (`file_refused`, `not_permitted`, `conversation_closed`, `rate_limited`).
 */
export async function attachFile(
  services: AttachmentNeeds,
  agent: StaffMember | null,
  { conversationId, entryId, name, bytes }: SentFile,
): Promise<{ seq: number; attachmentId: string; isHeld: boolean }> {
  const { log, clock, attachments, attachmentFiles, scanner, conversations } = services;
  const known = await conversations.byId(conversationId);
  if (!known) throw new Refused('conversation_unknown', 'There is no such conversation.');
  permitFile(agent, known);
  if (bytes.length === 0) throw new Refused('file_refused', 'This file is empty. Choose another.');
  if (bytes.length > limits.attachmentBytes) throw tooLarge();
  const fileType = sniffType(bytes);
  if (fileType === null) throw new Refused('file_refused', `We cannot take this kind of file. ${takenKinds}`);
  if ((await attachments.countOf(conversationId)) >= limits.attachmentsPerConversation) {
    throw new Refused('rate_limited', 'This chat holds as many files as it can.');
  }
  const found = scanner === null ? 'clean' : await scanner.scan(bytes);
  if (found === 'infected') {
    throw new Refused('file_refused', 'This file was not taken: it may harm a computer. Check your device.');
  }

  const isHeld = found === 'unreachable';
  const file: KeptAttachment = {
    attachmentId: newId(),
    conversationId,
    fileName: safeFileName(name, fileType),
    fileType,
    bytes: bytes.length,
    status: isHeld ? 'held' : 'ready',
  };
  // Its bytes are there before the log speaks of it.
  await attachmentFiles.write(file.attachmentId, bytes);
  await attachments.insert(file, isoNow(clock));
  const { attachmentId, fileName } = file;
  const about = { kind: 'attachment', attachmentId, fileName, fileType, bytes: file.bytes, isHeld } as const;
  const forget = async (): Promise<void> => {
    await attachments.remove(attachmentId);
    await attachmentFiles.remove(attachmentId);
  };
  try {
    const { entries, isRepeat } = await log.change({
      conversationId,
      commandId: entryId,
      kind: 'attachment',
      author: agent?.staffId ?? 'resident',
      at: isoNow(clock),
      decide: (conversation) => {
        permitFile(agent, conversation);
        return {
          entries: [
            agent
              ? { ...about, from: 'agent', agentId: agent.staffId, agentName: agent.name }
              : { ...about, from: 'resident' },
          ],
        };
      },
    });
    const [entry] = entries;
    if (isRepeat) await forget();
    const kept = entry?.kind === 'attachment' ? entry.attachmentId : attachmentId;
    return { seq: entry?.seq ?? 0, attachmentId: kept, isHeld };
  } catch (fault) {
    await forget();
    throw fault;
  }
}

export function tooLarge(): Refused {
  return new Refused('file_refused', 'This file is larger than 10 MB. Make it smaller, or send it in parts.');
}

function permitFile(agent: StaffMember | null, conversation: Conversation): void {
  if (agent) {
    permit(may.workOn(agent, conversation), 'Only the agent who holds a conversation can send a file in it.');
  }
  const isOver = conversation.state === 'closed' || conversation.state === 'wrap-up';
  if (isOver || (agent && conversation.state !== 'active')) {
    throw new Refused('conversation_closed', 'This chat has ended. Start a new one to send your file.');
  }
}
