import type { RefObject } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import type { Pick } from './pick.js';
import { tokenAt, type WrittenToken } from './written-token.js';

export interface Picks {
  listId: string;
  picks: Pick[];
  current: number;
  /** Call after each change of the text or the caret. */
  look: () => void;
  /** @returns true when the key was for the list. */
  press: (event: KeyboardEvent) => boolean;
  choose: (pick: Pick) => void;
}

/** What can be chosen for the word at the caret of `box`, and the keys that choose it. */
export function usePicks(
  box: RefObject<HTMLTextAreaElement | null>,
  signs: string,
  picksFor: (token: WrittenToken) => Pick[],
  write: (text: string) => void,
): Picks {
  const listId = useId();
  const [token, setToken] = useState<WrittenToken | null>(null);
  const [current, setCurrent] = useState(0);
  useEffect(() => setToken(null), [signs]);

  const picks = token ? picksFor(token) : [];

  function look(): void {
    const element = box.current;
    if (!element) return;
    setToken(tokenAt(element.value, element.selectionStart, signs));
    setCurrent(0);
  }

  function choose(pick: Pick): void {
    const element = box.current;
    if (!element || !token) return;
    // At once, with the caret: what is typed next must come after it.
    element.setRangeText(pick.text, token.start, token.end, 'end');
    write(element.value);
    setToken(null);
  }

  function press(event: KeyboardEvent): boolean {
    const pick = picks[current];
    if (!pick) return false;
    switch (event.key) {
      case 'ArrowDown':
        setCurrent((current + 1) % picks.length);
        return true;
      case 'ArrowUp':
        setCurrent((current + picks.length - 1) % picks.length);
        return true;
      case 'Enter':
      case 'Tab':
        choose(pick);
        return true;
      case 'Escape':
        setToken(null);
        return true;
      default:
        return false;
    }
  }

  return { listId, picks, current, look, press, choose };
}
