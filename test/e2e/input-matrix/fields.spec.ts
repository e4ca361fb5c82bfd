import { isDeepStrictEqual } from 'node:util';
import { type ApiDescription, type ApiRoute, describedRoutes, seatFor } from '../../support/api-routes.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import type { Answer, Client } from '../../support/client.js';
import { longForm } from '../../support/form.js';
import { type InputCell, inputCells } from '../../support/input-cells.js';

/*
 * Every write route × every field × (missing, extra, wrong type, oversized, unknown enum, null, unreadable, classified), generated from the product's
 * own description. A route that appears tomorrow is tried tomorrow.
 */

interface Refusal {
  readonly code: string;
  readonly errors: readonly { readonly pointer: string; readonly code: string }[];
}

const ANY_ID = '0190f5fe-7c00-7a00-8000-000000000001';
/** What a refused request may touch: nothing of the business. */
const UNTOUCHED = `SELECT string_agg(format('SELECT %L AS name, count(*)::int AS rows FROM %I', relname, relname), ' UNION ALL ') AS sql
  FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname NOT IN ('session', 'sign_in_failure')`;

describe('bad fields of every write route', () => {
  let app: TestApp;
  let api: ApiDescription;
  const clients = new Map<string, Promise<Client>>();
  /** What the last request came to its route with. */
  let seen: unknown;
  const tried: Record<string, number> = {};

  const clientFor = (route: ApiRoute): Promise<Client> => {
    if (route.permission.startsWith('*anyone')) return Promise.resolve(app.anonymous);
    const seat = seatFor(route.permission);
    const known = clients.get(seat) ?? app.as(seat);
    clients.set(seat, known);
    return known;
  };

  const counts = async (): Promise<unknown> => {
    const [statement] = await app.db.query<{ sql: string }>(UNTOUCHED);
    return app.db.query(`${statement?.sql ?? ''} ORDER BY name`);
  };

  const send = async (route: ApiRoute, body: unknown): Promise<Answer<Refusal>> => {
    const client = await clientFor(route);
    const path = route.path.replace(/\{\w+\}/g, ANY_ID);
    return route.method === 'PUT' ? client.put<Refusal>(path, body) : client.post<Refusal>(path, body);
  };

  const refusedAt = (cell: InputCell, { status, body }: Answer<Refusal>): boolean =>
    status === 400 &&
    body.code === 'VALIDATION_FAILED' &&
    body.errors.some(
      ({ pointer, code }) =>
        (pointer === cell.pointer || (cell.defect === 'wrong type' && pointer.startsWith(cell.pointer))) &&
        (cell.code === '' || code === cell.code),
    );

  const verdict = async (route: ApiRoute, cell: InputCell): Promise<string | null> => {
    const answer = await send(route, cell.body);
    const told = `${String(answer.status)} ${answer.body.code} ${JSON.stringify(answer.body.errors)}`;
    const right =
      cell.like === undefined ? refusedAt(cell, answer) : answer.status === 400 && isDeepStrictEqual(seen, cell.like);
    return right ? null : `${route.method} ${route.path} ${cell.defect} ${cell.pointer}: ${told}`;
  };

  /**
   * What the routes of one thing take in common (a report, the same written anew, its correction) is looked at whole where it
   * comes first; the others prove by a cell of each defect that they ask it too. The long form tries every cell of each.
   */
  const known = new Set<string>();
  const cellsOf = (route: ApiRoute): readonly InputCell[] => {
    const cells = [...inputCells(route.body ?? {}, api.resolve)];
    const [, thing = ''] = route.path.split('/');
    const { properties = {} } = api.resolve(route.body ?? {});
    const keyOf = (name: string): string => `${thing} ${name} ${JSON.stringify(properties[name] ?? null)}`;
    const before = new Set(Object.keys(properties).filter((name) => known.has(keyOf(name))));
    for (const name of Object.keys(properties)) known.add(keyOf(name));
    const defects = new Set<string>();
    return cells.filter(({ defect, pointer }) => {
      const first = !defects.has(defect);
      defects.add(defect);
      return longForm || first || !before.has(pointer.split('/')[1] ?? '');
    });
  };

  beforeAll(async () => {
    app = await startTestApp({
      prepare: (product) => {
        product
          .getHttpAdapter()
          .getInstance()
          .addHook('preHandler', (request, _reply, done) => {
            seen = request.body;
            done();
          });
      },
    });
    api = await describedRoutes(app.url);
  });

  afterAll(async () => {
    process.stdout.write(`input matrix, fields: ${JSON.stringify(tried)}\n`);
    await app.close();
  });

  it('are refused with the field’s own code, and leave nothing behind', async () => {
    const before = await counts();
    const wrong: string[] = [];
    for (const route of api.routes.filter(({ method, body }) => method !== 'GET' && body !== null)) {
      for (const cell of cellsOf(route)) {
        tried[cell.defect] = (tried[cell.defect] ?? 0) + 1;
        const fault = await verdict(route, cell);
        if (fault !== null) wrong.push(fault);
      }
    }
    expect(wrong).toEqual([]);
    expect(await counts()).toEqual(before);
    expect(
      Math.min(
        ...['missing', 'extra', 'wrong type', 'oversized', 'unknown enum', 'null', 'unreadable', 'classified'].map(
          (defect) => tried[defect] ?? 0,
        ),
      ),
    ).toBeGreaterThan(0);
    // The long form tries each of the same fields at every route.
  }, 600_000);
});
