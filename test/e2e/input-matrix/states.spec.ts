import { randomUUID } from 'node:crypto';
import type { ApiRoute } from '../../support/api-routes.js';
import type { TestApp } from '../../support/app.js';
import { borrowTestApp } from '../../support/borrowed-app.js';
import { type Cells, EveryAct, REPEATS, TABLE } from './every-act.js';
import { CREATIONS } from './ready.js';

const AT_ONCE = 6;
const COUNT = `SELECT string_agg(format('SELECT %L AS name, count(*)::int AS rows FROM %I', relname, relname), ' UNION ALL ') AS sql
  FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname NOT IN ('session', 'sign_in_failure')`;

describe('states, versions and scope of every write route', () => {
  let app: TestApp;
  let acts: EveryAct;
  const tried = { stale: 0, 'out of scope': 0, 'wrong state': 0, excused: 0 };

  const rows = async (): Promise<unknown> => {
    const [statement] = await app.db.query<{ sql: string }>(COUNT);
    return app.db.query(`${statement?.sql ?? ''} ORDER BY name`);
  };

  beforeAll(async () => {
    app = await borrowTestApp('2026-07-02');
    acts = await EveryAct.in(app);
  });

  afterAll(async () => {
    process.stdout.write(`input matrix, states: ${JSON.stringify(tried)}\n`);
    await app.close();
  });

  it('has a row for every route that names a thing, and none for a route that is gone', () => {
    expect(Object.keys(TABLE).sort()).toEqual(acts.routes.map(({ method, path }) => `${method} ${path}`).sort());
  });

  it('refuses a stale version with 412, what lies outside one’s scope with 404, a wrong state with 409; nothing stays behind', async () => {
    const before = await rows();
    const wrong: string[] = [];
    for (const route of acts.routes) {
      const cells = TABLE[`${route.method} ${route.path}`];
      if (cells === undefined) continue;
      const expectAnswer = (
        what: keyof typeof tried,
        answer: { status: number; text: string },
        status: number,
      ): void => {
        tried[what] += 1;
        if (answer.status !== status)
          wrong.push(`${what}: ${route.method} ${route.path}: ${String(answer.status)} ${answer.text}`);
      };
      if (route.versioned)
        expectAnswer(
          'stale',
          await acts.send(route, cells, cells.seat, acts.pathOf(route, cells.live), { 'if-match': '"7654321"' }),
          412,
        );
      else tried.excused += 1;
      const outside =
        cells.outsider === null
          ? await acts.send(route, cells, cells.seat, acts.pathOf(route, 'none|none'))
          : await acts.send(route, cells, cells.outsider, acts.pathOf(route, cells.live));
      expectAnswer('out of scope', outside, 404);
      if (cells.stateless === undefined)
        expectAnswer('wrong state', await acts.send(route, cells, cells.seat, acts.pathOf(route, cells.ended)), 409);
      else tried.excused += 1;
    }
    expect(wrong).toEqual([]);
    expect(await rows()).toEqual(before);
  });

  /** Six of the same at the same moment, three with one key, three with a key each; and what stands twice in the record or in an inbox. */
  const fire = async (route: ApiRoute, cells: Cells) => {
    const key = randomUUID();
    const since = await acts.lastEvent();
    const path = acts.pathOf(route, cells.live);
    const answers = await Promise.all(
      Array.from({ length: AT_ONCE }, (_none, at) =>
        acts.send(route, cells, cells.seat, path, { 'idempotency-key': at % 2 === 0 ? key : randomUUID() }),
      ),
    );
    const twice = (await acts.twiceSince(since)).map((what) => `${route.method} ${route.path}: ${what}`);
    return { statuses: answers.map(({ status }) => status), first: answers[0]?.text ?? '', twice };
  };

  // Last: these succeed, and change the world.
  it('sent several times at the same moment, with one key or with keys of their own, every act is done once, and told once', async () => {
    const doubled: string[] = [];
    const undone: string[] = [];
    const broken: string[] = [];
    for (const route of acts.routes) {
      const name = `${route.method} ${route.path}`;
      const row = TABLE[name];
      if (row === undefined || name in REPEATS) continue;
      const salvo = await fire(route, await acts.prepare(name, row));
      if (!salvo.statuses.some((status) => status < 300)) undone.push(`${name}: ${salvo.first}`);
      if (salvo.statuses.some((status) => status >= 500)) broken.push(name);
      doubled.push(...salvo.twice);
    }
    expect(undone).toEqual([]);
    expect(broken).toEqual([]);
    expect(doubled).toEqual([]);
  }, 300_000);

  it.each(Object.entries(CREATIONS))(
    '%s sent several times at the same moment makes one',
    async (name, { seat, body }) => {
      const [method = '', path = ''] = name.split(' ');
      const [table = ''] = path.slice(1).split('/');
      const rowsOf = async (): Promise<number> =>
        (await app.db.query(`SELECT FROM ${{ people: 'person' }[table] ?? table.replace(/s$/, '')}`)).length;
      const before = await rowsOf();
      const route = {
        method,
        path,
        permission: '',
        query: [],
        body: null,
        multipart: false,
        versioned: false,
        idempotent: true,
      };
      const salvo = await fire(route, { seat, outsider: null, live: '', ended: '', body });
      expect(salvo.statuses.filter((status) => status >= 500)).toEqual([]);
      expect(salvo.twice).toEqual([]);
      expect(await rowsOf()).toBe(before + 1);
    },
  );
});
