import type { ComponentChildren } from 'preact';

interface ConflictProps {
  name: string;
  about: ComponentChildren;
  onTakeTheirs: () => void;
}

/** What somebody else made of it while this form was open. */
export function Conflict({ name, about, onTakeTheirs }: ConflictProps) {
  return (
    <div class="conflict">
      <h3 class="conflict__title">Their version</h3>
      <p class="settings__name">{name}</p>
      <div class="settings__about">{about}</div>
      <p class="conflict__yours">What you wrote is still in the form below.</p>
      <button class="button" type="button" onClick={onTakeTheirs}>
        Use theirs
      </button>
    </div>
  );
}
