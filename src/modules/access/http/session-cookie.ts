import { SECURE_SESSION_COOKIE, SESSION_COOKIE } from '../application/session-token.js';
import type { FastifyReply } from 'fastify';

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
