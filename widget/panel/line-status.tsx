import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useStrings, useView } from './context.js';

/** A short break is nobody's business: it is told only when it lasts. */
const tellAfterMs = 2_000;

/** Says calmly that there is no connection, or that nothing can be saved, and that what is written is not lost. */
export function LineStatus(): JSX.Element {
  const strings = useStrings();
  const isOffline = useOffline();
  const { connection, isUnavailable } = useView();
  const isLost = useLasting(connection === 'lost');
  const cannotSave = useLasting(isUnavailable);
  const text = isOffline
    ? strings.offline
    : isLost
      ? strings.reconnecting
      : cannotSave
        ? strings.notSaving
        : '';
  return <div role="status">{text && <p class="line-status">{text}</p>}</div>;
}

function useOffline(): boolean {
  const [isOffline, setIsOffline] = useState(!navigator.onLine);
  useEffect(() => {
    const look = () => setIsOffline(!navigator.onLine);
    addEventListener('online', look);
    addEventListener('offline', look);
    return () => {
      removeEventListener('online', look);
      removeEventListener('offline', look);
    };
  }, []);
  return isOffline;
}

function useLasting(isSo: boolean): boolean {
  const [hasLasted, setHasLasted] = useState(false);
  useEffect(() => {
    if (!isSo) {
      setHasLasted(false);
      return;
    }
    const timer = setTimeout(() => setHasLasted(true), tellAfterMs);
    return () => clearTimeout(timer);
  }, [isSo]);
  return isSo && hasLasted;
}
