import { useEffect } from 'preact/hooks';
import type { ConversationLog } from '../floor/conversation-log.js';
import { useFloor } from '../shell/floor-context.js';

/** Marks what is on the screen as seen, while the tab is the one in front. */
export function useSeen(conversationId: string, log: ConversationLog): void {
  const floor = useFloor();
  useEffect(() => {
    const mark = (): void => {
      if (document.visibilityState === 'visible') floor.markSeen(conversationId);
    };
    mark();
    document.addEventListener('visibilitychange', mark);
    return () => document.removeEventListener('visibilitychange', mark);
  }, [conversationId, log.entries]);
}
