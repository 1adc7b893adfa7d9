import { randomInt } from 'node:crypto';

/** Without 0, O, 1, I, L and U, so that it can be read out over the phone. */
const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

export function newReference(prefix: string): string {
  const characters = Array.from({ length: 6 }, () => letters.charAt(randomInt(letters.length)));
  return `${prefix}-${characters.join('')}`;
}
