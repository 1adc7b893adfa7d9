import type { IncomingHttpHeaders } from 'node:http';

/** Whether a page of this origin may open a socket: ours, an allowed one, or no browser's page at all. */
export function isAllowedOrigin({ origin, host }: IncomingHttpHeaders, allowedOrigins: string[]): boolean {
  if (origin === undefined) return true;
  if (allowedOrigins.includes(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
