import { useRef } from 'preact/hooks';
import { useFloor } from '../shell/floor-context.js';

const tellAgainAfterMs = 3_000;
const idleAfterMs = 5_000;

/** Tells the resident that the agent is typing: at the first key, then now and then, until the agent pauses. */
export function useTypingSignal(conversationId: string): {
  typed: (text: string) => void;
  stopped: () => void;
} {
  const floor = useFloor();
  const toldAt = useRef(0);
  const idle = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  function stopped(): void {
    clearTimeout(idle.current);
    if (toldAt.current === 0) return;
    toldAt.current = 0;
    floor.setTyping(conversationId, false);
  }

  function typed(text: string): void {
    if (text.trim() === '') {
      stopped();
      return;
    }
    clearTimeout(idle.current);
    idle.current = setTimeout(stopped, idleAfterMs);
    if (Date.now() - toldAt.current < tellAgainAfterMs) return;
    toldAt.current = Date.now();
    floor.setTyping(conversationId, true);
  }

  return { typed, stopped };
}
