import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { LogItem } from '../conversation/items.js';
import { useFace } from './context.js';

const nearEndPx = 80;
const abovePx = 12;

/**
 * Keeps the newest message in view, but never pulls a resident away from what they scrolled back to read.
 * A message taller than the log is shown from its beginning.
 */
export function useFollowing(
  log: RefObject<HTMLElement | null>,
  items: LogItem[],
): { isBehind: boolean; follow: () => void } {
  const { isOpen } = useFace();
  const [isBehind, setIsBehind] = useState(false);
  const isFollowing = useRef(true);
  const placed = useRef<Place>(undefined);
  const newest = items.at(-1);

  function showNewest(): void {
    const box = scroller(log.current);
    const last = [...(log.current?.querySelectorAll('.message, .line') ?? [])].at(-1);
    if (!box) return;
    if (!last) {
      box.scrollTop = 0;
      isFollowing.current = true;
      setIsBehind(false);
      return;
    }
    const startOfLast = last.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop;
    box.scrollTop = Math.min(box.scrollHeight - box.clientHeight, startOfLast - abovePx);
    isFollowing.current = true;
    placed.current = placeOf(box);
    setIsBehind(false);
  }

  useEffect(() => {
    const box = scroller(log.current);
    if (!log.current || !box) return;
    const notice = () => {
      // Only the resident's own scrolling says what they want, not ours nor a change of size.
      const place = placeOf(box);
      if (place.room !== placed.current?.room || place.top === placed.current.top) return;
      isFollowing.current = box.scrollHeight - box.scrollTop - box.clientHeight < nearEndPx;
      if (isFollowing.current) setIsBehind(false);
    };
    // A notice below the log, a message's state or the typing dots change the room without a new item.
    const size = new ResizeObserver(() => {
      if (isFollowing.current) showNewest();
      else placed.current = placeOf(box);
    });
    size.observe(log.current);
    for (const content of log.current.children) size.observe(content);
    box.addEventListener('scroll', notice, { passive: true });
    return () => {
      size.disconnect();
      box.removeEventListener('scroll', notice);
    };
  }, [isOpen]);

  useLayoutEffect(() => {
    if (!isOpen) return;
    const isOwn = newest?.kind === 'message' && newest.from === 'resident';
    if (isFollowing.current || isOwn || !newest) showNewest();
    else setIsBehind(true);
  }, [newest?.id]);

  return { isBehind, follow: showNewest };
}

/** The log scrolls by itself; on a very low screen the whole panel does. */
function scroller(log: HTMLElement | null): HTMLElement | null {
  const panel = log?.closest<HTMLElement>('.panel');
  return panel && getComputedStyle(panel).overflowY === 'auto' ? panel : log;
}

interface Place {
  top: number;
  /** Its own height and its content's, to see that either has changed. */
  room: string;
}

const placeOf = (box: HTMLElement): Place => ({
  top: Math.round(box.scrollTop),
  room: `${box.clientHeight} ${box.scrollHeight}`,
});
