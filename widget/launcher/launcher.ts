import type { Language } from '../../server/protocol/conversation.js';
import { launcherInWelsh } from '../strings/cy.js';
import { launcherInEnglish } from '../strings/en.js';
import type { LauncherStrings } from '../strings/strings.js';
import type { LauncherFace } from '../stage.js';
import { adoptCss } from './adopt-css.js';
import css from './launcher.css?inline';

export const launcherStrings = (language: Language): LauncherStrings =>
  language === 'cy' ? launcherInWelsh : launcherInEnglish;

export interface Launcher {
  host: HTMLElement;
  root: ShadowRoot;
  button: HTMLButtonElement;
  show: (face: LauncherFace) => void;
  setBusy: (isBusy: boolean) => void;
  /** Says what went wrong beside the button; an empty string takes it away. */
  setFault: (text: string) => void;
}

/** Makes the button, in a shadow tree that the page's styles do not reach. */
export function createLauncher(): Launcher {
  const host = document.createElement('guildhall-chat');
  const root = host.attachShadow({ mode: 'open' });
  adoptCss(root, css);

  const fault = append(root, 'p', 'fault');
  fault.setAttribute('role', 'alert');
  const button = append(root, 'button', 'launcher') as HTMLButtonElement;
  button.type = 'button';
  button.append(createIcon());
  const label = append(button, 'span', 'label');
  const unread = append(button, 'span', 'unread');

  return {
    host,
    root,
    button,
    show(face) {
      const strings = launcherStrings(face.language);
      host.lang = face.language;
      label.textContent = strings.launcher;
      unread.textContent = face.unread > 0 ? strings.newMessages(face.unread) : '';
      button.setAttribute('aria-expanded', String(face.isExpanded));
      button.hidden = face.isExpanded;
    },
    setBusy: (isBusy) => button.setAttribute('aria-busy', String(isBusy)),
    setFault: (text) => (fault.textContent = text),
  };
}

function append(parent: Node, tag: string, className: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  parent.appendChild(element);
  return element;
}

/** Two speech bubbles: a question and its answer. */
function createIcon(): SVGSVGElement {
  const namespace = 'http://www.w3.org/2000/svg';
  const icon = document.createElementNS(namespace, 'svg');
  icon.setAttribute('viewBox', '0 0 24 24');
  icon.setAttribute('fill', 'currentColor');
  icon.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(namespace, 'path');
  path.setAttribute(
    'd',
    'M4 2h10a3 3 0 0 1 3 3v5a3 3 0 0 1-3 3H8l-4.2 3.4a.5.5 0 0 1-.8-.4v-3.2A3 3 0 0 1 1 10V5a3 3 0 0 1 3-3zm15 6.1A3 3 0 0 1 23 11v5a3 3 0 0 1-2 2.8v2.7a.5.5 0 0 1-.8.4L16.5 19H11a3 3 0 0 1-2.8-2H14.5A4.5 4.5 0 0 0 19 12.5z',
  );
  icon.append(path);
  return icon;
}
