import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useEscape } from '../shortcuts/use-shortcut.js';
import './menu.css';

interface MenuProps {
  label: string;
  children: ComponentChildren;
}

/** Buttons behind a button, for what is done now and then. */
export function Menu({ label, children }: MenuProps) {
  const [isOpen, setIsOpen] = useState(false);
  const area = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const id = useId();

  function close(): void {
    setIsOpen(false);
    opener.current?.focus();
  }
  useEscape(isOpen, close);
  useEffect(() => {
    if (!isOpen) return;
    const listen = (event: Event): void => {
      if (event.target instanceof Node && !area.current?.contains(event.target)) setIsOpen(false);
    };
    document.addEventListener('pointerdown', listen);
    document.addEventListener('focusin', listen);
    return () => {
      document.removeEventListener('pointerdown', listen);
      document.removeEventListener('focusin', listen);
    };
  }, [isOpen]);

  return (
    <div class="menu" ref={area}>
      <button
        class="button"
        type="button"
        ref={opener}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        {label} <span aria-hidden="true">▾</span>
      </button>
      {/* What is chosen may take the focus elsewhere, so the menu closes first. */}
      <div class="menu__list" id={id} hidden={!isOpen} onClickCapture={close}>
        {children}
      </div>
    </div>
  );
}

interface MenuItemProps {
  label: string;
  keys?: string;
  onChoose: () => void;
}

export function MenuItem({ label, keys, onChoose }: MenuItemProps) {
  return (
    <button class="menu__item" type="button" aria-keyshortcuts={keys?.replace(' ', '+')} onClick={onChoose}>
      {label} {keys && <kbd aria-hidden="true">{keys}</kbd>}
    </button>
  );
}
