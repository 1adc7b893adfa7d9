import type { IncomingHttpHeaders } from 'node:http';

/**
 * The address a socket comes from, for limits. Each proxy adds the address it saw at the end of
 * X-Forwarded-For; what stands before those of our own proxies is the stranger's to make up.
 */
export function addressOf(
  { address, headers }: { address: string; headers: IncomingHttpHeaders },
  trustedProxies: number,
): string {
  if (trustedProxies === 0) return address;
  const forwarded = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  return forwarded.at(-trustedProxies) ?? address;
}
