import type { StaffMember } from '../../server/protocol/http.js';
import { Dialog } from '../shell/dialog.js';
import { SignInForm } from './sign-in-form.js';

interface SessionEndedProps {
  me: StaffMember;
  onSignedIn: (me: StaffMember) => void;
}

/** The sign-in laid over the console, which stays as it was underneath. */
export function SessionEnded({ me, onSignedIn }: SessionEndedProps) {
  return (
    <Dialog title="Sign in again">
      <p class="dialog__lead">
        Your session has ended. What you have written is kept, and what waits to be sent goes once you are
        back.
      </p>
      <SignInForm email={me.email} onSignedIn={onSignedIn} />
    </Dialog>
  );
}
