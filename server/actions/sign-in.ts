import { isoAfter, isoNow } from '../lib/clock.js';
import { hashToken, newToken } from '../lib/ids.js';
import { Refused } from '../lib/refused.js';
import type { StaffMember } from '../protocol/http.js';
import type { Services } from './services.js';

/** A working day, and a little more. */
export const sessionMilliseconds = 12 * 60 * 60 * 1_000;

/** Compared with when no such member of staff exists, so that a guess takes as long either way. */
let nobodysHash: Promise<string> | undefined;

/**
 * Signs a member of staff in.
 * @throws Refused (`not_signed_in`), the same for an unknown address and a wrong password.
 */
export async function signIn(
  {
    staff,
    passwords,
    clock,
    sessionSecret,
  }: Pick<Services, 'staff' | 'passwords' | 'clock' | 'sessionSecret'>,
  { email, password }: { email: string; password: string },
): Promise<{ me: StaffMember; token: string }> {
  const member = await staff.byEmail(email);
  nobodysHash ??= passwords.hash(newToken());
  const matches = await passwords.matches(member?.passwordHash ?? (await nobodysHash), password);
  if (!member || !matches) {
    throw new Refused(
      'not_signed_in',
      'The email address or the password is not right. Check both and try again.',
    );
  }
  const token = newToken();
  await staff.startSession({
    tokenHash: hashToken(token, sessionSecret),
    staffId: member.staffId,
    expiresAt: isoAfter(clock, sessionMilliseconds),
  });
  const { staffId, name, roles } = member;
  return { me: { staffId, email: member.email, name, roles }, token };
}

export async function signOut(
  { staff, sessionSecret }: Pick<Services, 'staff' | 'sessionSecret'>,
  token: string,
): Promise<void> {
  await staff.endSession(hashToken(token, sessionSecret));
}

/** Who a session token belongs to, while it lasts. */
export async function sessionStaff(
  { staff, clock, sessionSecret }: Pick<Services, 'staff' | 'clock' | 'sessionSecret'>,
  token: string | undefined,
): Promise<{ staff: StaffMember; tokenHash: string } | null> {
  if (token === undefined) return null;
  const tokenHash = hashToken(token, sessionSecret);
  const member = await staff.bySession(tokenHash, isoNow(clock));
  return member ? { staff: member, tokenHash } : null;
}
