import type { RequestHandler } from 'express';
import type { Services } from '../actions/services.js';
import { sessionStaff } from '../actions/sign-in.js';
import { Refused } from '../lib/refused.js';
import type { StaffMember } from '../protocol/http.js';
import { sessionTokenFrom } from './session-cookie.js';

/** Who asks, by their cookie. @throws Refused (`not_signed_in`). */
export async function signedIn(
  services: Pick<Services, 'staff' | 'clock' | 'sessionSecret'>,
  cookieHeader: string | undefined,
): Promise<StaffMember> {
  const session = await sessionStaff(services, sessionTokenFrom(cookieHeader));
  if (!session) throw new Refused('not_signed_in', 'Sign in first.');
  return session.staff;
}

/** The cookie is SameSite=Strict; this holds also in a browser that does not know that. */
export const fromThisSite: RequestHandler = (request, _, next) => {
  const site = request.headers['sec-fetch-site'];
  const isForeign = site === 'cross-site' || site === 'same-site';
  next(isForeign ? new Refused('not_permitted', 'This can be done from the console only.') : undefined);
};
