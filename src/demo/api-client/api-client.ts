import { createHash } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openSession, SESSION_COOKIE } from '../../modules/access/index.js';
import type { Database } from '../../platform/database/database.js';
import type { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Seat, sitterOf } from './seat.js';

/** One request to the product's own API, in somebody's name. */
export interface Act {
  /** Who acts: a seat, or the key of a persona without a post. */
  readonly as: Seat | { readonly persona: string };
  readonly method?: 'GET' | 'POST' | 'PUT';
  /** Under `/api/v1`. */
  readonly path: string;
  readonly body?: unknown;
  /** A workbook to send as the form field `file`. */
  readonly file?: { readonly name: string; readonly content: Buffer };
  /** Names the act: doing it again answers what the first time answered. */
  readonly key?: string;
  /** Refusals that are as good as done (409 where the act was done before). */
  readonly accept?: readonly number[];
}

export interface Reply {
  readonly status: number;
  readonly body: unknown;
}

/** What carries a request to the product and brings the answer back. */
export type Carrier = (request: {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: string | Buffer | undefined;
}) => Promise<Reply>;

/** Scripted people act through these: the same API, permissions and use-cases as everybody. */
export interface ApiClient {
  /** @throws naming the act and the refusal, unless the status is 2xx or accepted */
  act<T>(act: Act): Promise<T>;
}

/** An act that the product refused. */
export class ActRefused extends Error {
  constructor(
    readonly act: Act,
    readonly status: number,
    readonly body: unknown,
  ) {
    super(
      `${act.method ?? 'POST'} ${act.path} as ${JSON.stringify(act.as)}: ${String(status)} ${JSON.stringify(body)}`,
    );
    this.name = 'ActRefused';
  }
}

const UNAUTHENTICATED = 401;
const BOUNDARY = 'five-ones-form';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The same key for the same name, in the shape of a UUID. */
function keyOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function formOf({ name, content }: NonNullable<Act['file']>): Buffer {
  const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: ${XLSX}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]);
}

function payloadOf(act: Act): { readonly type: Record<string, string>; readonly payload: string | Buffer | undefined } {
  if (act.file !== undefined)
    return { type: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` }, payload: formOf(act.file) };
  if (act.body === undefined) return { type: {}, payload: undefined };
  return { type: { 'content-type': 'application/json' }, payload: JSON.stringify(act.body) };
}

/** What scripted people need of the product beside its API: to look up seats, and to be let in without a password. */
export interface Door {
  readonly database: Database;
  readonly unitOfWork: UnitOfWork;
}

/** Sessions of scripted people, one per account however many act at once, opened when first needed. */
class Sessions {
  private readonly cookies = new Map<string, Promise<string>>();

  constructor(private readonly door: Door) {}

  /** @param ended the cookie that was refused, if one was: then another is opened, unless somebody has done so already */
  async cookieOf(who: Act['as'], ended: string | null): Promise<string> {
    const accountId = await this.accountOf(who);
    const known = this.cookies.get(accountId);
    if (known !== undefined && (ended === null || (await known) !== ended)) return known;
    const present = this.cookies.get(accountId);
    return present !== undefined && present !== known ? present : this.open(accountId);
  }

  private open(accountId: string): Promise<string> {
    const opening = this.door.unitOfWork
      .run((tx) => openSession(tx, accountId, 'AUTOPILOT'))
      .then((token) => `${SESSION_COOKIE}=${token}`);
    this.cookies.set(accountId, opening);
    opening.catch(() => this.cookies.delete(accountId));
    return opening;
  }

  private async accountOf(who: Act['as']): Promise<string> {
    if ('unit' in who) return (await sitterOf(this.door.database, who)).accountId;
    const sql = 'SELECT id FROM account WHERE demo_persona = $1';
    const [account] = await this.door.database.query<{ id: string }>(sql, [who.persona]);
    if (account === undefined) throw new Error(`there is no persona ${who.persona}`);
    return account.id;
  }
}

/** Hands that act through the given carrier. */
export function apiClientBy(carrier: Carrier, door: Door): ApiClient {
  const sessions = new Sessions(door);
  const send = async (act: Act, cookie: string): Promise<Reply> => {
    const { type, payload } = payloadOf(act);
    const named = act.key === undefined ? {} : { 'idempotency-key': keyOf(act.key) };
    const headers = { cookie, 'x-requested-with': 'five-ones', ...named, ...type };
    return carrier({ method: act.method ?? 'POST', path: `/api/v1${act.path}`, headers, payload });
  };
  return {
    act: async <T>(act: Act): Promise<T> => {
      const cookie = await sessions.cookieOf(act.as, null);
      const first = await send(act, cookie);
      // A session that idled away is opened anew.
      const reply = first.status === UNAUTHENTICATED ? await send(act, await sessions.cookieOf(act.as, cookie)) : first;
      if (reply.status >= 300 && act.accept?.includes(reply.status) !== true)
        throw new ActRefused(act, reply.status, reply.body);
      return reply.body as T;
    },
  };
}

const parsed = (text: string): unknown => (text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text);

/** Hands inside the product's own process. */
export function apiClientInProcess(app: Pick<NestFastifyApplication, 'inject'>, door: Door): ApiClient {
  const carrier: Carrier = async ({ method, path, headers, payload }) => {
    const reply = await app.inject({
      method: method as 'POST',
      url: path,
      headers,
      ...(payload !== undefined && { payload }),
    });
    return { status: reply.statusCode, body: parsed(reply.body) };
  };
  return apiClientBy(carrier, door);
}

/** Hands that reach a product at its address; seats are looked up in the database that it uses. */
export function apiClientOverHttp(url: string, door: Door): ApiClient {
  const carrier: Carrier = async ({ method, path, headers, payload }) => {
    const reply = await fetch(url + path, { method, headers, ...(payload !== undefined && { body: payload }) });
    return { status: reply.status, body: parsed(await reply.text()) };
  };
  return apiClientBy(carrier, door);
}
