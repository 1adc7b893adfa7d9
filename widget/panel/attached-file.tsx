import type { JSX } from 'preact';
import type { MessageItem } from '../conversation/items.js';
import { useParts, useStrings } from './context.js';

const kilobyte = 1_000;

/** A file to save on the resident's own device; nothing of it is shown in the page. */
export function AttachedFile({ file }: { file: NonNullable<MessageItem['file']> }): JSX.Element {
  const { conversation } = useParts();
  const strings = useStrings();
  return (
    <button
      type="button"
      class="small-button"
      onClick={() => void conversation.saveFile(file.attachmentId, file.fileName)}
    >
      {strings.saveFile(file.fileName, Math.max(1, Math.round(file.bytes / kilobyte)))}
    </button>
  );
}
