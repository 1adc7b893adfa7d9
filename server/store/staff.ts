import type { Kysely } from 'kysely';
import type { Role, StaffMember } from '../protocol/http.js';
import type { StaffSettings } from '../protocol/settings.js';
import type { Schema, StaffRow } from './schema.js';
import { logChange, type ChangedBy } from './settings.js';

export type StaffWithPassword = StaffMember & { passwordHash: string };

function fromRow(row: StaffRow): StaffWithPassword {
  return {
    staffId: row.id,
    email: row.email,
    name: row.name,
    roles: JSON.parse(row.roles) as Role[],
    passwordHash: row.password_hash,
  };
}

function settingsFromRow(row: StaffRow): StaffSettings {
  return {
    ...publicStaff(fromRow(row)),
    id: row.id,
    version: row.version,
    skills: JSON.parse(row.skills) as string[],
    capacity: row.capacity,
  };
}

function publicStaff({ staffId, email, name, roles }: StaffWithPassword): StaffMember {
  return { staffId, email, name, roles };
}

/** Members of staff and their sign-in sessions. */
export function staffStore(db: Kysely<Schema>) {
  return {
    /**
     * @param by who adds them; null for the first admin, whom the server makes.
     * @returns false when the email address is taken.
     */
    async insert(
      member: StaffWithPassword,
      createdAt: string,
      by: ChangedBy | null = null,
    ): Promise<boolean> {
      return db.transaction().execute(async (transaction) => {
        const result = await transaction
          .insertInto('staff')
          .values({
            id: member.staffId,
            email: member.email.toLowerCase(),
            name: member.name,
            password_hash: member.passwordHash,
            roles: JSON.stringify(member.roles),
            created_at: createdAt,
            version: 1,
            skills: '[]',
            capacity: null,
            removed_at: null,
          })
          .onConflict((conflict) => conflict.column('email').doNothing())
          .executeTakeFirst();
        const isNew = Number(result.numInsertedOrUpdatedRows ?? 0) === 1;
        if (isNew && by) {
          const { email, name, roles } = member;
          const added = { email, name, roles };
          const change = { kind: 'staff', itemId: member.staffId, act: 'added' } as const;
          await logChange(transaction, by, { ...change, before: null, after: added });
        }
        return isNew;
      });
    },

    /** Everybody who is still here. */
    async all(): Promise<StaffSettings[]> {
      const rows = await db
        .selectFrom('staff')
        .selectAll()
        .where('removed_at', 'is', null)
        .orderBy('name')
        .execute();
      return rows.map(settingsFromRow);
    },

    async byId(staffId: string): Promise<StaffSettings | null> {
      const row = await db
        .selectFrom('staff')
        .selectAll()
        .where('id', '=', staffId)
        .where('removed_at', 'is', null)
        .executeTakeFirst();
      return row ? settingsFromRow(row) : null;
    },

    /** @returns false when they are not of `member.version` any more: nothing was changed. */
    async change(member: StaffSettings, before: StaffSettings, by: ChangedBy): Promise<boolean> {
      return db.transaction().execute(async (transaction) => {
        const changed = await transaction
          .updateTable('staff')
          .set({
            name: member.name,
            roles: JSON.stringify(member.roles),
            skills: JSON.stringify(member.skills),
            capacity: member.capacity,
            version: member.version + 1,
          })
          .where('id', '=', member.staffId)
          .where('version', '=', member.version)
          .where('removed_at', 'is', null)
          .executeTakeFirst();
        if (Number(changed.numUpdatedRows) === 0) return false;
        const change = { kind: 'staff', itemId: member.staffId, act: 'changed' } as const;
        await logChange(transaction, by, {
          ...change,
          before: changeable(before),
          after: changeable(member),
        });
        return true;
      });
    },

    /** Sets a password and ends every session that the old one began. */
    async setPassword(staffId: string, passwordHash: string, by: ChangedBy): Promise<void> {
      await db.transaction().execute(async (transaction) => {
        await transaction
          .updateTable('staff')
          .set({ password_hash: passwordHash })
          .where('id', '=', staffId)
          .execute();
        await transaction.deleteFrom('staff_session').where('staff_id', '=', staffId).execute();
        const change = { kind: 'staff', itemId: staffId, act: 'password-set' } as const;
        await logChange(transaction, by, { ...change, before: null, after: null });
      });
    },

    /**
     * Signs them out for good, and frees their address. Their name stays with what they wrote.
     * @returns false when they are not of that version any more.
     */
    async remove(member: StaffSettings, by: ChangedBy): Promise<boolean> {
      return db.transaction().execute(async (transaction) => {
        const removed = await transaction
          .updateTable('staff')
          .set({ removed_at: by.at, email: `${member.staffId}@removed.invalid`, password_hash: '' })
          .where('id', '=', member.staffId)
          .where('version', '=', member.version)
          .where('removed_at', 'is', null)
          .executeTakeFirst();
        if (Number(removed.numUpdatedRows) === 0) return false;
        await transaction.deleteFrom('staff_session').where('staff_id', '=', member.staffId).execute();
        const change = { kind: 'staff', itemId: member.staffId, act: 'removed' } as const;
        await logChange(transaction, by, { ...change, before: changeable(member), after: null });
        return true;
      });
    },

    async isEmpty(): Promise<boolean> {
      return (await db.selectFrom('staff').select('id').limit(1).executeTakeFirst()) === undefined;
    },

    async byEmail(email: string): Promise<StaffWithPassword | null> {
      const row = await db
        .selectFrom('staff')
        .selectAll()
        .where('email', '=', email.toLowerCase())
        .executeTakeFirst();
      return row ? fromRow(row) : null;
    },

    async startSession(session: { tokenHash: string; staffId: string; expiresAt: string }): Promise<void> {
      await db
        .insertInto('staff_session')
        .values({ token_hash: session.tokenHash, staff_id: session.staffId, expires_at: session.expiresAt })
        .execute();
    },

    async endSession(tokenHash: string): Promise<void> {
      await db.deleteFrom('staff_session').where('token_hash', '=', tokenHash).execute();
    },

    async bySession(tokenHash: string, now: string): Promise<StaffMember | null> {
      const row = await db
        .selectFrom('staff_session')
        .innerJoin('staff', 'staff.id', 'staff_session.staff_id')
        .selectAll('staff')
        .where('token_hash', '=', tokenHash)
        .where('expires_at', '>', now)
        .executeTakeFirst();
      return row ? publicStaff(fromRow(row)) : null;
    },

    /** Which of these sessions still last. */
    async liveSessions(tokenHashes: string[], now: string): Promise<Set<string>> {
      if (tokenHashes.length === 0) return new Set();
      const rows = await db
        .selectFrom('staff_session')
        .select('token_hash')
        .where('token_hash', 'in', tokenHashes)
        .where('expires_at', '>', now)
        .execute();
      return new Set(rows.map((row) => row.token_hash));
    },

    async removeSessionsExpiredBy(now: string): Promise<void> {
      await db.deleteFrom('staff_session').where('expires_at', '<=', now).execute();
    },
  };
}

/** What the audit log tells of a member of staff. */
function changeable({ email, name, roles, skills, capacity }: StaffSettings): object {
  return { email, name, roles, skills, capacity };
}

export type StaffStore = ReturnType<typeof staffStore>;
