import { type ApiDescription, type ApiRoute, describedRoutes, seatFor } from '../../support/api-routes.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import type { Client } from '../../support/client.js';
import { type InputCell, inputCells } from '../../support/input-cells.js';

/*
 * Every write route × every field × (missing, extra, wrong type, oversized, unknown enum), generated from the product's
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

  const verdict = async (route: ApiRoute, cell: InputCell): Promise<string | null> => {
    const client = await clientFor(route);
    const path = route.path.replace(/\{\w+\}/g, ANY_ID);
    const answer = await (route.method === 'PUT'
      ? client.put<Refusal>(path, cell.body)
      : client.post<Refusal>(path, cell.body));
    const named = answer.body.errors.find(
      (error) =>
        error.pointer === cell.pointer || (cell.defect === 'wrong type' && error.pointer.startsWith(cell.pointer)),
    );
    const right =
      answer.status === 400 &&
      answer.body.code === 'VALIDATION_FAILED' &&
      named !== undefined &&
      (cell.code === '' || named.code === cell.code);
    return right
      ? null
      : `${route.method} ${route.path} ${cell.defect} ${cell.pointer}: ${String(answer.status)} ${JSON.stringify(answer.body)}`;
  };

  beforeAll(async () => {
    app = await startTestApp();
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
      for (const cell of inputCells(route.body ?? {}, api.resolve)) {
        tried[cell.defect] = (tried[cell.defect] ?? 0) + 1;
        const fault = await verdict(route, cell);
        if (fault !== null) wrong.push(fault);
      }
    }
    expect(wrong).toEqual([]);
    expect(await counts()).toEqual(before);
    expect(
      Math.min(...['missing', 'extra', 'wrong type', 'oversized', 'unknown enum'].map((defect) => tried[defect] ?? 0)),
    ).toBeGreaterThan(0);
  });
});
