import { useRef } from 'preact/hooks';
import { composerId } from '../conversation/composer-id.js';
import { focusSoon } from '../shell/focus.js';
import { useFloor } from '../shell/floor-context.js';
import { hashOf } from '../shell/routes.js';

export type AcceptOffer = (conversationId: string) => Promise<void>;

/** Accepts an offer, and on success opens the conversation ready to write in. */
export function useAcceptOffer(): AcceptOffer {
  const floor = useFloor();
  const accepting = useRef(new Set<string>());
  return async (conversationId) => {
    if (accepting.current.has(conversationId)) return;
    accepting.current.add(conversationId);
    const failure = await floor.accept(conversationId);
    accepting.current.delete(conversationId);
    if (failure) {
      floor.notify(failure.message);
      return;
    }
    window.location.hash = hashOf(conversationId);
    focusSoon(composerId(conversationId));
  };
}
