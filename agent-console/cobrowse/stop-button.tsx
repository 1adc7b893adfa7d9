import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useFloor } from '../shell/floor-context.js';

interface StopButtonProps {
  conversationId: string;
  isStrong?: boolean;
  children: ComponentChildren;
}

export function StopButton({ conversationId, isStrong = false, children }: StopButtonProps) {
  const floor = useFloor();
  const [fault, setFault] = useState<string | null>(null);
  return (
    <>
      <button
        class={isStrong ? 'button button--danger' : 'button'}
        type="button"
        onClick={() =>
          void floor.stopCobrowse(conversationId).then((failure) => setFault(failure?.message ?? null))
        }
      >
        {children}
      </button>
      {fault && (
        <p class="field__fault" role="alert">
          {fault}
        </p>
      )}
    </>
  );
}
