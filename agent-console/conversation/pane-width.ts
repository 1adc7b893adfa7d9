import { useEffect, useState } from 'preact/hooks';
import { useMedia } from '../shell/use-media.js';

const roomForDetails = '(min-width: 72rem)';
const roomForDetailsAndLiveView = '(min-width: 100rem)';

/** Whether the details lie over the conversation instead of beside it. */
export const isNarrow = (): boolean => !window.matchMedia(roomForDetails).matches;

/** The details start open where there is room beside the conversation; a live view takes their room first. */
export function useWideEnoughForDetails(isViewed: boolean): [boolean, (isOpen: boolean) => void] {
  const hasRoom = useMedia(isViewed ? roomForDetailsAndLiveView : roomForDetails);
  const [isOpen, setIsOpen] = useState(hasRoom);
  useEffect(() => setIsOpen(hasRoom), [hasRoom, isViewed]);
  return [isOpen, setIsOpen];
}
