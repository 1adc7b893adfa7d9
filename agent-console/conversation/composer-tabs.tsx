import { useRef } from 'preact/hooks';

export type WritingKind = 'reply' | 'note';

const tabs: { kind: WritingKind; label: string; keys: string }[] = [
  { kind: 'reply', label: 'Reply', keys: 'Alt+R' },
  { kind: 'note', label: 'Private note', keys: 'Alt+N' },
];

interface ComposerTabsProps {
  kind: WritingKind;
  onKind: (kind: WritingKind) => void;
  panelId: string;
}

/** Whom the agent writes to: the resident, or colleagues. */
export function ComposerTabs({ kind, onKind, panelId }: ComposerTabsProps) {
  const list = useRef<HTMLDivElement>(null);

  function move(event: KeyboardEvent): void {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    const other = kind === 'reply' ? 'note' : 'reply';
    onKind(other);
    list.current?.querySelector<HTMLElement>(`[data-kind="${other}"]`)?.focus();
  }

  return (
    <div class="composer__tabs" role="tablist" aria-label="Write" ref={list} onKeyDown={move}>
      {tabs.map(({ kind: tab, label, keys }) => (
        <button
          class="composer__tab"
          type="button"
          role="tab"
          key={tab}
          data-kind={tab}
          aria-selected={tab === kind}
          aria-controls={panelId}
          aria-keyshortcuts={keys}
          tabIndex={tab === kind ? 0 : -1}
          onClick={() => onKind(tab)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
