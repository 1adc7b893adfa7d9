import type { CobrowseSession, Language } from '../../server/protocol/conversation.js';
import type { Connection, Problem } from './connection.js';
import type { Device, Kept } from './device.js';
import { settle, type Outbox } from './outbox.js';
import type { Store } from './store.js';
import type { ConversationView, ProblemPlace } from './view.js';

/** What the parts of a conversation in the browser share. */
export interface Wiring {
  connection: Connection;
  device: Device;
  view: Store<ConversationView>;
  /** The key of the conversation that the resident had before they began anew: the agent may see that one too. */
  previous: { token: string | undefined };
  now: () => number;
  language: () => Language;
  pageUrl: () => string;
}

export function changeOutbox({ device, view }: Wiring, change: (outbox: Outbox) => Outbox): void {
  const outbox = change(device.outbox());
  device.keepOutbox(outbox);
  view.change({ outbox });
}

/** Takes out of the outbox what has reached the log. */
export function settleOutbox(wiring: Wiring): void {
  if (wiring.view.get().outbox.length === 0) return;
  changeOutbox(wiring, (outbox) => settle(outbox, wiring.view.get().log.entries));
}

export function keep({ device, language }: Wiring, change: Partial<Kept>): void {
  const kept = device.kept() ?? { isPanelOpen: true, language: language(), seenSeq: 0 };
  device.keep({ ...kept, ...change });
}

export function setProblem({ view }: Wiring, place: ProblemPlace, problem?: Problem): void {
  const { [place]: _settled, ...others } = view.get().problems;
  view.change({ problems: problem ? { ...others, [place]: problem } : others });
}

/** A session that the resident has stopped is over for them, whether or not the server has heard. */
export function unlessStopped({ device }: Wiring, session: CobrowseSession | null): CobrowseSession | null {
  return session && session.sessionId === device.kept()?.stoppedCobrowse ? null : session;
}
