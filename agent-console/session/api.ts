import type { Role, StaffMember } from '../../server/protocol/http.js';
import type { StaffSettings } from '../../server/protocol/settings.js';
import { clockOffsetMs } from './server-clock.js';

export interface ApiFault {
  code: string;
  message: string;
  /** What is wrong with each field, by its name. */
  fields?: Record<string, string>;
  /** What somebody else has made of it meanwhile; null when it was removed. */
  latest?: object | null;
}

export type ApiAnswer<Result> = { ok: true; result: Result } | { ok: false; status: number; fault: ApiFault };

const unreachable: ApiFault = {
  code: 'unreachable',
  message: 'Guildhall cannot be reached. Check your connection and try again.',
};
const unclear: ApiFault = { code: 'unclear', message: 'Guildhall had a problem. Try again in a minute.' };

/** Asks the server, and gives its answer or what stood in the way. */
export async function call<Result>(method: string, path: string, body?: object): Promise<ApiAnswer<Result>> {
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
  } catch {
    return { ok: false, status: 0, fault: unreachable };
  }
  const content = (await response.json().catch(() => null)) as { error?: ApiFault } | null;
  if (response.ok) return { ok: true, result: content as Result };
  return { ok: false, status: response.status, fault: content?.error ?? unclear };
}

export interface SessionStart {
  me: StaffMember;
}

export const signIn = (email: string, password: string): Promise<ApiAnswer<SessionStart>> =>
  call('POST', '/api/session', { email, password });

export const readSession = (): Promise<ApiAnswer<SessionStart>> => call('GET', '/api/session');

export const signOut = (): Promise<ApiAnswer<null>> => call('DELETE', '/api/session');

export const listStaff = (): Promise<ApiAnswer<{ staff: StaffSettings[] }>> => call('GET', '/api/staff');

export interface NewStaffMember {
  email: string;
  name: string;
  password: string;
  roles: Role[];
}

export const addStaffMember = (member: NewStaffMember): Promise<ApiAnswer<{ staff: StaffMember }>> =>
  call('POST', '/api/staff', member);

export type StaffEdit = Pick<StaffSettings, 'version' | 'name' | 'roles' | 'skills' | 'capacity'>;

export const changeStaffMember = (
  staffId: string,
  edit: StaffEdit,
): Promise<ApiAnswer<{ staff: StaffSettings }>> => call('PUT', `/api/staff/${staffId}`, edit);

export const setStaffPassword = (staffId: string, password: string): Promise<ApiAnswer<null>> =>
  call('PUT', `/api/staff/${staffId}/password`, { password });

export const removeStaffMember = (staffId: string, version: number): Promise<ApiAnswer<null>> =>
  call('DELETE', `/api/staff/${staffId}?version=${version}`);

/** How far this computer's clock is behind the server's, in milliseconds; 0 if that cannot be known. */
export async function readClockOffset(): Promise<number> {
  const askedAt = Date.now();
  try {
    const response = await fetch('/api/session', { method: 'GET', cache: 'no-store' });
    return clockOffsetMs(response.headers.get('date'), askedAt, Date.now());
  } catch {
    return 0;
  }
}
