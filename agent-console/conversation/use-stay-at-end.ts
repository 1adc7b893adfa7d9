import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

const nearEndPx = 48;

const shapeOf = ({ clientWidth, clientHeight, scrollHeight }: HTMLElement): string =>
  `${clientWidth} ${clientHeight} ${scrollHeight}`;

/** Keeps a scrolling box at its end as it grows, unless its reader has gone back to read something earlier. */
export function useStayAtEnd(content: string): {
  box: RefObject<HTMLDivElement | null>;
  isAtEnd: boolean;
  toEnd: () => void;
} {
  const box = useRef<HTMLDivElement>(null);
  const wasAtEnd = useRef(true);
  const [isAtEnd, setIsAtEnd] = useState(true);

  const shape = useRef('');

  const toEnd = (): void => {
    const element = box.current;
    if (!element) return;
    element.scrollTop = element.scrollHeight;
    shape.current = shapeOf(element);
  };

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const look = (): void => {
      // A box that changed its shape was not scrolled by its reader: it goes back to its end.
      if (wasAtEnd.current && shapeOf(element) !== shape.current) {
        toEnd();
        return;
      }
      wasAtEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < nearEndPx;
      setIsAtEnd(wasAtEnd.current);
    };
    // The box also shrinks and grows: by the composer, the window, a live view beside it.
    const sizes = new ResizeObserver(() => wasAtEnd.current && toEnd());
    element.addEventListener('scroll', look, { passive: true });
    sizes.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      sizes.disconnect();
    };
  }, []);

  useLayoutEffect(() => {
    if (wasAtEnd.current) toEnd();
  }, [content]);

  return { box, isAtEnd, toEnd };
}
