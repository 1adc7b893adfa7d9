import { useEffect, useRef } from 'preact/hooks';
import type { Notice } from '../floor/floor-state.js';
import { mainRegion, useFocusRescue } from './focus.js';
import { useFloor } from './floor-context.js';

const shownForMs = 20_000;

/** One passing notice at the foot of the console. */
export function NoticeBar({ notice }: { notice: Notice | null }) {
  const floor = useFloor();
  useEffect(() => {
    if (!notice) return;
    const timer = setTimeout(() => floor.dismissNotice(), shownForMs);
    return () => clearTimeout(timer);
  }, [notice?.id]);
  const bar = useRef<HTMLDivElement>(null);
  useFocusRescue(bar, mainRegion);
  return (
    <div class="notice-bar" role="status" ref={bar}>
      {notice && (
        <div class="notice-bar__notice" key={notice.id}>
          <p>{notice.text}</p>
          <button class="button button--quiet" type="button" onClick={() => floor.dismissNotice()}>
            Dismiss
          </button>
        </div>
      )}
    </div>
  );
}
