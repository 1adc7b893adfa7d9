import { toChildArray, type ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface InboxSectionProps {
  title: string;
  count: number;
  /** What to say, and what to do, when there is nothing. */
  empty?: string;
  isStrong?: boolean;
  /** Its child is a list already. */
  isWhole?: boolean;
  children: ComponentChildren;
}

export function InboxSection({
  title,
  count,
  empty,
  isStrong = false,
  isWhole = false,
  children,
}: InboxSectionProps) {
  const titleId = useId();
  const isEmpty = toChildArray(children).length === 0;
  return (
    <section
      class={isStrong ? 'inbox__section inbox__section--strong' : 'inbox__section'}
      aria-labelledby={titleId}
    >
      <h2 class="inbox__title" id={titleId}>
        {title} {count > 0 && <span class="inbox__count">{count}</span>}
      </h2>
      {isEmpty ? (
        <p class="inbox__empty">{empty}</p>
      ) : isWhole ? (
        children
      ) : (
        <ul class="inbox__list">{children}</ul>
      )}
    </section>
  );
}
