import { readKept } from './conversation/read-kept.js';
import { createLauncher, launcherStrings } from './launcher/launcher.js';
import { findScript, readOptions } from './launcher/options.js';
import type { PanelHandle, PanelModule, Stage } from './stage.js';

const presence = Symbol.for('guildhall.widget');
const script = findScript();

if (Reflect.has(window, presence)) {
  // oxlint-disable-next-line no-console -- for whoever put the script on the page twice
  console.warn('Guildhall: widget.js is on this page twice. The second copy did nothing.');
} else if (script) {
  Reflect.set(window, presence, true);
  placeWidget(script);
}

/** Puts the launcher on the page. The rest is fetched when the resident opens the chat, or has it open already. */
function placeWidget(tag: HTMLScriptElement): void {
  const { origin, base, ...options } = readOptions(tag);
  const key = `guildhall:${origin}`;
  const kept = readKept(readStorage(key));
  const language = kept?.language ?? options.language;
  const launcher = createLauncher();
  const stage: Stage = {
    host: launcher.host,
    root: launcher.root,
    launcher: launcher.button,
    showLauncher: launcher.show,
    origin,
    base,
    key,
    language,
    titles: options.titles,
  };
  let panel: Promise<PanelHandle> | undefined;
  let tries = 0;

  async function openPanel(how: 'clicked' | 'resumed'): Promise<void> {
    const strings = launcherStrings(language);
    launcher.setFault('');
    launcher.setBusy(true);
    try {
      panel ??= loadPanel(how);
      const handle = await panel;
      if (how === 'clicked') handle.open();
    } catch {
      panel = undefined;
      if (how === 'clicked') launcher.setFault(strings.couldNotLoad);
    }
    launcher.setBusy(false);
  }

  async function loadPanel(how: 'clicked' | 'resumed'): Promise<PanelHandle> {
    tries += 1;
    // Some browsers remember that a module failed to load, so a second try goes by another address.
    const again = tries > 1 ? `?try=${tries}` : '';
    const { startPanel } = (await import(/* @vite-ignore */ `${base}panel.js${again}`)) as PanelModule;
    return startPanel(stage, how);
  }

  launcher.show({ language, isExpanded: false, unread: 0 });
  launcher.button.addEventListener('click', () => void openPanel('clicked'));
  whenBodyExists(() => {
    document.body.append(launcher.host);
    if (kept && !kept.endedAtMs) void openPanel('resumed');
  });
}

function whenBodyExists(act: () => void): void {
  if (document.body) act();
  else document.addEventListener('DOMContentLoaded', act, { once: true });
}

function readStorage(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    // Some browsers and frames forbid storage. The chat then lives as long as the page.
    return null;
  }
}
