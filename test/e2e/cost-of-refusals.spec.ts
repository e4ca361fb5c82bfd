import { randomUUID } from 'node:crypto';
import { type ApiDescription, describedRoutes } from '../support/api-routes.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { longForm } from '../support/form.js';

/*
 * What a refusal costs, measured as CPU of this process (the product runs in it) and compared with reading the same bytes
 * as JSON in the same run: a bound on work, wide enough for any machine. What each unknown field cost before was a hundred
 * times as much.
 */

const OPEN_LIMIT = 64 * 1024;
const LIMIT = 1024 * 1024;
/** After one to warm up; the cheapest counts, and a cheap one is met the sooner the calmer the machine. */
const ROUNDS = longForm ? 8 : 3;
/** Reading, sending, answering and the way there, as multiples of reading the body once; and what any request costs. */
const MULTIPLE = 25;
const ANY_REQUEST_MS = 40;

const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** As many unknown fields as fit. */
function fieldsOf(bytes: number): string {
  const count = Math.floor((bytes - 2) / 12);
  return `{${Array.from({ length: count }, (_, place) => `"f${String(place).padStart(6, '0')}":1`).join(',')}}`;
}

const BODIES: readonly (readonly [string, (bytes: number) => string])[] = [
  ['unknown fields', fieldsOf],
  ['a list of ones', (bytes) => `{"surplus":[1${',1'.repeat(Math.floor((bytes - 20) / 2))}]}`],
  ['a list of objects', (bytes) => `{"items":[{}${',{}'.repeat(Math.floor((bytes - 20) / 3))}]}`],
  ['deep lists', (bytes) => `${'['.repeat(bytes / 2 - 1)}${']'.repeat(bytes / 2 - 1)}`],
  [
    'faults in every place',
    (bytes) => `{"items":[{"itemId":1}${',{"itemId":1}'.repeat(Math.floor((bytes - 40) / 13))}]}`,
  ],
];

describe('what a refusal costs', () => {
  let app: TestApp;
  let api: ApiDescription;

  beforeAll(async () => {
    app = await startTestApp();
    api = await describedRoutes(app.url);
  });
  afterAll(() => app.close());

  const send = async (
    method: string,
    path: string,
    body: string,
    cookie = '',
  ): Promise<{ status: number; text: string; type: string }> => {
    const response = await fetch(`${app.url}/api/v1${path}`, {
      method,
      headers: {
        cookie,
        'content-type': 'application/json',
        'x-requested-with': 'five-ones',
        'idempotency-key': randomUUID(),
      },
      body,
    });
    return { status: response.status, text: await response.text(), type: response.headers.get('content-type') ?? '' };
  };

  /**
   * The cheapest of some rounds: what else the process does meanwhile (compiling, collecting garbage) is no cost of the work.
   * Where one below a bound is looked for, the first of them is enough.
   */
  const costOf = async (work: () => Promise<unknown>, bound = 0): Promise<number> => {
    let least = Number.POSITIVE_INFINITY;
    for (let round = 0; round <= ROUNDS && least >= bound; round += 1) {
      const before = cpu();
      await work();
      least = Math.min(least, cpu() - before);
    }
    return least;
  };
  const expectBelow = async (bound: number, work: () => Promise<unknown>): Promise<void> => {
    expect(await costOf(work, bound)).toBeLessThan(bound);
  };

  const openRoutes = () =>
    api.routes.filter(({ permission, body, method }) => permission === '*anyone*' && body !== null && method !== 'GET');

  it.each(BODIES)('on every open route: %s', async (_, make) => {
    const body = make(OPEN_LIMIT - 100);
    const reading = await costOf(() => Promise.resolve(JSON.parse(body) as unknown));
    expect(openRoutes().length).toBeGreaterThan(0);
    for (const { method, path } of openRoutes()) {
      const { status, text } = await send(method, path, body);
      expect([path, status]).toEqual([path, 400]);
      expect(text.length).toBeLessThan(4000);
      await expectBelow(reading * MULTIPLE + ANY_REQUEST_MS, () => send(method, path, body));
    }
  });

  it('on an open route nothing larger than 64 kB is read at all', async () => {
    for (const { method, path } of openRoutes()) {
      const { status, text, type } = await send(method, path, fieldsOf(OPEN_LIMIT + 200));
      expect([path, status, (JSON.parse(text) as { code: string }).code]).toEqual([path, 413, 'BODY_TOO_LARGE']);
      expect(type).toContain('application/problem+json');
    }
  });

  it.each(BODIES)('on a route of the signed-in: %s', async (_, make) => {
    const { cookie } = await app.as('office-clerk');
    const body = make(LIMIT - 100);
    const path = '/interviews/0190f5fe-7c00-7a00-8000-000000000001/record';
    const reading = await costOf(() => Promise.resolve(JSON.parse(body) as unknown));
    const { status, text } = await send('POST', path, body, cookie);
    expect(status).toBe(400);
    expect(text.length).toBeLessThan(4000);
    await expectBelow(reading * MULTIPLE + ANY_REQUEST_MS, () => send('POST', path, body, cookie));
  });

  it.each([
    ['a route of the signed-in', '/tasks', ''],
    ['an address that does not exist', '/nothing', ''],
    ['a route of the signed-in, with a session that is none', '/tasks', `five-ones=${'A'.repeat(43)}`],
  ])('of somebody unknown nothing larger than 64 kB is read: %s', async (_, path, cookie) => {
    const [large, small] = [fieldsOf(LIMIT - 100), fieldsOf(200)];
    const { status, text } = await send('POST', path, large, cookie);
    expect([status, (JSON.parse(text) as { code: string }).code]).toEqual([401, 'UNAUTHENTICATED']);
    const reading = await costOf(() => Promise.resolve(JSON.parse(large) as unknown));
    const usual = await costOf(() => send('POST', path, small, cookie));
    // Were it read, that alone would cost more.
    await expectBelow(usual + reading + ANY_REQUEST_MS, () => send('POST', path, large, cookie));
  });

  it('lists twenty errors at most', async () => {
    const { cookie } = await app.as('office-clerk');
    const items = Array.from({ length: 50 }, () => ({ itemId: 'x', demand: 7 }));
    const path = '/interviews/0190f5fe-7c00-7a00-8000-000000000001/record';
    const { text } = await send('POST', path, JSON.stringify({ items }), cookie);
    expect((JSON.parse(text) as { errors: unknown[] }).errors).toHaveLength(20);
  });
});
