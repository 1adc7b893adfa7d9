import { useState } from 'preact/hooks';
import { Dialog } from '../shell/dialog.js';

interface RemoveButtonProps {
  name: string;
  /** What else goes with it. */
  warning?: string;
  onRemove: () => void;
}

/** Removes something, once it is sure. */
export function RemoveButton({ name, warning, onRemove }: RemoveButtonProps) {
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <button class="button settings__remove" type="button" onClick={() => setIsAsking(true)}>
        Remove
      </button>
      {isAsking && (
        <Dialog title={`Remove ${name}?`} onClose={() => setIsAsking(false)}>
          <p class="dialog__lead">{warning ?? 'Conversations that are over keep what they have.'}</p>
          <div class="dialog__acts">
            <button
              class="button button--danger"
              type="button"
              onClick={() => {
                setIsAsking(false);
                onRemove();
              }}
            >
              Remove
            </button>
            <button class="button" type="button" onClick={() => setIsAsking(false)}>
              Keep
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
}
