import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Setting, SettingBody, SettingKind } from '../../server/protocol/settings.js';
import { removeItem, saveItem } from './api.js';
import { Conflict } from './conflict.js';
import type { Faults } from './faults.js';
import { editorTitleId, type FieldsProps } from './editing.js';
import { RemoveButton } from './remove-button.js';

interface ItemEditorProps<Kind extends SettingKind> {
  kind: Kind;
  one: string;
  blank: SettingBody<Kind>;
  nameOf: (item: SettingBody<Kind>) => string;
  bodyOf: (item: Setting<Kind>) => SettingBody<Kind>;
  describe: (item: SettingBody<Kind>) => ComponentChildren;
  /** The form's fields, drawn anew with each change. */
  fields: (props: FieldsProps<Kind>) => ComponentChildren;
  known: Setting<Kind> | null;
  /** Closes the editor, with what to tell. */
  onDone: (message: string | null) => void;
}

/** Adds or changes one item. When somebody else was quicker, what was written here stays. */
export function ItemEditor<Kind extends SettingKind>(props: ItemEditorProps<Kind>) {
  const { kind, one, nameOf, bodyOf, describe, fields, onDone } = props;
  const [known, setKnown] = useState(props.known);
  const [draft, setDraft] = useState<SettingBody<Kind>>(known ? bodyOf(known) : props.blank);
  const [faults, setFaults] = useState<Faults>({});
  const [formFault, setFormFault] = useState<string | null>(null);
  const [theirs, setTheirs] = useState<Setting<Kind> | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  const set = (change: Partial<SettingBody<Kind>>): void => setDraft((before) => ({ ...before, ...change }));

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (isBusy) return;
    setIsBusy(true);
    const answer = await saveItem(kind, draft, known);
    setIsBusy(false);
    if (answer.ok) return onDone(`${nameOf(draft)} is saved.`);
    const { message, latest } = answer.fault;
    setFaults(answer.fault.fields ?? {});
    setFormFault(message);
    if (latest !== undefined) {
      const other = latest as Setting<Kind> | null;
      setTheirs(other);
      // Saving again puts this form's version in the place of theirs, or makes the item anew.
      setKnown(other);
    }
    requestAnimationFrame(() => {
      const first = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
      (first ?? form.current?.querySelector<HTMLElement>('[role="alert"]'))?.focus();
    });
  }

  async function remove(): Promise<void> {
    if (!known) return;
    const answer = await removeItem(kind, known);
    if (answer.ok) onDone(`${nameOf(draft)} is removed.`);
    else setFormFault(answer.fault.message);
  }

  return (
    <section class="settings__editor" aria-labelledby={editorTitleId}>
      <h2 class="settings__title" id={editorTitleId} tabIndex={-1}>
        {known ? `Change ${nameOf(bodyOf(known))}` : `Add a ${one}`}
      </h2>
      <form class="form" ref={form} noValidate onSubmit={(event) => void submit(event)}>
        {formFault && (
          <p class="form__fault" role="alert" tabIndex={-1}>
            {formFault}
          </p>
        )}
        {theirs && (
          <Conflict
            name={nameOf(bodyOf(theirs))}
            about={describe(theirs)}
            onTakeTheirs={() => {
              setDraft(bodyOf(theirs));
              setTheirs(null);
              setFormFault(null);
            }}
          />
        )}
        {fields({ draft, set, faults })}
        <div class="form__acts">
          <button class="button button--primary" type="submit" aria-disabled={isBusy}>
            {isBusy ? 'Saving…' : theirs ? 'Save mine instead' : 'Save'}
          </button>
          <button class="button" type="button" onClick={() => onDone(null)}>
            Cancel
          </button>
          {known && <RemoveButton name={nameOf(draft)} onRemove={() => void remove()} />}
        </div>
      </form>
    </section>
  );
}
