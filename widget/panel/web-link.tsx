import type { JSX } from 'preact';
import { isWebAddress } from '../text/web-addresses.js';
import { useParts, useStrings } from './context.js';
import { fillsScreen } from './screen.js';

/**
 * A link that someone sent. The council's own pages open in place, since the conversation goes with the
 * resident; other sites open in a new tab, so that the chat is not lost.
 */
export function WebLink({ url, text }: { url: string; text: string }): JSX.Element {
  const { minimise } = useParts();
  const strings = useStrings();
  if (!isWebAddress(url)) return <>{text}</>;
  if (new URL(url).host === location.host) {
    return (
      <a href={url} onClick={() => fillsScreen() && minimise()}>
        {text}
      </a>
    );
  }
  return (
    <a href={url} target="_blank" rel="noopener">
      {text} <span class="new-tab">{strings.opensInNewTab}</span>
    </a>
  );
}
