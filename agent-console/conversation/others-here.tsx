import { useEffect } from 'preact/hooks';
import type { FloorState } from '../floor/floor-state.js';
import { useFloor } from '../shell/floor-context.js';

interface OthersHereProps {
  conversationId: string;
  state: FloorState;
}

/** Who else looks at this conversation or writes in it, so that two do not answer at once. */
export function OthersHere({ conversationId, state }: OthersHereProps) {
  const floor = useFloor();
  const isOpen = state.connection === 'open';
  useEffect(() => {
    if (!isOpen) return;
    void floor.ask('conversation:view', { conversationId });
    return () => {
      if (floor.read().connection === 'open') void floor.ask('conversation:view', { conversationId: null });
    };
  }, [conversationId, isOpen]);

  const others = (state.viewers.get(conversationId) ?? []).filter(
    ({ staffId }) => staffId !== state.me.staffId,
  );
  const typing = others.filter(({ isTyping }) => isTyping).map(({ name }) => name);
  const reading = others.filter(({ isTyping }) => !isTyping).map(({ name }) => name);
  return (
    <p class="others" role="status">
      {[
        typing.length > 0 && `${names(typing)} ${typing.length === 1 ? 'is' : 'are'} writing here.`,
        reading.length > 0 && `${names(reading)} ${reading.length === 1 ? 'has' : 'have'} this open too.`,
      ]
        .filter(Boolean)
        .join(' ')}
    </p>
  );
}

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const names = (people: string[]): string => list.format(people);
