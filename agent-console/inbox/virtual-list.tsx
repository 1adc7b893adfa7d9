import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** As `.inbox__row` in the style sheet has it. */
const rowRem = 6.5;
/** Rows drawn beyond what is on the screen, so that scrolling never shows a hole. */
const overscan = 6;
/** Rows below the screen at which more is fetched. */
const nearEnd = 10;

interface VirtualListProps<Item> {
  items: readonly Item[];
  keyOf: (item: Item) => string;
  draw: (item: Item, place: number) => ComponentChildren;
  /** The end of what is loaded comes near. */
  onNearEnd?: () => void;
  /** How many there are in all, where more can be fetched. */
  total?: number;
}

const rowPx = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) * rowRem;

interface Range {
  first: number;
  last: number;
}

/** A list of rows of one height, of which only those on the screen are drawn. */
export function VirtualList<Item>({ items, keyOf, draw, onNearEnd, total }: VirtualListProps<Item>) {
  const list = useRef<HTMLUListElement>(null);
  const [range, setRange] = useState<Range>({ first: 0, last: 20 });
  /** The row that has the focus stays, however far it is scrolled away. */
  const [focused, setFocused] = useState<string | null>(null);

  function look(): void {
    const element = list.current;
    if (!element) return;
    const above = -element.getBoundingClientRect().top;
    const first = Math.max(0, Math.floor(above / rowPx()) - overscan);
    const last = Math.ceil((above + window.innerHeight) / rowPx()) + overscan;
    setRange((before) => (before.first === first && before.last === last ? before : { first, last }));
  }

  useLayoutEffect(look, [items.length]);
  useEffect(() => {
    // Whatever scrolls, the list or the page, is heard here.
    document.addEventListener('scroll', look, { capture: true, passive: true });
    window.addEventListener('resize', look);
    return () => {
      document.removeEventListener('scroll', look, { capture: true });
      window.removeEventListener('resize', look);
    };
  }, []);
  useEffect(() => {
    if (range.last + nearEnd >= items.length) onNearEnd?.();
  }, [range.last, items.length]);

  const shown = items
    .map((item, place) => ({ item, place, key: keyOf(item) }))
    .filter(({ place, key }) => (place >= range.first && place <= range.last) || key === focused);
  return (
    <ul class="inbox__list inbox__list--virtual" ref={list} style={{ height: `${items.length * rowRem}rem` }}>
      {shown.map(({ item, place, key }) => (
        <li
          key={key}
          class="inbox__row"
          style={{ top: `${place * rowRem}rem` }}
          aria-setsize={total ?? items.length}
          aria-posinset={place + 1}
          onFocusIn={() => setFocused(key)}
          onFocusOut={() => setFocused(null)}
        >
          {draw(item, place)}
        </li>
      ))}
    </ul>
  );
}
