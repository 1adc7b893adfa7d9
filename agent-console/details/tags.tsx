import { useId, useRef, useState } from 'preact/hooks';
import type { ConversationSummary } from '../../server/protocol/conversation.js';
import { useFloor } from '../shell/floor-context.js';

const mostTags = 10;
export const tagFieldId = 'add-tag';

/** The tags of a conversation, and adding and removing them. */
export function Tags({ conversation, canChange }: { conversation: ConversationSummary; canChange: boolean }) {
  const floor = useFloor();
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const { conversationId, tags } = conversation;

  async function put(next: string[]): Promise<boolean> {
    const failure = await floor.act('conversation:tag', { conversationId, id: floor.newId(), tags: next });
    setFault(failure ? tagFault(failure.code, failure.message) : null);
    return failure === null;
  }

  async function add(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const tag = typed.trim().toLowerCase();
    if (tag === '') return;
    if (tags.includes(tag) || (await put([...tags, tag].slice(0, mostTags)))) setTyped('');
  }

  async function remove(tag: string): Promise<void> {
    await put(tags.filter((one) => one !== tag));
    field.current?.focus();
  }

  return (
    <section class="details__section">
      <h2 class="details__title">Tags</h2>
      {tags.length === 0 && !canChange && <p class="details__none">None.</p>}
      {tags.length > 0 && (
        <ul class="tags">
          {tags.map((tag) => (
            <li class="tags__tag" key={tag}>
              {tag}
              {canChange && (
                <button
                  class="tags__remove"
                  type="button"
                  aria-label={`Remove the tag ${tag}`}
                  onClick={() => void remove(tag)}
                >
                  ×
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {canChange && (
        <form class="details__search" onSubmit={(event) => void add(event)}>
          <label class="visually-hidden" for={tagFieldId}>
            Add a tag
          </label>
          <input
            class="input"
            id={tagFieldId}
            ref={field}
            value={typed}
            maxLength={30}
            placeholder="Add a tag"
            autocomplete="off"
            aria-keyshortcuts="Alt+T"
            aria-invalid={fault !== null || undefined}
            aria-describedby={fault ? `${id}-fault` : undefined}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
          <button class="button" type="submit">
            Add
          </button>
        </form>
      )}
      <p class="field__fault" role="alert" id={`${id}-fault`}>
        {fault}
      </p>
    </section>
  );
}

const tagFault = (code: string, message: string): string =>
  code === 'invalid' ? 'Use letters, numbers, spaces and hyphens only.' : message;
