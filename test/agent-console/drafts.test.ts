import assert from 'node:assert/strict';
import { createDrafts } from '../../agent-console/floor/drafts.js';
import { forgivingStorage, type TextStorage } from '../../agent-console/floor/text-storage.js';
import { colleagueId, conversationId, me } from './entries.js';

function tabStorage(): TextStorage {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => void kept.set(key, text),
    removeItem: (key) => void kept.delete(key),
  };
}

describe('drafts', () => {
  it('are kept by conversation and kind, over a reload', () => {
    const storage = tabStorage();
    createDrafts(storage, me.staffId).write(conversationId, 'reply', 'Half a sen');
    const afterReload = createDrafts(storage, me.staffId);
    assert.equal(afterReload.read(conversationId, 'reply'), 'Half a sen');
    assert.equal(afterReload.read(conversationId, 'note'), '');
    assert.equal(afterReload.read('another', 'reply'), '');
  });

  it('are never shown to whoever signs in next in the same tab', () => {
    const storage = tabStorage();
    createDrafts(storage, me.staffId).write(conversationId, 'note', 'About the family');
    assert.equal(createDrafts(storage, colleagueId).read(conversationId, 'note'), '');
  });

  it('go when the conversation is wrapped up', () => {
    const drafts = createDrafts(tabStorage(), me.staffId);
    drafts.write(conversationId, 'reply', 'a');
    drafts.write(conversationId, 'comment', 'b');
    drafts.clear(conversationId);
    assert.equal(drafts.read(conversationId, 'reply') + drafts.read(conversationId, 'comment'), '');
  });

  it('go on in memory where the browser keeps nothing', () => {
    const forbidden = (): never => {
      throw new Error('QuotaExceededError');
    };
    const storage = forgivingStorage({ getItem: forbidden, setItem: forbidden, removeItem: forbidden });
    const drafts = createDrafts(storage, me.staffId);
    drafts.write(conversationId, 'reply', 'still here');
    assert.equal(drafts.read(conversationId, 'reply'), 'still here');
    drafts.write(conversationId, 'reply', '');
    assert.equal(drafts.read(conversationId, 'reply'), '');
  });
});
