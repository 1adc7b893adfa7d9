import { storableText } from '../lib/storable-text.js';
import { attachmentTypes, type AttachmentType } from '../protocol/attachments.js';

const mostCharacters = 100;
// Control and direction marks can make "fdp.exe" read as "exe.pdf".
const deceiving = /[\p{Cc}\p{Cf}]/gu;

/** A name for a file as it may be shown and saved: no path, and the ending of what it truly is. */
export function safeFileName(name: string, type: AttachmentType): string {
  const last = storableText(name).replace(deceiving, '').split(/[/\\]/).at(-1) ?? '';
  const stem = last
    .replace(/\.[^.]*$/, '')
    .replace(/[<>:"|?*]/g, '-')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .slice(0, mostCharacters)
    .toWellFormed();
  return `${stem === '' ? 'file' : stem}.${attachmentTypes[type]}`;
}
