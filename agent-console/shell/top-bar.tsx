import { useState } from 'preact/hooks';
import { councilName } from '../council.js';
import type { FloorState } from '../floor/floor-state.js';
import { signOut } from '../session/api.js';
import { Dialog } from './dialog.js';
import { useFloor } from './floor-context.js';
import { inboxHash, settingsHash, staffHash, wallboardHash, type Route } from './routes.js';
import { StatusSwitch } from './status-switch.js';
import './top-bar.css';

interface TopBarProps {
  state: FloorState;
  waiting: number;
  /** Conversations that this agent has not wrapped up. */
  unfinished: number;
  page: Route['page'];
  onShortcuts: () => void;
  onAlerts: () => void;
  onSignedOut: () => void;
}

export function TopBar({
  state,
  waiting,
  unfinished,
  page,
  onShortcuts,
  onAlerts,
  onSignedOut,
}: TopBarProps) {
  const floor = useFloor();
  const [isAsking, setIsAsking] = useState(false);
  const isAdmin = state.me.roles.includes('admin');
  const isSettings = page === 'staff' || page === 'settings';
  const isSupervisor = state.me.roles.includes('supervisor');

  async function leave(): Promise<void> {
    const answer = await signOut();
    if (answer.ok || answer.status === 401) onSignedOut();
    else floor.notify(`You are still signed in. ${answer.fault.message}`);
  }

  function askOrLeave(): void {
    if (unfinished > 0 || state.outbox.length > 0) setIsAsking(true);
    else void leave();
  }

  return (
    <header class="top-bar">
      <h1 class="top-bar__name">
        Guildhall <span class="top-bar__council">{councilName()}</span>
      </h1>
      <StatusSwitch state={state} />
      <p class="top-bar__waiting">
        <strong>{waiting}</strong> waiting
      </p>
      <nav class="top-bar__nav" aria-label="Console">
        <a
          class="top-bar__link"
          href={inboxHash}
          aria-current={page === 'inbox' || page === 'conversation' ? 'page' : undefined}
        >
          Conversations
        </a>
        {isSupervisor && (
          <a
            class="top-bar__link"
            href={wallboardHash}
            aria-current={page === 'wallboard' ? 'page' : undefined}
          >
            Wallboard
          </a>
        )}
        <a
          class="top-bar__link"
          href={isAdmin ? staffHash : settingsHash('canned-replies')}
          aria-current={isSettings ? 'page' : undefined}
        >
          Settings
        </a>
      </nav>
      <button
        class="button button--quiet top-bar__alerts"
        type="button"
        aria-haspopup="dialog"
        onClick={onAlerts}
      >
        Alerts
      </button>
      <button
        class="button button--quiet top-bar__shortcuts"
        type="button"
        aria-label="Keyboard shortcuts"
        aria-haspopup="dialog"
        onClick={onShortcuts}
      >
        <kbd aria-hidden="true">?</kbd>
      </button>
      <p class="top-bar__me">{state.me.name}</p>
      <button class="button" type="button" onClick={askOrLeave}>
        Sign out
      </button>
      {isAsking && (
        <Dialog title="Sign out?" onClose={() => setIsAsking(false)}>
          <p class="dialog__lead">
            {unfinished > 0 &&
              `You still have ${unfinished === 1 ? '1 conversation' : `${unfinished} conversations`}. `}
            Drafts and messages that have not been sent are lost when you sign out.
          </p>
          <div class="dialog__acts">
            <button class="button button--primary" type="button" onClick={() => setIsAsking(false)}>
              Stay signed in
            </button>
            <button class="button" type="button" onClick={() => void leave()}>
              Sign out
            </button>
          </div>
        </Dialog>
      )}
    </header>
  );
}
