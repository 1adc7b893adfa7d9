import { useRef, useState } from 'preact/hooks';
import { useFloor } from '../shell/floor-context.js';
import { sendFile } from './api.js';
import './attachments.css';

const accepted = 'image/jpeg,image/png,image/gif,image/webp,image/heic,.pdf,.docx,.xlsx,.pptx,.odt,.ods';

/** Sends a file to the resident. What may be sent is the server's to say. */
export function AttachButton({ conversationId }: { conversationId: string }) {
  const floor = useFloor();
  const input = useRef<HTMLInputElement>(null);
  const [isSending, setIsSending] = useState(false);

  async function send(file: File | undefined): Promise<void> {
    if (!file) return;
    setIsSending(true);
    const answer = await sendFile(conversationId, file, crypto.randomUUID());
    setIsSending(false);
    if (!answer.ok) floor.notify(`${file.name} was not sent. ${answer.fault.message}`);
  }

  return (
    <>
      <input
        hidden
        type="file"
        ref={input}
        accept={accepted}
        onChange={(event) => {
          const { files } = event.currentTarget;
          void send(files?.[0]);
          // So that the same file can be chosen again after a fault.
          event.currentTarget.value = '';
        }}
      />
      <button
        class="button attach"
        type="button"
        aria-disabled={isSending}
        onClick={() => !isSending && input.current?.click()}
      >
        {isSending ? 'Sending the file…' : 'Attach a file'}
      </button>
    </>
  );
}
