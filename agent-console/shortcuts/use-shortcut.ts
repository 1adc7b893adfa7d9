import { useEffect, useRef } from 'preact/hooks';

function isTypingPlace(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
}

function useKey(matches: (event: KeyboardEvent) => boolean, act: () => void): void {
  const latest = useRef({ matches, act });
  latest.current = { matches, act };
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const isBehindDialog = document.querySelector('dialog[open]') !== null;
      if (event.defaultPrevented || isBehindDialog || !latest.current.matches(event)) return;
      event.preventDefault();
      latest.current.act();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

/** Alt and a key, by its place on the keyboard: with Alt (Option) a Mac's keys write other letters. */
export function useAltShortcut(code: string, act: () => void): void {
  useKey((event) => event.altKey && !event.ctrlKey && !event.metaKey && event.code === code, act);
}

/** Ctrl (Cmd on a Mac) and a key. */
export function useControlShortcut(code: string, act: () => void): void {
  useKey((event) => (event.ctrlKey || event.metaKey) && !event.altKey && event.code === code, act);
}

/** A character by itself; never while somebody types. */
export function useCharacterShortcut(character: string, isOn: boolean, act: () => void): void {
  useKey((event) => isOn && event.key === character && !isTypingPlace(event.target), act);
}

export function useEscape(isOn: boolean, act: () => void): void {
  useKey((event) => isOn && event.key === 'Escape', act);
}
