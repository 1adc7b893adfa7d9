import type { JSX } from 'preact';
import { useFace, useParts, useStrings } from './context.js';
import { HallIcon, MinimiseIcon } from './icons.js';

export function Header(): JSX.Element {
  const { titleFor, minimise, chooseLanguage } = useParts();
  const { language } = useFace();
  const strings = useStrings();
  const other = language === 'en' ? 'cy' : 'en';
  return (
    <div class="header">
      <span class="mark">
        <HallIcon />
      </span>
      <h2 class="title" id="title">
        {titleFor(language)}
      </h2>
      <button type="button" class="header-button" lang={other} onClick={() => chooseLanguage(other)}>
        {strings.otherLanguage}
      </button>
      <button
        type="button"
        class="header-button icon-only"
        aria-label={strings.minimise}
        title={strings.minimise}
        onClick={minimise}
      >
        <MinimiseIcon />
      </button>
    </div>
  );
}
