import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Setting, SettingBody, SettingKind } from '../../server/protocol/settings.js';
import { focusSoon } from '../shell/focus.js';
import { listItems } from './api.js';
import { editorTitleId, type FieldsProps } from './editing.js';
import { ItemEditor } from './item-editor.js';

interface ItemsPageProps<Kind extends SettingKind> {
  kind: Kind;
  title: string;
  lead: string;
  /** What one item is called: "team". */
  one: string;
  blank: SettingBody<Kind>;
  /** What an item is known by in the list, and a line about it. */
  nameOf: (item: SettingBody<Kind>) => string;
  describe: (item: SettingBody<Kind>) => ComponentChildren;
  /** The parts of an item that an editor changes: without its id, version and owner. */
  bodyOf: (item: Setting<Kind>) => SettingBody<Kind>;
  mayChange?: (item: Setting<Kind>) => boolean;
  /** The form's fields, drawn anew with each change. */
  fields: (props: FieldsProps<Kind>) => ComponentChildren;
}

/** A list of settings on the left, and the one that is being added or changed on the right. */
export function ItemsPage<Kind extends SettingKind>(props: ItemsPageProps<Kind>) {
  const { kind, title, lead, one, nameOf, describe, mayChange = () => true } = props;
  const [items, setItems] = useState<Setting<Kind>[] | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [editing, setEditing] = useState<Setting<Kind> | 'new' | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const addButton = useRef<HTMLButtonElement>(null);

  async function load(): Promise<void> {
    const answer = await listItems(kind);
    if (answer.ok) setItems(answer.result.items);
    else setFault(answer.fault.message);
  }
  useEffect(() => void load(), []);

  function open(item: Setting<Kind> | 'new'): void {
    setTold(null);
    setEditing(item);
    focusSoon(editorTitleId);
  }

  function close(message: string | null): void {
    setTold(message);
    setEditing(null);
    addButton.current?.focus();
    void load();
  }

  return (
    <div class="settings__columns">
      <section class="settings__list" aria-labelledby="settings-title">
        <div class="settings__head">
          <div>
            <h2 class="settings__title" id="settings-title">
              {title}
            </h2>
            <p class="settings__lead">{lead}</p>
          </div>
          <button class="button button--primary" type="button" ref={addButton} onClick={() => open('new')}>
            Add a {one}
          </button>
        </div>
        <div role="status">{told && <p class="settings__told">{told}</p>}</div>
        {fault && (
          <p class="form__fault" role="alert">
            {fault}
          </p>
        )}
        {items?.length === 0 && <p class="settings__none">There is no {one} yet.</p>}
        <ul class="settings__items">
          {(items ?? []).map((item) => (
            <li
              key={item.id}
              class={
                editing !== 'new' && editing?.id === item.id
                  ? 'settings__item settings__item--open'
                  : 'settings__item'
              }
            >
              <div class="settings__words">
                <h3 class="settings__name">{nameOf(item)}</h3>
                <div class="settings__about">{describe(item)}</div>
              </div>
              {mayChange(item) && (
                <button
                  class="button"
                  type="button"
                  aria-label={`Change ${nameOf(item)}`}
                  onClick={() => open(item)}
                >
                  Change
                </button>
              )}
            </li>
          ))}
        </ul>
      </section>
      {editing && (
        <ItemEditor
          {...props}
          key={editing === 'new' ? 'new' : editing.id}
          known={editing === 'new' ? null : editing}
          onDone={close}
        />
      )}
    </div>
  );
}
