import { Controller, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { openSession, PERMISSIONS, SESSION_COOKIE } from '../../src/modules/access/index.js';
import { RoutePermissions } from '../../src/modules/access/http/route-permissions.js';
import { ANYONE, Read, SIGNED_IN } from '../../src/platform/http/routes.js';
import { type ApiRoute, describedRoutes, SEAT_OF_ROLE } from '../support/api-routes.js';
import type { TestApp } from '../support/app.js';
import { borrowTestApp } from '../support/borrowed-app.js';
import { longForm } from '../support/form.js';
import { EXPECTED, POSTLESS, ROLES } from './permission-matrix/expected-permissions.js';
import { knock, type Principal, verdictOf } from './permission-matrix/knock.js';

/*
 * Role × route: who gets past the guard. The routes are the running product's own; the expectations are written by hand.
 * A route that nobody has thought about fails here, and stops the start. Each row is held against the permission that its
 * route names; through real HTTP goes each permission with every role (at one of its routes), and each route with one
 * role to which it opens, one to which it does not, and people without a session. Before a release every cell does.
 */

const ANY_ID = '0190f5fe-7c00-7a00-8000-000000000001';
const AT_ONCE = 8;
/** What a route names that asks for no permission. */
const KEYS: Readonly<Record<string, string>> = { anyone: ANYONE, 'signed-in': SIGNED_IN };

type Verdict = '401' | '403' | 'through';

describe('the permission matrix', () => {
  let test: TestApp;
  let routes: readonly ApiRoute[];
  let cells = 0;

  beforeAll(async () => {
    test = await borrowTestApp();
    ({ routes } = await describedRoutes(test.url));
  });
  afterAll(async () => {
    process.stdout.write(
      `permission matrix: ${String(routes.length)} routes, ${String(cells)} cells of role × route\n`,
    );
    await test.close();
  });

  const sessionOf = async (name: string, accountId: string): Promise<Principal> => ({
    name,
    cookie: `${SESSION_COOKIE}=${await test.unitOfWork.run((tx) => openSession(tx, accountId))}`,
  });

  const accountOf = async (persona: string): Promise<string> => {
    const [row] = await test.db.query<{ id: string }>('SELECT id FROM account WHERE demo_persona = $1', [persona]);
    if (row === undefined) throw new Error(persona);
    return row.id;
  };

  /** Signed in, and then something happened to the session or the account. */
  async function outsiders(): Promise<Principal[]> {
    const expired = await sessionOf('expired session', await accountOf('department2-chief'));
    await test.unitOfWork.run((tx) =>
      tx.execute(`UPDATE session SET expires_at = now() WHERE account_id = $1`, [
        test.town.seats['department2-chief']?.accountId,
      ]),
    );
    const idle = await sessionOf('idle session', await accountOf('department2-deputy'));
    await test.unitOfWork.run((tx) =>
      tx.execute(`UPDATE session SET seen_at = now() - interval '15 minutes' WHERE account_id = $1`, [
        test.town.seats['department2-deputy']?.accountId,
      ]),
    );
    const disabled = await sessionOf('disabled account', await accountOf('department3-chief'));
    await test.unitOfWork.run((tx) =>
      tx.execute('UPDATE account SET disabled_at = now() WHERE id = $1', [
        test.town.seats['department3-chief']?.accountId,
      ]),
    );
    const forged: Principal = { name: 'forged token', cookie: `${SESSION_COOKIE}=${'A'.repeat(43)}` };
    return [{ name: 'anonymous', cookie: '' }, expired, idle, disabled, forged];
  }

  /** Has an account and no post. */
  async function nobody(): Promise<Principal> {
    const [row] = await test.unitOfWork.run((tx) =>
      tx.query<{ id: string }>(
        `WITH p AS (INSERT INTO person (name) VALUES ('无职') RETURNING id) INSERT INTO account (login, person_id) SELECT 'no-post', id FROM p RETURNING id`,
      ),
    );
    return sessionOf('no post', row?.id ?? '');
  }

  const nameOf = (route: ApiRoute): string => `${route.method} ${route.path}`;
  const pathOf = (route: ApiRoute): string => route.path.replace(/\{\w+\}/g, ANY_ID);

  async function check(route: ApiRoute, principal: Principal, expected: Verdict): Promise<string | null> {
    cells += 1;
    const answer = await knock(test.url, principal, route.method, pathOf(route));
    const found = verdictOf(answer);
    return found === expected
      ? null
      : `${nameOf(route)} as ${principal.name}: ${expected} expected, ${String(answer.status)} ${answer.code ?? ''}`;
  }

  type Cell = readonly [route: ApiRoute, principal: Principal, expected: Verdict];

  /** Some at once; signing out last and alone, since it ends the session of all the others. */
  async function checkAll(asked: readonly Cell[]): Promise<string[]> {
    const wrong: string[] = [];
    const [leaving, staying] = [asked.filter(isSignOut), asked.filter((cell) => !isSignOut(cell))];
    for (let start = 0; start < staying.length; start += AT_ONCE) {
      const found = await Promise.all(staying.slice(start, start + AT_ONCE).map((cell) => check(...cell)));
      wrong.push(...found.filter((fault) => fault !== null));
    }
    for (const cell of leaving) wrong.push(...[await check(...cell)].filter((fault) => fault !== null));
    return wrong;
  }

  const isSignOut = ([route]: Cell): boolean => nameOf(route) === 'DELETE /sessions/current';

  it('has a row for every route of the product and no other', () => {
    expect(routes.map(nameOf).sort()).toEqual(Object.keys(EXPECTED).sort());
  });

  it('has one column for each role', () => {
    const rows = Object.values(EXPECTED).filter((row) => row !== 'anyone' && row !== 'signed-in');
    expect(rows.filter((row) => !/^[x.]{5} [x.]{5} [x.]{2} [x.]{2} [x.]{3}$/.test(row))).toEqual([]);
    expect(Object.keys(SEAT_OF_ROLE).sort()).toEqual([...ROLES].sort());
  });

  const opensTo = (route: ApiRoute, role: (typeof ROLES)[number]): boolean => {
    const row = EXPECTED[nameOf(route)] ?? '';
    return ['anyone', 'signed-in'].includes(row) || row.replaceAll(' ', '')[ROLES.indexOf(role)] === 'x';
  };

  it('gives each route the permission whose roles are its row', () => {
    const rowOf = ({ permission }: ApiRoute): string => {
      const { roles = [], admins = [] } = PERMISSIONS[permission] ?? {};
      return ROLES.map((role) => ([...roles, ...admins].some((one) => one === role) ? 'x' : '.')).join('');
    };
    const wrong = routes.filter((route) => {
      const row = EXPECTED[nameOf(route)] ?? '';
      return (KEYS[row] ?? row.replaceAll(' ', '')) !== (row in KEYS ? route.permission : rowOf(route));
    });
    expect(wrong.map(nameOf)).toEqual([]);
  });

  it('is closed to whoever has no session, an ended one, or a disabled account', async () => {
    const [anonymous, ...ended] = await outsiders();
    const cells = routes.flatMap((route, place) =>
      [anonymous, ...(longForm ? ended : [ended[place % ended.length]])].flatMap((one): Cell[] =>
        one === undefined ? [] : [[route, one, EXPECTED[nameOf(route)] === 'anyone' ? 'through' : '401']],
      ),
    );
    expect(await checkAll(cells)).toEqual([]);
  });

  it('opens to somebody without a post only what is everybody’s, and the handovers of the post that he held', async () => {
    const principal = await nobody();
    const open = (route: ApiRoute): boolean =>
      ['anyone', 'signed-in'].includes(EXPECTED[nameOf(route)] ?? '') || POSTLESS.includes(nameOf(route));
    expect(await checkAll(routes.map((route): Cell => [route, principal, open(route) ? 'through' : '403']))).toEqual(
      [],
    );
  });

  /** Whom to ask for at a route: not always the first of those to whom it opens, or does not. */
  const askedFor = (route: ApiRoute, place: number): readonly (string | undefined)[] =>
    [true, false].map((open) => {
      const roles = ROLES.filter((role) => opensTo(route, role) === open);
      return roles[place % roles.length];
    });

  it.each([...ROLES])('opens to a %s what is his', async (role) => {
    const principal = await sessionOf(role, await accountOf(SEAT_OF_ROLE[role] ?? ''));
    const first = new Map([...routes].reverse().map((route) => [route.permission, route]));
    const asked = routes.filter(
      (route, place) => longForm || first.get(route.permission) === route || askedFor(route, place).includes(role),
    );
    const cells = asked.map((route): Cell => [route, principal, opensTo(route, role) ? 'through' : '403']);
    expect(await checkAll(cells)).toEqual([]);
  });

  it('does not start with a route that the policy does not know, or that names no permission', async () => {
    @Controller('forgotten')
    class ForgottenController {
      @Read('', { permission: 'forgotten.read', summary: 'Nobody wrote a row for it' })
      read(): void {
        return undefined;
      }
    }
    @Module({ controllers: [ForgottenController], providers: [RoutePermissions] })
    class ForgottenModule {}
    const product = await NestFactory.create(ForgottenModule, new FastifyAdapter(), {
      logger: false,
      abortOnError: false,
    });
    await expect(product.init()).rejects.toThrow('ForgottenController.read (forgotten.read)');
    await product.close();
  });
});
