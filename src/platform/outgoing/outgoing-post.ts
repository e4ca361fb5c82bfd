import { type IncomingMessage, request as plainRequest, type RequestOptions } from 'node:http';
import { request as sealedRequest } from 'node:https';
import { isIP } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import { type Settings, SETTINGS } from '../config/index.js';
import { AllowedInside, liesOutside, resolveOutgoing } from './outgoing-guard.js';

/** Of the whole talk: less than the lease of a message. */
const WHOLE_MS = 20_000;
/** Of an answer no more is read. */
const MOST_BYTES = 65_536;

export interface Posting {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What a server said. `body` is null where it was not read to its end: too long, cut off, or in pieces that never ended. */
export interface Answered {
  readonly status: number;
  /** Seconds that it asks to wait (`Retry-After`); 0: it asked for nothing. */
  readonly retryAfter: number;
  readonly body: string | null;
}

/** NOT_SENT: not all of it left. NO_ANSWER: all of it left, and nobody said what became of it. */
export type Posted = Answered | { readonly failed: 'NOT_SENT' | 'NO_ANSWER'; readonly code: string };

/** Why the product posts nothing to an address. */
export type PostRefusal = 'URL_NOT_ALLOWED' | 'HOST_NOT_ALLOWED';

type Target = { readonly url: URL; readonly address: string } | { readonly refused: PostRefusal };

/** The address as it is written: http(s), without a name and password in it; null where it is none. */
export function outgoingUrl(text: string): URL | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const plain = url.username === '' && url.password === '' && url.hash === '';
  return /^https?:$/.test(url.protocol) && plain ? url : null;
}

/**
 * Posts to servers of others: looked up once, never to what lies inside unless an operator listed it, never unsealed to the
 * outside, no redirect followed, no proxy, the answer read to 64 kB and the whole in 20 s.
 */
@Injectable()
export class OutgoingPost {
  private readonly allowed: AllowedInside;

  constructor(@Inject(SETTINGS) settings: Pick<Settings, 'outgoingHosts'>) {
    this.allowed = new AllowedInside(settings.outgoingHosts);
  }

  /** Why nothing would be posted there; null where it may be. */
  async refusalOf(text: string): Promise<PostRefusal | null> {
    const target = await this.target(text);
    return 'refused' in target ? target.refused : null;
  }

  /** Ms since 1970, by the real clock: servers of others compare with theirs what is signed. */
  nowMs(): number {
    return Date.now();
  }

  async post(text: string, posting: Posting, wholeMs = WHOLE_MS): Promise<Posted> {
    const target = await this.target(text);
    if ('refused' in target) return { failed: 'NOT_SENT', code: target.refused };
    return talk(target.url, target.address, posting, wholeMs);
  }

  private async target(text: string): Promise<Target> {
    const url = outgoingUrl(text);
    if (url === null) return { refused: 'URL_NOT_ALLOWED' };
    const where = await resolveOutgoing(url.hostname, this.allowed);
    if ('refused' in where) return { refused: 'HOST_NOT_ALLOWED' };
    if (url.protocol === 'http:' && liesOutside(where.address)) return { refused: 'URL_NOT_ALLOWED' };
    return { url, address: where.address };
  }
}

/** Connects to the address that was looked at, under the name that its certificate bears. */
function optionsOf(url: URL, address: string, { headers, body }: Posting): RequestOptions {
  const family = isIP(address);
  return {
    ...{ method: 'POST', agent: false, hostname: url.hostname.replace(/^\[(.*)\]$/, '$1'), port: url.port },
    path: `${url.pathname}${url.search}`,
    lookup: (_host, { all }, done) => {
      if (all === true) done(null, [{ address, family }]);
      else done(null, address, family);
    },
    headers: { ...headers, host: url.host, 'content-length': String(Buffer.byteLength(body)), connection: 'close' },
  };
}

function talk(url: URL, address: string, posting: Posting, wholeMs: number): Promise<Posted> {
  return new Promise((resolve) => {
    const sealed = url.protocol === 'https:';
    const asked = (sealed ? sealedRequest : plainRequest)(optionsOf(url, address, posting));
    let [connected, left, answered] = [false, false, false];
    const clock = setTimeout(() => {
      asked.destroy(new Error('TIMED_OUT'));
    }, wholeMs);
    asked.once('socket', (socket) =>
      socket.once(sealed ? 'secureConnect' : 'connect', () => {
        connected = true;
      }),
    );
    asked.once('finish', () => {
      left = true;
    });
    asked.on('error', (error: Error & { readonly code?: string }) => {
      const code = error.code ?? error.message;
      if (!answered) resolve({ failed: connected && left ? 'NO_ANSWER' : 'NOT_SENT', code });
    });
    asked.once('response', (answer) => {
      answered = true;
      void read(answer).then((body) => {
        resolve({ status: answer.statusCode ?? 0, retryAfter: secondsOf(answer), body });
        asked.destroy();
      });
    });
    asked.once('close', () => {
      clearTimeout(clock);
    });
    asked.end(posting.body);
  });
}

async function read(answer: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const part of answer as AsyncIterable<Buffer>) {
      length += part.length;
      if (length > MOST_BYTES) return null;
      parts.push(part);
    }
  } catch {
    return null;
  }
  return Buffer.concat(parts).toString('utf8');
}

/** Seconds, or until when (RFC 9110), by the server's own clock. */
function secondsOf({ headers }: IncomingMessage): number {
  const asked = headers['retry-after'] ?? '';
  if (/^\d{1,9}$/.test(asked)) return Number(asked);
  const ms = Date.parse(asked) - Date.parse(headers.date ?? '');
  return Number.isNaN(ms) ? 0 : Math.max(0, Math.ceil(ms / 1_000));
}
