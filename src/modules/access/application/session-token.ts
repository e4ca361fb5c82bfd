import { createHash, randomBytes } from 'node:crypto';
import type { FastifyRequest } from 'fastify';

/** The cookie's name over plain http. */
export const SESSION_COOKIE = 'five-ones';
/** Over https the prefix binds the cookie to this host, path / and Secure. */
export const SECURE_SESSION_COOKIE = '__Host-five-ones';

const TOKEN_BYTES = 32;
/** A session's token, or a pass to read (`reading-pass.ts`). */
const TOKEN = /^(?:[\w-]{43}|[0-9a-f]{32}\.\d{10}\.[\w-]{43})$/;

/** A new random token; only its digest is ever stored. */
export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** What is stored of a token. */
export function digestOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** The session token that a request carries, or null. */
export function tokenOf(request: FastifyRequest): string | null {
  const cookies = request.cookies as Readonly<Record<string, string | undefined>> | undefined;
  const token = cookies?.[SECURE_SESSION_COOKIE] ?? cookies?.[SESSION_COOKIE];
  return token !== undefined && TOKEN.test(token) ? token : null;
}
