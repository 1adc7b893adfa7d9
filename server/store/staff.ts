import type { Kysely } from 'kysely';
import type { Role, StaffMember } from '../protocol/http.js';
import type { Schema, StaffRow } from './schema.js';

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

function publicStaff({ staffId, email, name, roles }: StaffWithPassword): StaffMember {
  return { staffId, email, name, roles };
}

/** Members of staff and their sign-in sessions. */
export function staffStore(db: Kysely<Schema>) {
  return {
    /** @returns false when the email address is taken. */
    async insert(member: StaffWithPassword, createdAt: string): Promise<boolean> {
      const result = await db
        .insertInto('staff')
        .values({
          id: member.staffId,
          email: member.email.toLowerCase(),
          name: member.name,
          password_hash: member.passwordHash,
          roles: JSON.stringify(member.roles),
          created_at: createdAt,
        })
        .onConflict((conflict) => conflict.column('email').doNothing())
        .executeTakeFirst();
      return Number(result.numInsertedOrUpdatedRows ?? 0) === 1;
    },

    async all(): Promise<StaffMember[]> {
      const rows = await db.selectFrom('staff').selectAll().orderBy('name').execute();
      return rows.map(fromRow).map(publicStaff);
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

export type StaffStore = ReturnType<typeof staffStore>;
