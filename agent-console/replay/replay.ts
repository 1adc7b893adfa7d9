import replayerCss from '@rrweb/replay/dist/style.css?inline';
import { FrameOrder } from './frame-order.js';
import replayCss from './replay.css?inline';
import pointerCss from './pointer.css?inline';
import type { FromReplay, ToReplay } from './messages.js';
import { Stage } from './stage.js';

/** Asked once, then again only after this long without an answer. */
const askAgainMs = 2_000;

/** A viewer that opens late hears changes to a page it has never seen; one that opens early hears the page itself. */
const firstAskMs = 500;

// Written in, not linked: the frame's policy lets no style sheet be fetched, so that a replayed page cannot fetch one.
document.adoptedStyleSheets = [replayerCss, replayCss, pointerCss].map((css) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
});

const waiting = document.querySelector<HTMLElement>('#waiting')!;
const stage = new Stage(document.querySelector<HTMLElement>('#stage')!);
const order = new FrameOrder();
let askedAt = Number.NEGATIVE_INFINITY;
let work: Promise<void> = Promise.resolve();

function tell(kind: FromReplay['kind']): void {
  window.parent.postMessage({ kind } satisfies FromReplay, location.origin);
}

function askForSnapshot(): void {
  if (performance.now() - askedAt < askAgainMs) return;
  askedAt = performance.now();
  tell('snapshot-needed');
}

function showWaiting(): void {
  waiting.hidden = !order.isWaiting;
  if (order.isWaiting) askForSnapshot();
  else askedAt = Number.NEGATIVE_INFINITY;
}

async function take({ batch }: ToReplay): Promise<void> {
  const frames = order.accept(batch);
  if (frames.length > 0 && !(await stage.show(frames))) order.wait();
  showWaiting();
}

window.addEventListener('message', (event: MessageEvent<ToReplay>) => {
  if (event.source !== window.parent || event.origin !== location.origin || event.data.kind !== 'batch')
    return;
  // One after another: a change means something only on the page as the change before it left it.
  work = work
    .then(() => take(event.data))
    .catch(() => {
      order.wait();
      showWaiting();
    });
});

tell('ready');
setTimeout(showWaiting, firstAskMs);
