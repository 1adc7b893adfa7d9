import type { JSX } from 'preact';
import { useStrings, useView } from './context.js';

/** Dots while the other side writes. What a screen reader is told of it is in `announcer.tsx`. */
export function TypingDots(): JSX.Element | null {
  const { typing, agentName } = useView();
  const strings = useStrings();
  if (!typing) return null;
  const text =
    typing === 'bot' ? strings.assistantTyping : strings.agentTyping(agentName ?? strings.agentWithoutName);
  return (
    <div class="typing" aria-hidden="true">
      <span class="dots">
        <i />
        <i />
        <i />
      </span>
      {text}
    </div>
  );
}
