import { FIRST_LEADING_UNIT } from './people.mjs';

/** What a register calls them. */
export const nameOfProject = (n) => `第${n}号改革项目`;

/** Projects with whole chains: a leading official, a special group, a lead unit, a responsible and two supporting ones. */
const PROJECTS = `
CREATE TABLE bench.project AS
SELECT n, bench.id('project', n) AS id, 'P' || lpad(n::text, 7, '0') AS code, ${FIRST_LEADING_UNIT} + n % $UNITS AS unit_n FROM generate_series(0, $PROJECTS - 1) n;
CREATE INDEX ON bench.project (unit_n);`;
const PARTIES = `
CREATE TABLE bench.party AS
SELECT b.n AS project_n, b.id AS project_id, c.role, c.place, ${FIRST_LEADING_UNIT} + (b.n + c.step) % $UNITS AS unit_n
  FROM bench.project b CROSS JOIN (VALUES ('LEADING_OFFICIAL', 0, 0), ('GROUP', 0, 1), ('LEAD', 0, 2), ('RESPONSIBLE', 1, 3), ('SUPPORTING', 7, 4), ('SUPPORTING', 13, 5)) c(role, step, place);
CREATE INDEX ON bench.party (unit_n);`;

const LEADER = `JOIN bench.post l ON l.role = 'LEADING_OFFICIAL' AND l.place = 1 + b.n % 20`;
const GROUP = `JOIN bench.unit g ON g.n = 2 + b.n % 10`;

/** Writes projects. @param {Awaited<ReturnType<typeof import('./writer.mjs').openWriter>>} writer @param {{ units: number, projects: number }} size */
export async function addProjects({ insert, run }, { units, projects }) {
  const sized = (sql) => sql.replaceAll('$UNITS', String(units)).replaceAll('$PROJECTS', String(projects));
  await run(sized(PROJECTS));
  await run(sized(PARTIES));
  await insert(
    'project',
    {
      id: 'b.id',
      code: 'b.code',
      name: `'第' || b.n || '号改革项目'`,
      category: `(ARRAY['PROVINCIALLY_ASSESSED','PILOT','KEY','INTEGRATED'])[1 + b.n % 4]`,
      level: `(ARRAY['NATIONAL','PROVINCIAL','MUNICIPAL'])[1 + b.n % 3]`,
      leader_led_from: `date '2025-01-01'`,
      leading_post_id: 'l.id',
      group_unit_id: 'g.id',
      lead_unit_id: 'u.id',
      key_point: `'重点推进事项'`,
    },
    `FROM bench.project b JOIN bench.unit u ON u.n = b.unit_n ${GROUP} ${LEADER} ORDER BY b.n`,
  );
  await insert(
    'project_party',
    {
      id: `bench.id('party', b.n::bigint * 10 + c.place)`,
      project_id: 'b.id',
      role: 'c.role',
      unit_id: `CASE WHEN c.role = 'GROUP' THEN g.id WHEN c.role <> 'LEADING_OFFICIAL' THEN u.id END`,
      post_id: `CASE WHEN c.role = 'LEADING_OFFICIAL' THEN l.id END`,
      position: 'c.place',
      from_day: `date '2025-01-01'`,
    },
    `FROM bench.party c JOIN bench.project b ON b.n = c.project_n JOIN bench.unit u ON u.n = c.unit_n ${GROUP} ${LEADER} ORDER BY b.n, c.place`,
  );
}
