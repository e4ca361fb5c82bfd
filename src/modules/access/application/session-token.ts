import { createHash, randomBytes } from 'node:crypto';

const TOKEN_BYTES = 32;

/** A new random token; only its digest is ever stored. */
export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** What is stored of a token. */
export function digestOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
