import { useEffect, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';

const framesToWait = 30;

/** Moves the focus to the element with `id`, once it is on the screen. */
export function focusSoon(id: string, framesLeft = framesToWait): void {
  const element = document.getElementById(id);
  if (element) element.focus();
  else if (framesLeft > 0) requestAnimationFrame(() => focusSoon(id, framesLeft - 1));
}

/** When what had the focus inside `area` is gone from the page, the focus goes to `rescuer` and not to nowhere. */
export function useFocusRescue(
  area: RefObject<HTMLElement | null>,
  rescuer: () => HTMLElement | null | undefined,
): void {
  const last = useRef<EventTarget | null>(null);
  useEffect(() => {
    const remember = (event: FocusEvent): void => {
      last.current = event.target;
    };
    const element = area.current;
    element?.addEventListener('focusin', remember);
    return () => element?.removeEventListener('focusin', remember);
  }, []);
  useEffect(() => {
    const isLost = last.current instanceof HTMLElement && !last.current.isConnected;
    if (!isLost) return;
    last.current = null;
    if (document.activeElement === document.body) rescuer()?.focus();
  });
}

/** The conversation, or what stands in its place. */
export const mainRegion = (): HTMLElement | null => document.getElementById('main');
