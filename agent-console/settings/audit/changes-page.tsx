import { useEffect, useState } from 'preact/hooks';
import type { SettingChange } from '../../../server/protocol/settings.js';
import { readChanges } from '../api.js';
import { changedParts, subjectOf, verbOf } from './change-words.js';

const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** Who changed what, when, from what to what. */
export function ChangesPage() {
  const [changes, setChanges] = useState<SettingChange[] | null>(null);
  const [isMore, setIsMore] = useState(false);
  const [fault, setFault] = useState<string | null>(null);

  async function load(before: string | null): Promise<void> {
    const answer = await readChanges(before);
    if (!answer.ok) return setFault(answer.fault.message);
    setChanges((known) => [...(before === null ? [] : (known ?? [])), ...answer.result.changes]);
    setIsMore(answer.result.isMore);
  }
  useEffect(() => void load(null), []);

  return (
    <section class="settings__list settings__list--wide" aria-labelledby="settings-title">
      <h2 class="settings__title" id="settings-title">
        Who changed what
      </h2>
      <p class="settings__lead">The newest first. Nothing here can be changed or removed.</p>
      {fault && (
        <p class="form__fault" role="alert">
          {fault}
        </p>
      )}
      {changes?.length === 0 && <p class="settings__none">Nothing has been changed yet.</p>}
      <ol class="changes">
        {(changes ?? []).map((change) => (
          <li class="changes__one" key={change.changeId}>
            <p class="changes__line">
              <strong>{change.staffName}</strong> {verbOf(change)} {subjectOf(change)}
              <time class="changes__when" dateTime={change.at}>
                {when.format(new Date(change.at))}
              </time>
            </p>
            {changedParts(change).length > 0 && (
              <table class="changes__parts">
                <thead>
                  <tr>
                    <th scope="col">What</th>
                    <th scope="col">Before</th>
                    <th scope="col">After</th>
                  </tr>
                </thead>
                <tbody>
                  {changedParts(change).map(({ name, before, after }) => (
                    <tr key={name}>
                      <th scope="row">{name}</th>
                      <td>{before}</td>
                      <td>{after}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </li>
        ))}
      </ol>
      {isMore && (
        <button class="button" type="button" onClick={() => void load(changes?.at(-1)?.changeId ?? null)}>
          Show older changes
        </button>
      )}
    </section>
  );
}
