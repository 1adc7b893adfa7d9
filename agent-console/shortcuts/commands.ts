import { useEffect, useId, useRef } from 'preact/hooks';
import { useAltShortcut } from './use-shortcut.js';

/** Something that can be done now, by its key or from the command palette. */
export interface Command {
  label: string;
  /** The key with Alt, by its place on the keyboard, such as `KeyP`. */
  code?: string;
  run: () => void;
}

const possible = new Map<string, Command>();

/** What can be done now, in the order of their names. */
export const possibleCommands = (): Command[] =>
  [...possible.values()].sort((a, b) => a.label.localeCompare(b.label));

/** Makes something possible while the component stands, and `isPossible`. */
export function useCommand(command: Command, isPossible = true): void {
  const id = useId();
  const latest = useRef(command);
  latest.current = command;
  useAltShortcut(command.code ?? '', () => isPossible && latest.current.run());
  useEffect(() => {
    if (!isPossible) return;
    possible.set(id, { ...command, run: () => latest.current.run() });
    return () => {
      possible.delete(id);
    };
  }, [id, command.label, isPossible]);
}

/** `Alt P` */
export const keyWords = (code: string): string =>
  `Alt ${code
    .replace(/^(?:Key|Digit)/, '')
    .replace('ArrowDown', '↓')
    .replace('ArrowUp', '↑')}`;
