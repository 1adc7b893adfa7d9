import { useEffect, useState } from 'preact/hooks';
import type { StaffMember } from '../server/protocol/http.js';
import { readClockOffset, readSession } from './session/api.js';
import { SignInPage } from './session/sign-in-page.js';
import { UnreachablePage } from './session/unreachable-page.js';
import { Console } from './shell/console.js';

type Session =
  | { phase: 'checking' }
  | { phase: 'unreachable'; message: string }
  | { phase: 'signed-out'; wasSignedOutByChoice: boolean }
  | { phase: 'signed-in'; me: StaffMember; clockOffsetMs: number };

/** The whole console: signed out, or signed in. */
export function App() {
  const [session, setSession] = useState<Session>({ phase: 'checking' });

  async function start(me: StaffMember): Promise<void> {
    setSession({ phase: 'signed-in', me, clockOffsetMs: await readClockOffset() });
  }

  async function check(): Promise<void> {
    setSession({ phase: 'checking' });
    const answer = await readSession();
    if (answer.ok) await start(answer.result.me);
    else if (answer.status === 401) setSession({ phase: 'signed-out', wasSignedOutByChoice: false });
    else setSession({ phase: 'unreachable', message: answer.fault.message });
  }

  useEffect(() => void check(), []);

  switch (session.phase) {
    case 'checking':
      return <p class="page-loading">Opening the console…</p>;
    case 'unreachable':
      return <UnreachablePage message={session.message} onTryAgain={() => void check()} />;
    case 'signed-out':
      return (
        <SignInPage wasSignedOutByChoice={session.wasSignedOutByChoice} onSignedIn={(me) => void start(me)} />
      );
    case 'signed-in':
      return (
        <Console
          key={session.me.staffId}
          me={session.me}
          clockOffsetMs={session.clockOffsetMs}
          onSignedOut={() => setSession({ phase: 'signed-out', wasSignedOutByChoice: true })}
          onSomebodyElse={(me) => void start(me)}
        />
      );
  }
}
