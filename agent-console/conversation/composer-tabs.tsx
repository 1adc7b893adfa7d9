import { useRef } from 'preact/hooks';

export type WritingKind = 'reply' | 'note' | 'aside';

const tabs: { kind: WritingKind; label: string; keys: string }[] = [
  { kind: 'reply', label: 'Reply', keys: 'Alt+R' },
  { kind: 'note', label: 'Private note', keys: 'Alt+N' },
  { kind: 'aside', label: 'Side-talk', keys: 'Alt+G' },
];

interface ComposerTabsProps {
  kind: WritingKind;
  /** What can be written here. */
  kinds: readonly WritingKind[];
  onKind: (kind: WritingKind) => void;
  panelId: string;
}

/** Whom the agent writes to: the resident, or colleagues. */
export function ComposerTabs({ kind, kinds, onKind, panelId }: ComposerTabsProps) {
  const list = useRef<HTMLDivElement>(null);

  function move(event: KeyboardEvent): void {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    const by = event.key === 'ArrowRight' ? 1 : kinds.length - 1;
    const other = kinds[(kinds.indexOf(kind) + by) % kinds.length] ?? kind;
    onKind(other);
    list.current?.querySelector<HTMLElement>(`[data-kind="${other}"]`)?.focus();
  }

  return (
    <div class="composer__tabs" role="tablist" aria-label="Write" ref={list} onKeyDown={move}>
      {tabs
        .filter((tab) => kinds.includes(tab.kind))
        .map(({ kind: tab, label, keys }) => (
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
