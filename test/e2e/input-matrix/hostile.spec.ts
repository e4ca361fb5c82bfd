import { randomUUID } from 'node:crypto';
import { type ApiDescription, type ApiRoute, describedRoutes, seatFor } from '../../support/api-routes.js';
import type { TestApp } from '../../support/app.js';
import { borrowTestApp } from '../../support/borrowed-app.js';
import { type HostileCell, hostileCells } from '../../support/hostile-cells.js';
import { validValue } from '../../support/input-cells.js';
import { longForm } from '../../support/form.js';

/*
 * Every route × (path, query, cursor, header, body) × what no client of ours sends, generated from the product's own
 * description. Whatever comes, the answer is a page, a refusal as problem+json, never a failure of the server.
 */

const ANY_ID = '0190f5fe-7c00-7a00-8000-000000000001';

interface Seen {
  readonly status: number;
  readonly problem: boolean;
  readonly text: string;
}

/** The town has little to show; what is longer repeats what was sent. */
const LONGEST_ANSWER = 200_000;
/** Requests under way at a time. */
const LANES = 8;

/**
 * At every push each body and each field of one is sent a sixteenth of the odd values and every other place a sixth, the
 * next place the next of them, so that every value meets places of every kind; before a release each place is sent them all.
 */
const SHARES = { body: 16, other: 6 };
const shareOf = ({ what }: HostileCell): number => (/^(\/|body: )/.test(what) ? SHARES.body : SHARES.other);
/** The value alone, without the name of its field. */
const valueOf = ({ what }: HostileCell): string => what.replace(/^[/?][^:=[ ]*/, '');

/** Whether a place is sent a value: the first of its places is, then one in so many, other ones than of the value beside. */
function rota(): (cell: HostileCell) => boolean {
  const places = new Map<string, { readonly at: number; next: number }>();
  return (cell) => {
    const place = places.get(valueOf(cell)) ?? { at: places.size, next: 0 };
    places.set(valueOf(cell), place);
    place.next += 1;
    return place.next === 1 || (place.at + place.next) % shareOf(cell) === 0;
  };
}

const signsOut = (route: ApiRoute): boolean => route.path === '/sessions/current';

describe('requests that no client of ours sends', () => {
  let app: TestApp;
  let api: ApiDescription;
  const cookies = new Map<string, Promise<string>>();

  const cookieOf = (route: ApiRoute): Promise<string> => {
    if (route.permission.startsWith('*anyone')) return Promise.resolve('');
    const seat = seatFor(route.permission);
    // Whoever signs out has to come in again.
    const known = signsOut(route) ? undefined : cookies.get(seat);
    const cookie = known ?? app.as(seat).then((client) => client.cookie);
    cookies.set(seat, cookie);
    return cookie;
  };

  const ask = async (route: ApiRoute, cell: HostileCell): Promise<Seen> => {
    const path = route.path.replace(/\{\w+\}/g, cell.place ?? ANY_ID);
    const cookie = await cookieOf(route);
    const stream = new AbortController();
    const response = await fetch(`${app.url}/api/v1${path}${cell.query ?? ''}`, {
      method: route.method,
      signal: stream.signal,
      headers: { cookie, 'x-requested-with': 'five-ones', 'idempotency-key': randomUUID(), ...cell.headers },
      ...(cell.body !== undefined && { body: cell.body }),
    });
    const type = response.headers.get('content-type') ?? '';
    if (type.startsWith('text/event-stream')) {
      stream.abort();
      return { status: response.status, problem: false, text: '' };
    }
    return {
      status: response.status,
      problem: type.startsWith('application/problem+json'),
      text: await response.text(),
    };
  };

  const verdict = async (route: ApiRoute, cell: HostileCell): Promise<string | null> => {
    const { status, problem, text } = await ask(route, cell);
    // Whoever is signed in stays so, whatever he sends.
    const strange = route.permission.startsWith('*anyone') || cell.headers?.['cookie'] !== undefined;
    const kind = Math.floor(status / 100);
    const refused = problem && kind === 4 && (strange || status !== 401);
    const answered = !cell.refused && kind === 2;
    return (refused || answered) && text.length < LONGEST_ANSWER
      ? null
      : `${route.method} ${route.path} ${cell.what}: ${String(status)} ${text.slice(0, 200)}`;
  };

  beforeAll(async () => {
    app = await borrowTestApp();
    api = await describedRoutes(app.url);
  });
  afterAll(() => app.close());

  it('are answered or refused as problem+json, and never break the server', async () => {
    const all = api.routes.flatMap((route) => {
      const schema = route.body === null ? null : api.resolve(route.body);
      const example = schema === null ? {} : (validValue(schema, api.resolve) as Record<string, unknown>);
      return hostileCells(route, schema, example).map((cell) => ({ route, cell }));
    });
    const isDue = rota();
    const cells = all.filter(({ cell }) => isDue(cell) || longForm);
    const wrong: string[] = [];
    const lane = async (waiting: Iterable<(typeof cells)[number]>): Promise<void> => {
      for (const { route, cell } of waiting) {
        const fault = await verdict(route, cell);
        if (fault !== null) wrong.push(fault);
      }
    };
    const staying = cells.filter(({ route }) => !signsOut(route)).values();
    await Promise.all(Array.from({ length: LANES }, () => lane(staying)));
    // An account has three sessions at most, so that many who come in again would put the others out.
    await lane(cells.filter(({ route }) => signsOut(route)));
    expect(wrong).toEqual([]);
    expect(all.length).toBeGreaterThan(4000);
    expect(new Set(cells.map(({ cell }) => valueOf(cell)))).toEqual(new Set(all.map(({ cell }) => valueOf(cell))));
    process.stdout.write(`input matrix, hostile: ${String(cells.length)}\n`);
  }, 600_000);
});
