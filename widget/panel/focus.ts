import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/**
 * Takes the focus when a part appears in answer to what the resident did in the panel. A resident who is
 * elsewhere on the page keeps theirs.
 */
export function useFocusOnAppearing(box: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = box.current?.getRootNode();
    const isInPanel = root instanceof ShadowRoot && document.activeElement === root.host;
    if (isInPanel) box.current?.focus();
  }, [box]);
}
