import type { TestApp } from '../support/app.js';
import { borrowTestApp } from '../support/borrowed-app.js';
import type { Answer } from '../support/client.js';
import { actingAs, CASES } from './permission-matrix/authority-cases.js';
import { EXPECTED_AUTHORITY, type Relation, RELATIONS } from './permission-matrix/expected-authority.js';
import { EXPECTED, ROLES } from './permission-matrix/expected-permissions.js';

/*
 * Act × role × relation, through real HTTP: who changes who may do what, alone, with a second person, or never. The
 * expectations are written by hand; where it waits or is refused, the seats, delegations and accounts are looked at.
 */

/** What an open door refuses with for whom it is, and not for how it was asked. */
const REFUSALS: readonly unknown[] = [
  ...['AUTHORITY_OVER_ONESELF', 'ACCOUNT_OF_ONESELF', 'POLICY_FAVOURS_ONESELF', 'DELEGATION_NOT_YOURS', 'UNIT_IN_USE'],
  ...['APPROVAL_OWN_PROPOSAL', 'APPROVAL_ABOUT_ONESELF', 'APPROVAL_NOT_YOURS', 'NOT_FOUND', 'NAME_OF_ONESELF'],
];

/** Everything by which somebody has something to say. */
const POWERS = `SELECT
  (SELECT jsonb_agg(t ORDER BY t.id) FROM tenure t) AS tenures, (SELECT jsonb_agg(d ORDER BY d.id) FROM delegation d) AS delegations,
  (SELECT jsonb_agg(p ORDER BY p.id) FROM post p) AS posts, (SELECT count(*) FROM unit WHERE closed_on IS NOT NULL) AS closed,
  (SELECT count(*) FROM unit WHERE headed_by_city_leader) AS headed,
  (SELECT jsonb_agg(jsonb_build_array(a.id, a.admin_role, a.disabled_at, a.password_hash) ORDER BY a.id) FROM account a) AS accounts,
  (SELECT count(*) FROM supervision_policy) AS rules`;

describe('the matrix of authority', () => {
  let test: TestApp;
  let cells = 0;

  beforeAll(async () => {
    test = await borrowTestApp('2026-07-01');
    await test.unitOfWork.run(async (tx) => {
      await tx.execute('CREATE TABLE seats AS TABLE tenure');
      await tx.execute('CREATE TABLE ranks AS SELECT id, rank, title FROM post');
    });
  });
  afterAll(async () => {
    process.stdout.write(`matrix of authority: ${String(cells)} cells of act × role × relation\n`);
    await test.close();
  });

  /** Everybody back in his seat, nothing waiting. */
  const reset = (): Promise<void> =>
    test.unitOfWork.run(async (tx) => {
      for (const table of ['approval', 'delegation', 'tenure']) await tx.execute(`DELETE FROM ${table}`);
      await tx.execute('INSERT INTO tenure SELECT * FROM seats');
      await tx.execute('UPDATE post p SET rank = r.rank, title = r.title FROM ranks r WHERE r.id = p.id');
      await tx.execute('UPDATE account SET disabled_at = NULL WHERE demo_persona IS NOT NULL');
    });

  const isDoor = (route: string, column: number): boolean => {
    const row = EXPECTED[route] ?? '';
    return row === 'signed-in' || row.replaceAll(' ', '')[column] === 'x';
  };

  function verdictOf({ status, body }: Answer): string {
    const { code, approvalId } = body;
    if (status === 403 && code === 'FORBIDDEN') return '.';
    if (status === 202 || (status === 201 && typeof approvalId === 'string')) return '2';
    if (status < 300) return '1';
    return REFUSALS.includes(code) ? 'n' : `${String(status)} ${String(code)}`;
  }

  async function check(route: string, role: string, relation: Relation, expected: string): Promise<string[]> {
    cells += 1;
    await reset();
    const acting = actingAs(role);
    const asked = await CASES[route]?.(test, acting, relation);
    if (asked == null) return [`${route}: nothing to ask`];
    const client = await test.as(acting.key);
    const before = await test.db.query(POWERS);
    const answer = await (route.startsWith('PUT')
      ? client.put(asked.path, asked.body)
      : client.post(asked.path, asked.body));
    const changed = JSON.stringify(await test.db.query(POWERS)) !== JSON.stringify(before);
    const found = verdictOf(answer);
    const name = `${route} as ${role}, ${relation}`;
    return [
      ...(found === expected ? [] : [`${name}: ${expected} expected, ${found}`]),
      // An account that is opened is there, and its link waits.
      ...(changed && expected !== '1' && route !== 'POST /accounts' ? [`${name}: something changed`] : []),
    ];
  }

  it('has a case for every act, and a column for each role', () => {
    expect(Object.keys(CASES).sort()).toEqual(Object.keys(EXPECTED_AUTHORITY).sort());
    const rows = Object.values(EXPECTED_AUTHORITY).flatMap((row) => RELATIONS.map((relation) => row[relation]));
    expect(rows.filter((row) => !/^[.12n-]{5} [.12n-]{5} [.12n-]{2} [.12n-]{2} [.12n-]{3}$/.test(row))).toEqual([]);
  });

  it('closes exactly the doors that the matrix of routes closes', () => {
    const wrong = Object.entries(EXPECTED_AUTHORITY).flatMap(([route, row]) =>
      RELATIONS.flatMap((relation) =>
        [...row[relation].replaceAll(' ', '')].flatMap((mark, column) =>
          mark === '-' || (mark !== '.') === isDoor(route, column)
            ? []
            : [`${route} ${ROLES[column] ?? ''} ${relation}`],
        ),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it.each(Object.keys(EXPECTED_AUTHORITY))('%s', async (route) => {
    const wrong: string[] = [];
    for (const relation of RELATIONS) {
      const marks = (EXPECTED_AUTHORITY[route]?.[relation] ?? '').replaceAll(' ', '');
      for (const [column, role] of ROLES.entries()) {
        const expected = marks[column] ?? '';
        if (expected !== '-') wrong.push(...(await check(route, role, relation, expected)));
      }
    }
    expect(wrong).toEqual([]);
  });
});
