import type { Kept } from './device.js';

/** Reads what the device keeps of a conversation; anything unreadable counts as nothing. */
export function readKept(json: string | null): Kept | undefined {
  try {
    const { token, ...kept } = JSON.parse(json ?? '') as Kept;
    return typeof token === 'string' && /^.{20,100}$/.test(token) ? { ...kept, token } : kept;
  } catch {
    return undefined;
  }
}
