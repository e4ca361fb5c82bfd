import { type ApiDescription, type ApiRoute, describedRoutes } from '../support/api-routes.js';
import type { Client } from '../support/client.js';
import { validValue } from '../support/input-cells.js';
import {
  ONCE_ISSUED,
  PEOPLE,
  READERS,
  type Seen,
  STRANGERS,
  THING_OF,
  WHILE_PROPOSED,
} from './permission-matrix/expected-relations.js';
import { relatedThings, type RelatedThings } from './permission-matrix/related-things.js';

/*
 * Relation × thing, through real HTTP on one project that everybody stands in some relation to: who sees it by id, that
 * lists show exactly what the ids show, and that nobody acts on what lies outside his scope.
 */

const STATUS: Readonly<Record<string, number>> = { '2': 200, '3': 403, '4': 404, '9': 409 };
const STRANGE_ID = '0190f5fe-7c00-7a00-8000-000000000001';

const isShown = (items: readonly unknown[] | undefined, id: string): boolean =>
  (items ?? []).some((item) => Object.values(item as object).includes(id));

describe('the permission matrix by relation', () => {
  let world: RelatedThings;
  let api: ApiDescription;
  const cells = { one: 0, list: 0, act: 0 };

  beforeAll(async () => {
    world = await relatedThings();
    api = await describedRoutes(world.walk.app.url);
  });
  afterAll(async () => {
    process.stdout.write(`permission matrix by relation: ${JSON.stringify(cells)} cells\n`);
    await world.walk.close();
  });

  const client = (key: string): Promise<Client> => world.walk.as(key);
  const idOf = (thing: string): string => {
    const id = world.ids[thing];
    if (id === undefined || id === '') throw new Error(`no ${thing}`);
    return id;
  };

  async function checkOne(seen: Seen, person: string, expected: number): Promise<string | null> {
    cells.one += 1;
    const { status } = await (await client(person)).get(seen.route.replace('{id}', idOf(seen.thing)));
    return status === expected
      ? null
      : `GET ${seen.route} (${seen.thing}) as ${person}: ${String(expected)} expected, ${String(status)}`;
  }

  /** A list shows a thing exactly where its own address shows it. */
  async function checkList(seen: Seen, person: string, expected: number): Promise<string | null> {
    if (seen.list === null) return null;
    cells.list += 1;
    const list = seen.list.replace(/\{(\w+)\}/g, (_, thing: string) => idOf(thing));
    const answer = await (await client(person)).get<{ items?: unknown[] }>(`${list}?limit=200`);
    if (expected === 403)
      return answer.status === 403 ? null : `GET ${seen.list} as ${person}: 403 expected, ${String(answer.status)}`;
    // A list under a thing that is itself hidden is hidden with it.
    if (list !== seen.list && expected === 404 && answer.status === 404) return null;
    const shown = isShown(answer.body.items, idOf(seen.thing));
    return answer.status === 200 && shown === (expected === 200)
      ? null
      : `GET ${seen.list} as ${person}: ${seen.thing} ${shown ? 'shown' : 'not shown'}, ${String(answer.status)}`;
  }

  async function checkSeen(all: readonly Seen[]): Promise<string[]> {
    const wrong: (string | null)[] = [];
    for (const seen of all) {
      const marks = seen.by.replaceAll(' ', '');
      for (const [place, person] of PEOPLE.entries()) {
        const expected = STATUS[marks[place] ?? ''] ?? 0;
        wrong.push(await checkOne(seen, person, expected), await checkList(seen, person, expected));
      }
    }
    return wrong.filter((fault) => fault !== null);
  }

  const writingRoutes = (): readonly (readonly [ApiRoute, string])[] =>
    api.routes
      .filter(({ method, path }) => method !== 'GET' && path.includes('/{id}'))
      .flatMap((route) => {
        const thing = THING_OF[route.path.slice(1, route.path.indexOf('/{id}'))];
        return thing === undefined ? [] : [[route, thing] as const];
      });

  /** A request that could be done if it were one's own: whole body, right types. */
  async function act(person: string, route: ApiRoute, thing: string): Promise<{ status: number; code: unknown }> {
    cells.act += 1;
    const path = route.path.replace('{id}', idOf(thing)).replace(/\{\w+\}/g, STRANGE_ID);
    const body = route.body === null ? undefined : validValue(route.body, api.resolve);
    const sender = await client(person);
    const answer = await (route.method === 'PUT' ? sender.put(path, body) : sender.post(path, body));
    return { status: answer.status, code: answer.body['code'] };
  }

  it('shows each thing to whom it concerns, by id and in lists, while the interview is only proposed', async () => {
    expect(await checkSeen(WHILE_PROPOSED)).toEqual([]);
  });

  it('answers a stranger who acts on a thing with 404, or 403 where his post never does such a thing', async () => {
    const wrong: string[] = [];
    for (const [route, thing] of writingRoutes()) {
      for (const person of STRANGERS) {
        const { status, code } = await act(person, route, thing);
        if (status !== 404 && !(status === 403 && code === 'FORBIDDEN'))
          wrong.push(`${route.method} ${route.path} as ${person}: ${String(status)} ${String(code)}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('lets a supporting unit read and change nothing', async () => {
    const wrong: string[] = [];
    for (const [route, thing] of writingRoutes()) {
      for (const person of READERS) {
        const { status, code } = await act(person, route, thing);
        if (![403, 404].includes(status))
          wrong.push(`${route.method} ${route.path} as ${person}: ${String(status)} ${String(code)}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('answers an administrator’s act on any business thing with 403', async () => {
    const wrong: string[] = [];
    for (const [route, thing] of writingRoutes().filter(([{ path }]) => !/^\/(approvals|delegations)/.test(path))) {
      for (const person of ['system-admin', 'security-admin', 'audit-admin']) {
        const { status } = await act(person, route, thing);
        if (status !== 403) wrong.push(`${route.method} ${route.path} as ${person}: ${String(status)}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('shows the interview, once it is signed, to those concerned and to nobody else', async () => {
    await world.walk.goTo('2026-10-27');
    await world.walk.act('office-deputy', `/interviews/${idOf('interview')}/approve`);
    expect(await checkSeen(ONCE_ISSUED)).toEqual([]);
  });
});
