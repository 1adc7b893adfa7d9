import { useEffect } from 'preact/hooks';
import type { StaffMember } from '../../server/protocol/http.js';
import { councilName } from '../council.js';
import { SignInForm } from './sign-in-form.js';
import './session.css';

interface SignInPageProps {
  wasSignedOutByChoice: boolean;
  onSignedIn: (me: StaffMember) => void;
}

export function SignInPage({ wasSignedOutByChoice, onSignedIn }: SignInPageProps) {
  useEffect(() => {
    document.title = 'Sign in · Guildhall console';
  }, []);
  return (
    <main class="sign-in">
      <div class="sign-in__card">
        <p class="sign-in__product">
          Guildhall <span class="sign-in__council">{councilName()}</span>
        </p>
        <h1 class="sign-in__title">Sign in</h1>
        {wasSignedOutByChoice && (
          <p class="sign-in__farewell" role="status">
            You have signed out.
          </p>
        )}
        <SignInForm onSignedIn={onSignedIn} />
      </div>
    </main>
  );
}
