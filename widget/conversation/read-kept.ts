import type { Kept } from './device.js';

/** Reads what the device keeps of a conversation; anything unreadable counts as nothing. */
export function readKept(json: string | null): Kept | undefined {
  try {
    const kept = JSON.parse(json ?? 'null') as Kept | null;
    return kept && typeof kept === 'object' ? kept : undefined;
  } catch {
    return undefined;
  }
}
