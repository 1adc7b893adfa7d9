import type { Kysely } from 'kysely';
import type { Case, CaseStatus } from '../cases/case.js';
import type { FiledCaseRow, Schema } from './schema.js';

/** Service requests that residents raised. */
export function caseStore(db: Kysely<Schema>) {
  return {
    /**
     * Files a case unless its request is filed already.
     * @returns the case as it is kept; null when another has the reference.
     */
    async insertOnce(filed: Case): Promise<Case | null> {
      await db
        .insertInto('filed_case')
        .values(toRow(filed))
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      const row = await db
        .selectFrom('filed_case')
        .selectAll()
        .where('conversation_id', '=', filed.conversationId)
        .where('request_id', '=', filed.requestId)
        .executeTakeFirst();
      return row ? fromRow(row) : null;
    },

    async byReference(reference: string): Promise<Case | null> {
      const row = await db
        .selectFrom('filed_case')
        .selectAll()
        .where('reference', '=', reference)
        .executeTakeFirst();
      return row ? fromRow(row) : null;
    },

    /** Newest first. */
    async ofConversations(conversationIds: string[]): Promise<Case[]> {
      const rows = await db
        .selectFrom('filed_case')
        .selectAll()
        .where('conversation_id', 'in', conversationIds)
        .orderBy('filed_at', 'desc')
        .execute();
      return rows.map(fromRow);
    },

    async setStatus(reference: string, status: CaseStatus, at: string): Promise<void> {
      await db
        .updateTable('filed_case')
        .set({ status, status_at: at })
        .where('reference', '=', reference)
        .where('status', '!=', status)
        .execute();
    },
  };
}

export type CaseStore = ReturnType<typeof caseStore>;

function toRow(filed: Case): FiledCaseRow {
  return {
    reference: filed.reference,
    conversation_id: filed.conversationId,
    request_id: filed.requestId,
    intent: filed.intent,
    title: filed.title,
    postcode: filed.postcode,
    fields: JSON.stringify(filed.fields),
    status: filed.status,
    filed_at: filed.filedAt,
    status_at: filed.statusAt,
  };
}

function fromRow(row: FiledCaseRow): Case {
  return {
    reference: row.reference,
    conversationId: row.conversation_id,
    requestId: row.request_id,
    intent: row.intent,
    title: row.title,
    postcode: row.postcode,
    fields: JSON.parse(row.fields) as Case['fields'],
    status: row.status as CaseStatus,
    filedAt: row.filed_at,
    statusAt: row.status_at,
  };
}
