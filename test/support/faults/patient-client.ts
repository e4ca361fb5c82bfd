import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Carrier, Reply } from '../../../src/demo/hands/hands.js';

/** What a client went through until it was answered. */
export interface Patience {
  /** Requests that got no answer, or the answer that the service is away. */
  lost: number;
  /** Acts whose repetition found them done. */
  foundDone: number;
  /** Answers of kind 5xx, by code. */
  readonly failures: string[];
}

/** Called before each act with its number, from 0; whatever it starts goes on while the act runs. */
export type Watcher = (act: number) => void;

const LONGEST_WAIT_MS = 180_000;
const PATIENCE_MS = 45_000;
const PAUSE_MS = 60;
const CONFLICT = [409, 422];

type Sent = Parameters<Carrier>[0];

/** One request on a connection of its own; null when it got no answer. */
function once(url: string, { method, path, headers, payload }: Sent): Promise<Reply | null> {
  return new Promise((resolve) => {
    const length = payload === undefined ? {} : { 'content-length': String(Buffer.byteLength(payload)) };
    const options = { method, headers: { ...headers, ...length }, agent: false, timeout: PATIENCE_MS } as const;
    const sent = request(url + path, options, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('error', () => {
        resolve(null);
      });
      response.on('close', () => {
        resolve(response.complete ? { status: response.statusCode ?? 0, body: parsed(text) } : null);
      });
    });
    sent.on('error', () => {
      resolve(null);
    });
    sent.on('timeout', () => sent.destroy());
    sent.end(payload);
  });
}

const parsed = (text: string): unknown => (/^[{[]/.test(text) ? JSON.parse(text) : text);

const codeOf = ({ body }: Reply): string => (body as { code?: string } | null)?.code ?? '';

const isAway = (reply: Reply): boolean => reply.status >= 500 || codeOf(reply) === 'IDEMPOTENCY_IN_PROGRESS';

/**
 * A client that asks again until it is answered, always with the same words and the same Idempotency-Key. An act that its
 * repetition finds done (409, 422) counts as answered: what the database holds at the end tells whether that was right.
 */
export function patientCarrier(url: () => string, patience: Patience, watcher: Watcher = () => undefined): Carrier {
  let acts = 0;
  return async (sent) => {
    watcher(acts);
    acts += 1;
    const end = performance.now() + LONGEST_WAIT_MS;
    for (let again = false; performance.now() < end; again = true) {
      const reply = await once(url(), sent);
      if (reply !== null && !isAway(reply)) return again && CONFLICT.includes(reply.status) ? done(reply, patience) : reply;
      patience.lost += 1;
      if (reply !== null && reply.status >= 500) patience.failures.push(`${String(reply.status)} ${codeOf(reply)}`);
      await pause(PAUSE_MS);
    }
    throw new Error(`${sent.method} ${sent.path} was never answered`);
  };
}

function done(reply: Reply, patience: Patience): Reply {
  patience.foundDone += 1;
  return { ...reply, status: 200 };
}
