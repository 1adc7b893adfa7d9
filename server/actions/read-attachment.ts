import { Refused } from '../lib/refused.js';
import { may } from '../permissions.js';
import type { StaffMember } from '../protocol/http.js';
import type { KeptAttachment } from '../store/attachments.js';
import type { AttachmentNeeds } from './attach-file.js';

/** Who asks for a file: a member of staff, or the resident of one conversation. */
export type AskingForFile = { staff: StaffMember } | { residentOf: string };

/** The same for a file that is not there and for one that is somebody else's. */
const unknown = 'There is no such file, or it is not yours to see.';

/** A file for somebody who may see its conversation. @throws Refused (`not_permitted`, `file_refused`). */
export async function readAttachment(
  { attachments, attachmentFiles, conversations }: AttachmentNeeds,
  who: AskingForFile,
  attachmentId: string,
): Promise<{ file: KeptAttachment; bytes: Buffer }> {
  const file = await attachments.byId(attachmentId);
  const conversation = file && (await conversations.byId(file.conversationId));
  const maySee =
    conversation &&
    ('staff' in who ? may.readConversation(who.staff, conversation) : who.residentOf === conversation.id);
  if (!file || !maySee) throw new Refused('not_permitted', unknown);
  if (file.status === 'held') {
    throw new Refused('file_refused', 'This file is still being checked. Try again in a minute.');
  }
  if (file.status === 'refused') {
    throw new Refused('file_refused', 'This file was removed: it may harm a computer.');
  }
  return { file, bytes: await attachmentFiles.read(attachmentId) };
}
