import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { fileCase } from '../../server/actions/file-case.js';
import { findCase } from '../../server/actions/find-case.js';
import { startConversation } from '../../server/actions/open-conversation.js';
import type { CaseRequest } from '../../server/cases/case.js';
import { readReference, referenceLetters, referenceOf } from '../../server/cases/reference.js';
import { systemClock } from '../../server/lib/clock.js';
import { caseStore, type CaseStore } from '../../server/store/cases.js';
import { conversationStore, type ConversationStore } from '../../server/store/conversations.js';
import { emptyStore, engines } from '../stage/store.js';

for (const engine of engines) {
  describe(`cases on ${engine}`, function () {
    this.timeout(30_000);
    let cases: CaseStore;
    let conversations: ConversationStore;
    let remove: () => Promise<void>;
    before(async () => {
      const store = await emptyStore(engine);
      cases = caseStore(store.database.db);
      conversations = conversationStore(store.database.db);
      remove = store.remove;
    });
    after(() => remove());

    const services = () => ({ cases, clock: systemClock });
    const request = async (): Promise<CaseRequest> => {
      const opened = await startConversation({ clock: systemClock, conversations, sessionSecret: '' }, {});
      return {
        conversationId: opened.conversation.id,
        requestId: randomUUID(),
        intent: 'bins.missed-collection',
        title: 'Missed bin',
        postcode: 'TM4 2QP',
        fields: [{ label: 'House number or name', value: "14 Tŷ'r Ysgol" }],
      };
    };

    it('are kept as they were filed', async () => {
      const asked = await request();
      const { reference } = await fileCase(services(), 'TM', asked);
      const kept = await cases.byReference(reference);
      assert.deepEqual(kept?.fields, asked.fields);
      assert.equal(kept?.status, 'open');
    });

    it('are filed once for each request, however many ask at once', async () => {
      const asked = await request();
      const filed = await Promise.all(Array.from({ length: 10 }, () => fileCase(services(), 'TM', asked)));
      assert.equal(new Set(filed.map(({ reference }) => reference)).size, 1);
    });

    it('take another reference when theirs is taken', async () => {
      const [one, other] = [await request(), await request()];
      const { reference, status, filedAt, statusAt } = await fileCase(services(), 'TM', one);
      assert.equal(await cases.insertOnce({ ...other, reference, status, filedAt, statusAt }), null);
    });

    it('are found by reference and postcode together, however the reference is written', async () => {
      const { reference } = await fileCase(services(), 'TM', await request());
      const written = reference.toLowerCase().replace('-', ' ');
      const find = (typed: { reference: string; postcode: string }) => findCase(services(), 'TM', typed);
      assert.equal((await find({ reference: written, postcode: 'TM4 2QP' }))?.reference, reference);
      assert.equal(await find({ reference, postcode: 'TM1 1AA' }), null);
      assert.equal(await find({ reference: 'TM-22222', postcode: 'TM4 2QP' }), null);
    });

    it('say when their status last changed', async () => {
      const { reference, filedAt } = await fileCase(services(), 'TM', await request());
      await cases.setStatus(reference, 'open', '2030-01-01T00:00:00.000Z');
      assert.equal((await cases.byReference(reference))?.statusAt, filedAt);
      await cases.setStatus(reference, 'fixed', '2030-01-01T00:00:00.000Z');
      assert.equal((await cases.byReference(reference))?.statusAt, '2030-01-01T00:00:00.000Z');
    });
  });
}

describe('the reference of a case', () => {
  it('shows every slip of one letter', () => {
    const reference = referenceOf('TM', '7K3Q');
    for (let place = 3; place < reference.length; place++) {
      for (const letter of referenceLetters) {
        if (letter === reference[place]) continue;
        const wrong = reference.slice(0, place) + letter + reference.slice(place + 1);
        assert.equal(readReference('TM', wrong), null, wrong);
      }
    }
  });

  it('has no letter that looks like another', () => {
    for (const letter of '0O1ILU') assert.equal(readReference('TM', `TM-${letter}2222`), null);
  });
});
