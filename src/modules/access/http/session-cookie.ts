import type { FastifyReply, FastifyRequest } from 'fastify';

/** The cookie's name over plain http. */
export const SESSION_COOKIE = 'five-ones';
/** Over https the prefix binds the cookie to this host, path / and Secure. */
const SECURE_SESSION_COOKIE = '__Host-five-ones';

/** A session's token, or a pass to read (`reading-pass.ts`). */
const TOKEN = /^(?:[\w-]{43}|[0-9a-f]{32}\.\d{10}\.[\w-]{43})$/;

const EIGHT_HOURS_S = 8 * 60 * 60;

function optionsFor(secure: boolean) {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure } as const;
}

const nameFor = (secure: boolean): string => (secure ? SECURE_SESSION_COOKIE : SESSION_COOKIE);

/** Hands the token to the browser: not for scripts, not for other sites, over https only where PUBLIC_URL is https. */
export function giveSessionCookie(reply: FastifyReply, token: string, publicUrl: string): void {
  const secure = publicUrl.startsWith('https:');
  void reply.setCookie(nameFor(secure), token, { ...optionsFor(secure), maxAge: EIGHT_HOURS_S });
}

/** Takes it back. */
export function takeSessionCookie(reply: FastifyReply, publicUrl: string): void {
  const secure = publicUrl.startsWith('https:');
  void reply.clearCookie(nameFor(secure), optionsFor(secure));
}

/** The session token that a request carries, or null. */
export function tokenOf(request: FastifyRequest): string | null {
  const cookies = request.cookies as Readonly<Record<string, string | undefined>> | undefined;
  const token = cookies?.[SECURE_SESSION_COOKIE] ?? cookies?.[SESSION_COOKIE];
  return token !== undefined && TOKEN.test(token) ? token : null;
}
