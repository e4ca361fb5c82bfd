import { createHash, createHmac, type BinaryLike } from 'node:crypto';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
const hmac = (key: BinaryLike, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** As a name or a value stands in what is signed: RFC 3986, which leaves fewer signs as they are than JavaScript does. */
const encoded = (text: string): string =>
  encodeURIComponent(text).replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** Names and values in the order in which both sides sign them. */
export const queryOf = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .join('&');

interface Signer {
  readonly keyId: string;
  readonly secret: string;
}

/** What is signed: method, path, query, the headers that are named, and the digest of the body. */
function canonical(query: string, headers: Readonly<Record<string, string>>, bodyDigest: string) {
  const names = Object.keys(headers).sort();
  const lines = names.map((name) => `${name}:${headers[name] ?? ''}\n`).join('');
  const signed = names.join(';');
  return { signed, text: ['POST', '/', query, lines, signed, bodyDigest].join('\n') };
}

/**
 * Aliyun’s ACS3-HMAC-SHA256 over a query without a body. All headers given are signed; `x-acs-content-sha256` is among them.
 * @returns the header `authorization`
 */
export function acsAuthorization(
  { keyId, secret }: Signer,
  query: string,
  headers: Readonly<Record<string, string>>,
): string {
  const { signed, text } = canonical(query, headers, EMPTY_DIGEST);
  const signature = hmac(secret, `ACS3-HMAC-SHA256\n${digest(text)}`).toString('hex');
  return `ACS3-HMAC-SHA256 Credential=${keyId},SignedHeaders=${signed},Signature=${signature}`;
}

/** Of nothing. */
export const EMPTY_DIGEST = digest('');

/**
 * Tencent’s TC3-HMAC-SHA256 over a JSON body, by a key of its day (UTC) and service; the host without its port, as its library signs.
 * @returns the header `authorization`
 */
export function tc3Authorization(
  { keyId, secret }: Signer,
  { service, seconds, host, body }: { service: string; seconds: number; host: string; body: string },
): string {
  const { signed, text } = canonical('', { 'content-type': 'application/json', host }, digest(body));
  const day = new Date(seconds * 1_000).toISOString().slice(0, 10);
  const scope = `${day}/${service}/tc3_request`;
  const key = hmac(hmac(hmac(`TC3${secret}`, day), service), 'tc3_request');
  const signature = hmac(key, ['TC3-HMAC-SHA256', String(seconds), scope, digest(text)].join('\n')).toString('hex');
  return `TC3-HMAC-SHA256 Credential=${keyId}/${scope}, SignedHeaders=${signed}, Signature=${signature}`;
}
