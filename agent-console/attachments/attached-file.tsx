import type { Attachment } from '../../server/protocol/attachments.js';
import './attachments.css';

const sizes = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

/** "340 KB", "2.1 MB". */
export const sizeInWords = (bytes: number): string =>
  bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1_000))} KB`
    : `${sizes.format(bytes / 1_000_000)} MB`;

/** A file to save. One that is held can be saved once it has been checked. */
export function AttachedFile({ file }: { file: Attachment }) {
  return (
    <p class="attached">
      <a class="attached__link" href={`/api/attachments/${file.attachmentId}`} download={file.fileName}>
        {file.fileName}
      </a>
      <span class="attached__size">
        {sizeInWords(file.bytes)}
        {file.isHeld && ' · being checked before it can be saved'}
      </span>
    </p>
  );
}
