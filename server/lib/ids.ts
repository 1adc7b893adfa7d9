import { createHmac, randomBytes, randomInt, randomUUID } from 'node:crypto';

export function newId(): string {
  return randomUUID();
}

/** 256 random bits, safe in a header or a cookie. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Only this is stored, so that a copy of the database signs nobody in. */
export function hashToken(token: string, secret: string): string {
  return createHmac('sha256', secret).update(token).digest('base64url');
}

/** Letters of an alphabet, each as likely as the others. */
export function randomLetters(alphabet: string, count: number): string {
  return Array.from({ length: count }, () => alphabet.charAt(randomInt(alphabet.length))).join('');
}
