/** The kinds of file that may be sent, told by their content and never by their name. */
export const attachmentTypes = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
} as const;
export type AttachmentType = keyof typeof attachmentTypes;

/** What an entry says of a file. Its bytes are at `/api/attachments/{attachmentId}`. */
interface AttachedFile {
  kind: 'attachment';
  attachmentId: string;
  /** As its sender's computer calls it, without a path, and with the ending of its true type. */
  fileName: string;
  fileType: AttachmentType;
  bytes: number;
  /** It waits to be scanned: an `attachment-checked` entry follows. */
  isHeld: boolean;
}
export type Attachment =
  | (AttachedFile & { from: 'resident' })
  | (AttachedFile & { from: 'agent' } & { agentId: string; agentName: string });

/** That a held file was scanned. One that is not clean is gone. */
export interface AttachmentChecked {
  kind: 'attachment-checked';
  from: 'system';
  attachmentId: string;
  isClean: boolean;
}
