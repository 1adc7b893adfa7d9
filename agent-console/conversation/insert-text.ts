import { composerId } from './composer-id.js';

const eventName = 'guildhall:insert';

/** Puts words where the agent writes to the resident, and the focus with them. @returns whether it could. */
export function insertIntoReply(conversationId: string, text: string): boolean {
  const box = document.getElementById(composerId(conversationId));
  if (!box) return false;
  box.dispatchEvent(new CustomEvent(eventName, { detail: text }));
  box.focus();
  return true;
}

/** Hears of words that are put into `box`. @returns a function that stops it. */
export function onInsert(box: HTMLElement, insert: (text: string) => void): () => void {
  const listen = (event: Event): void => {
    if (event instanceof CustomEvent) insert(String(event.detail));
  };
  box.addEventListener(eventName, listen);
  return () => box.removeEventListener(eventName, listen);
}
