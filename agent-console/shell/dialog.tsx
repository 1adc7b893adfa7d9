import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import './dialog.css';

interface DialogProps {
  title: string;
  /** Called by Escape and the close button; without it the dialog stays until what it asks is done. */
  onClose?: () => void;
  children: ComponentChildren;
}

/** A modal dialog: what is behind it can be neither reached nor read until it closes. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useLayoutEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    // Closing is what gives the focus back to where it was.
    return () => dialog?.close();
  }, []);

  return (
    <dialog
      ref={element}
      class="dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
      onKeyDown={(event) => {
        // Chromium closes on a second Escape whatever `cancel` was told.
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose?.();
      }}
    >
      <div class="dialog__head">
        <h2 class="dialog__title" id={titleId}>
          {title}
        </h2>
        {onClose && (
          <button class="button button--quiet" type="button" onClick={onClose}>
            Close
          </button>
        )}
      </div>
      {children}
    </dialog>
  );
}
