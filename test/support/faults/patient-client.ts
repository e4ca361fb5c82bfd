import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Carrier, Reply } from '../../../src/demo/api-client/api-client.js';

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

/** What becomes of an answer: it arrives, the client is gone before it comes, or it comes and nobody reads it. */
export type Reception = 'HEARD' | 'GONE' | 'UNREAD';

/** How a client is hindered. */
export interface Hindrance {
  readonly watch?: Watcher;
  /** Asked before each first attempt at an act. */
  readonly receive?: () => Reception;
}

const LONGEST_WAIT_MS = 180_000;
const PATIENCE_MS = 45_000;
const PAUSE_MS = 60;
const CONFLICT = [409, 422];
/** What the story is told the first time it asks, too. */
const REFUSED = 'CYCLE_HAS_OPEN_MATTERS';

type Sent = Parameters<Carrier>[0];

/** One request on a connection of its own; null when it got no answer. */
function once(url: string, { method, path, headers, payload }: Sent, reception: Reception): Promise<Reply | null> {
  return new Promise((resolve) => {
    const unanswered = (): void => {
      resolve(null);
    };
    const length = payload === undefined ? {} : { 'content-length': String(Buffer.byteLength(payload)) };
    const options = { method, headers: { ...headers, ...length }, agent: false, timeout: PATIENCE_MS } as const;
    const sent = request(url + path, options, (response) => {
      if (reception === 'UNREAD') {
        unanswered();
        response.destroy();
      }
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('error', unanswered);
      response.on('close', () => {
        resolve(response.complete ? { status: response.statusCode ?? 0, body: parsed(text) } : null);
      });
    });
    sent.on('error', unanswered);
    sent.on('close', unanswered);
    sent.on('timeout', () => sent.destroy());
    sent.end(payload, () => {
      if (reception === 'GONE') sent.destroy();
    });
  });
}

const parsed = (text: string): unknown => (/^[{[]/.test(text) ? JSON.parse(text) : text);

const codeOf = ({ body }: Reply): string => (body as { code?: string } | null)?.code ?? '';

/**
 * A client that asks again until it is answered, always with the same words and the same Idempotency-Key. An act that its
 * repetition finds done (409, 422) counts as answered: what the database holds at the end tells whether that was right.
 */
export function patientCarrier(url: () => string, patience: Patience, hindrance: Hindrance = {}): Carrier {
  let acts = 0;
  return async (sent) => {
    hindrance.watch?.(acts);
    acts += 1;
    const first = await once(url(), sent, hindrance.receive?.() ?? 'HEARD');
    if (first !== null && isAnswer(first)) return first;
    const end = performance.now() + LONGEST_WAIT_MS;
    for (let reply = first; performance.now() < end; reply = await once(url(), sent, 'HEARD')) {
      if (reply !== null && isAnswer(reply)) return foundDone(reply, patience);
      note(reply, sent, patience);
      await pause(PAUSE_MS);
    }
    throw new Error(`${sent.method} ${sent.path} was never answered`);
  };
}

const isAnswer = (reply: Reply): boolean => reply.status < 500 && codeOf(reply) !== 'IDEMPOTENCY_IN_PROGRESS';

function note(reply: Reply | null, { path }: Sent, patience: Patience): void {
  patience.lost += 1;
  if (reply !== null && reply.status >= 500) patience.failures.push(`${String(reply.status)} ${codeOf(reply)} ${path}`);
}

function foundDone(reply: Reply, patience: Patience): Reply {
  if (!CONFLICT.includes(reply.status) || codeOf(reply) === REFUSED) return reply;
  patience.foundDone += 1;
  return { ...reply, status: 200 };
}
