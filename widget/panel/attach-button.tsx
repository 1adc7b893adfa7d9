import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { useParts, useStrings, useView } from './context.js';

const accepted = 'image/jpeg,image/png,image/gif,image/webp,image/heic,.pdf,.docx,.xlsx,.pptx,.odt,.ods';

/** Sends a file, once there is or will be a person to look at it: the assistant cannot read files. */
export function AttachButton(): JSX.Element | null {
  const { conversation } = useParts();
  const strings = useStrings();
  const { state, isAttaching } = useView();
  const input = useRef<HTMLInputElement>(null);
  if (state === 'bot') return null;
  return (
    <div>
      <input
        hidden
        type="file"
        ref={input}
        accept={accepted}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) void conversation.attach(file);
          // So that the same file can be chosen again after a fault.
          event.currentTarget.value = '';
        }}
      />
      <button
        type="button"
        class="small-button"
        aria-disabled={isAttaching}
        onClick={() => !isAttaching && input.current?.click()}
      >
        {isAttaching ? strings.attaching : strings.attachFile}
      </button>
    </div>
  );
}
