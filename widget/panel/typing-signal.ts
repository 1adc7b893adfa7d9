import { useRef } from 'preact/hooks';
import { useParts } from './context.js';

const repeatMs = 3_000;
const idleMs = 4_000;

/** Lets the agent see that the resident is writing; nobody else is told. */
export function useTypingSignal(): (typing: boolean) => void {
  const { conversation } = useParts();
  const toldAtMs = useRef(0);
  const idle = useRef<ReturnType<typeof setTimeout>>(undefined);

  return function signal(typing) {
    clearTimeout(idle.current);
    if (conversation.view.get().state !== 'active') return;
    if (!typing) {
      if (toldAtMs.current > 0) conversation.setTyping(false);
      toldAtMs.current = 0;
      return;
    }
    idle.current = setTimeout(() => signal(false), idleMs);
    if (Date.now() - toldAtMs.current < repeatMs) return;
    toldAtMs.current = Date.now();
    conversation.setTyping(true);
  };
}
