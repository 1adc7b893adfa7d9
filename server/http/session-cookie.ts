import { parseCookie, stringifySetCookie } from 'cookie';
import { sessionMilliseconds } from '../actions/sign-in.js';

const name = 'guildhall_session';

export function sessionTokenFrom(cookieHeader: string | undefined): string | undefined {
  return cookieHeader === undefined ? undefined : parseCookie(cookieHeader)[name];
}

/** A Set-Cookie header: out of reach of scripts, and never sent from another site. */
export function sessionCookie(token: string, isSecure: boolean): string {
  return stringifySetCookie({
    name,
    value: token,
    httpOnly: true,
    sameSite: 'strict',
    secure: isSecure,
    path: '/',
    maxAge: token === '' ? 0 : sessionMilliseconds / 1_000,
  });
}
