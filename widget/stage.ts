import type { Language } from '../server/protocol/conversation.js';

/** What the launcher shows. */
export interface LauncherFace {
  language: Language;
  isExpanded: boolean;
  unread: number;
}

/** What the loader has set up on the page and hands to the panel. */
export interface Stage {
  host: HTMLElement;
  root: ShadowRoot;
  launcher: HTMLButtonElement;
  showLauncher: (face: LauncherFace) => void;
  /** Where the script came from: the server of the chat. */
  origin: string;
  /** The folder of the modules that are loaded later. */
  base: string;
  /** The key under which the device keeps a conversation. */
  key: string;
  /** The language of the page, until the resident chooses. */
  language: Language;
  titles: Partial<Record<Language, string>>;
}

export interface PanelHandle {
  open: () => void;
}

/** What `panel.js` exports. `resumed`: not by a click, but as it was on the page before. */
export interface PanelModule {
  startPanel: (stage: Stage, how: 'clicked' | 'resumed') => PanelHandle;
}
