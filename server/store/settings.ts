import type { Kysely, Transaction } from 'kysely';
import type { Setting, SettingBody, SettingChange, SettingKind, Team } from '../protocol/settings.js';
import type { CouncilSettingRow, Schema, SettingChangeRow } from './schema.js';

/** Who makes a change, and when: kept with it. */
export interface ChangedBy {
  changeId: string;
  at: string;
  staffId: string;
  staffName: string;
}

export type StoredSetting<Kind extends SettingKind> = Setting<Kind> & { ownerId: string | null };

function fromRow<Kind extends SettingKind>(row: CouncilSettingRow): StoredSetting<Kind> {
  const body = JSON.parse(row.body) as SettingBody<Kind>;
  return { ...body, id: row.id, version: row.version, ownerId: row.owner_id } as StoredSetting<Kind>;
}

/** The council's settings, and the log of their changes. A change and its line in the log are one transaction. */
export function settingStore(db: Kysely<Schema>) {
  const ofKind = (kind: SettingKind) =>
    db.selectFrom('council_setting').selectAll().where('kind', '=', kind).orderBy('place').orderBy('id');

  return {
    async all<Kind extends SettingKind>(kind: Kind): Promise<StoredSetting<Kind>[]> {
      return (await ofKind(kind).execute()).map((row) => fromRow<Kind>(row));
    },

    async teams(): Promise<Team[]> {
      return (await ofKind('teams').execute()).map((row) => fromRow<'teams'>(row));
    },

    async byId<Kind extends SettingKind>(kind: Kind, id: string): Promise<StoredSetting<Kind> | null> {
      const row = await ofKind(kind).where('id', '=', id).executeTakeFirst();
      return row ? fromRow<Kind>(row) : null;
    },

    async add<Kind extends SettingKind>(
      kind: Kind,
      { id, ownerId, body }: { id: string; ownerId: string | null; body: SettingBody<Kind> },
      by: ChangedBy,
    ): Promise<void> {
      await db.transaction().execute(async (transaction) => {
        const last = await transaction
          .selectFrom('council_setting')
          .select((eb) => eb.fn.max('place').as('place'))
          .where('kind', '=', kind)
          .executeTakeFirst();
        await transaction
          .insertInto('council_setting')
          .values({
            kind,
            id,
            version: 1,
            place: (last?.place ?? -1) + 1,
            owner_id: ownerId,
            body: JSON.stringify(body),
          })
          .execute();
        await logChange(transaction, by, { kind, itemId: id, act: 'added', before: null, after: body });
      });
    },

    /** @returns false when the item is not of `version` any more: nothing was changed. */
    async change<Kind extends SettingKind>(
      kind: Kind,
      { id, version, body }: { id: string; version: number; body: SettingBody<Kind> },
      by: ChangedBy,
    ): Promise<boolean> {
      return db.transaction().execute(async (transaction) => {
        const before = await bodyOf(transaction, kind, id);
        const changed = await transaction
          .updateTable('council_setting')
          .set({ version: version + 1, body: JSON.stringify(body) })
          .where('kind', '=', kind)
          .where('id', '=', id)
          .where('version', '=', version)
          .executeTakeFirst();
        if (Number(changed.numUpdatedRows) === 0) return false;
        await logChange(transaction, by, { kind, itemId: id, act: 'changed', before, after: body });
        return true;
      });
    },

    /** @returns false when the item is not of `version` any more. */
    async remove(
      kind: SettingKind,
      { id, version }: { id: string; version: number },
      by: ChangedBy,
    ): Promise<boolean> {
      return db.transaction().execute(async (transaction) => {
        const before = await bodyOf(transaction, kind, id);
        const removed = await transaction
          .deleteFrom('council_setting')
          .where('kind', '=', kind)
          .where('id', '=', id)
          .where('version', '=', version)
          .executeTakeFirst();
        if (Number(removed.numDeletedRows) === 0) return false;
        await logChange(transaction, by, { kind, itemId: id, act: 'removed', before, after: null });
        return true;
      });
    },

    /** The newest first, before the change `before`. */
    async changes(before: SettingChange | null, limit: number): Promise<SettingChange[]> {
      let query = db.selectFrom('setting_change').selectAll();
      if (before) {
        query = query.where((eb) =>
          eb.or([
            eb('at', '<', before.at),
            eb.and([eb('at', '=', before.at), eb('id', '<', before.changeId)]),
          ]),
        );
      }
      const rows = await query.orderBy('at', 'desc').orderBy('id', 'desc').limit(limit).execute();
      return rows.map(changeFromRow);
    },

    async changeById(changeId: string): Promise<SettingChange | null> {
      const row = await db
        .selectFrom('setting_change')
        .selectAll()
        .where('id', '=', changeId)
        .executeTakeFirst();
      return row ? changeFromRow(row) : null;
    },
  };
}

export type SettingStore = ReturnType<typeof settingStore>;

/** Read under the lock that the change takes, so that the log never tells of a state that was not there. */
async function bodyOf(
  transaction: Transaction<Schema>,
  kind: SettingKind,
  id: string,
): Promise<Record<string, unknown> | null> {
  const row = await transaction
    .selectFrom('council_setting')
    .select('body')
    .where('kind', '=', kind)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? (JSON.parse(row.body) as Record<string, unknown>) : null;
}

/** Writes the line of the audit log that belongs to a change, in the same transaction. */
export async function logChange(
  transaction: Transaction<Schema>,
  by: ChangedBy,
  change: Pick<SettingChange, 'kind' | 'itemId' | 'act'> & { before: object | null; after: object | null },
): Promise<void> {
  await transaction
    .insertInto('setting_change')
    .values({
      id: by.changeId,
      at: by.at,
      staff_id: by.staffId,
      staff_name: by.staffName,
      kind: change.kind,
      item_id: change.itemId,
      act: change.act,
      before: change.before === null ? null : JSON.stringify(change.before),
      after: change.after === null ? null : JSON.stringify(change.after),
    })
    .execute();
}

function changeFromRow(row: SettingChangeRow): SettingChange {
  return {
    changeId: row.id,
    at: row.at,
    staffId: row.staff_id,
    staffName: row.staff_name,
    kind: row.kind as SettingChange['kind'],
    itemId: row.item_id,
    act: row.act as SettingChange['act'],
    before: row.before === null ? null : (JSON.parse(row.before) as Record<string, unknown>),
    after: row.after === null ? null : (JSON.parse(row.after) as Record<string, unknown>),
  };
}
