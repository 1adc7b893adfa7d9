import { UNRECORDED_CLASS } from '../../server/cobrowse/masking/marks.js';
import { adoptCss } from '../launcher/adopt-css.js';
import css from './sharing-bar.css?inline';

export interface SharingBarWords {
  label: string;
  text: string;
  stop: string;
  language: string;
}

export interface SharingBar {
  show: (words: SharingBarWords) => void;
  hide: () => void;
}

/** The bar that is at the top of every page for as long as an agent can see it. */
export function createSharingBar(onStop: () => void, onHeight: (px: number) => void): SharingBar {
  const host = document.createElement('guildhall-sharing-bar');
  host.className = UNRECORDED_CLASS;
  const root = host.attachShadow({ mode: 'open' });
  adoptCss(root, css);
  const bar = document.createElement('section');
  const text = document.createElement('p');
  const stop = document.createElement('button');
  bar.className = 'bar';
  text.setAttribute('role', 'status');
  stop.type = 'button';
  stop.addEventListener('click', onStop);
  bar.append(text, stop);
  root.append(bar);

  let giveBackRoom: (() => void) | undefined;
  const size = new ResizeObserver(() => {
    giveBackRoom?.();
    const height = Math.ceil(bar.getBoundingClientRect().height);
    giveBackRoom = makeRoom(height);
    onHeight(height);
  });

  return {
    show(words) {
      host.lang = words.language;
      bar.setAttribute('aria-label', words.label);
      stop.textContent = words.stop;
      if (!host.isConnected) {
        // First in the page, so that the way to stop comes first for a keyboard too.
        document.body.prepend(host);
        size.observe(bar);
      }
      if (text.textContent !== words.text) text.textContent = words.text;
    },
    hide() {
      if (!host.isConnected) return;
      size.disconnect();
      host.remove();
      text.textContent = '';
      giveBackRoom?.();
      giveBackRoom = undefined;
      onHeight(0);
    },
  };
}

/** Pushes the page down, so that the bar covers nothing of it, nor what the keyboard moves to. */
function makeRoom(px: number): () => void {
  return adoptCss(
    document,
    `html { padding-top: ${px}px !important; scroll-padding-top: ${px + 8}px !important; }`,
  );
}
