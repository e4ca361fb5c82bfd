import { createHmac } from 'node:crypto';

const PREFIX = 'whsec_';
const LEAST_BYTES = 24;
const MOST_BYTES = 64;

/** The key in a secret `whsec_` + base64 of 24 to 64 bytes (Standard Webhooks); null where it is none. */
export function keyOfSecret(secret: string): Buffer | null {
  if (!/^whsec_[A-Za-z0-9+/]+={0,2}$/.test(secret)) return null;
  const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
  return key.length < LEAST_BYTES || key.length > MOST_BYTES ? null : key;
}

/** HMAC-SHA256 of `id.seconds.body`: what was changed, or sent again later by somebody else, does not fit. */
export const signatureOf = (key: Buffer, id: string, seconds: number, body: string): string =>
  `v1,${createHmac('sha256', key)
    .update(`${id}.${String(seconds)}.${body}`)
    .digest('base64')}`;

/** @param seconds since 1970, by the real clock: receivers compare it with theirs */
export const signedHeaders = (
  key: Buffer,
  id: string,
  seconds: number,
  body: string,
): Readonly<Record<string, string>> => ({
  ...{
    'webhook-id': id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': signatureOf(key, id, seconds, body),
  },
});
