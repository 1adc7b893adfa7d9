import type { Kysely } from 'kysely';
import type { AttachmentType } from '../protocol/attachments.js';
import type { AttachmentRow, Schema } from './schema.js';

export type AttachmentStatus = 'held' | 'ready' | 'refused';

export interface KeptAttachment {
  attachmentId: string;
  conversationId: string;
  fileName: string;
  fileType: AttachmentType;
  bytes: number;
  status: AttachmentStatus;
}

function fromRow(row: AttachmentRow): KeptAttachment {
  return {
    attachmentId: row.id,
    conversationId: row.conversation_id,
    fileName: row.file_name,
    fileType: row.file_type as AttachmentType,
    bytes: row.bytes,
    status: row.status as AttachmentStatus,
  };
}

/** What is known of files; their bytes are in the folder. */
export function attachmentStore(db: Kysely<Schema>) {
  return {
    async insert(file: KeptAttachment, addedAt: string): Promise<void> {
      await db
        .insertInto('attachment')
        .values({
          id: file.attachmentId,
          conversation_id: file.conversationId,
          file_name: file.fileName,
          file_type: file.fileType,
          bytes: file.bytes,
          status: file.status,
          added_at: addedAt,
        })
        .execute();
    },

    async byId(attachmentId: string): Promise<KeptAttachment | null> {
      const row = await db
        .selectFrom('attachment')
        .selectAll()
        .where('id', '=', attachmentId)
        .executeTakeFirst();
      return row ? fromRow(row) : null;
    },

    async countOf(conversationId: string): Promise<number> {
      const row = await db
        .selectFrom('attachment')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .where('conversation_id', '=', conversationId)
        .executeTakeFirst();
      return row?.count ?? 0;
    },

    async held(limit: number): Promise<KeptAttachment[]> {
      const rows = await db
        .selectFrom('attachment')
        .selectAll()
        .where('status', '=', 'held')
        .limit(limit)
        .execute();
      return rows.map(fromRow);
    },

    async setStatus(attachmentId: string, status: AttachmentStatus): Promise<void> {
      await db.updateTable('attachment').set({ status }).where('id', '=', attachmentId).execute();
    },

    async remove(attachmentId: string): Promise<void> {
      await db.deleteFrom('attachment').where('id', '=', attachmentId).execute();
    },
  };
}

export type AttachmentStore = ReturnType<typeof attachmentStore>;
