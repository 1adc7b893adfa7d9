import { hash, verify } from '@node-rs/argon2';

export interface PasswordHasher {
  hash(password: string): Promise<string>;
  matches(passwordHash: string, password: string): Promise<boolean>;
}

/** Argon2id with 19 MiB and two passes, as OWASP's Password Storage Cheat Sheet advises. */
export const argon2: PasswordHasher = {
  hash: (password) => hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 }),
  matches: (passwordHash, password) => verify(passwordHash, password),
};
