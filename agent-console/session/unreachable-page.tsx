import './session.css';

/** What stands in the console's place when the server does not answer at the start. */
export function UnreachablePage({ message, onTryAgain }: { message: string; onTryAgain: () => void }) {
  return (
    <main class="sign-in">
      <div class="sign-in__card">
        <h1 class="sign-in__title">Not connected</h1>
        <p role="alert">{message}</p>
        <button class="button button--primary" type="button" onClick={onTryAgain}>
          Try again
        </button>
      </div>
    </main>
  );
}
