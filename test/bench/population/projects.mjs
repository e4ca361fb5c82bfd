import { FIRST_LEADING_UNIT } from './people.mjs';

/** Projects with whole chains: a leading official, a special group, a lead unit, a responsible and two supporting ones. */
const PROJECTS = `
CREATE TEMP TABLE b_project AS
SELECT n, new_id() AS id, ${FIRST_LEADING_UNIT} + n % $UNITS AS unit_n FROM generate_series(0, $PROJECTS - 1) n;
INSERT INTO project (id, code, name, category, level, leader_led_from, leading_post_id, group_unit_id, lead_unit_id, key_point)
SELECT b.id, 'P' || lpad(b.n::text, 7, '0'), '第' || b.n || '号改革项目', (ARRAY['PROVINCIALLY_ASSESSED','PILOT','KEY','INTEGRATED'])[1 + b.n % 4],
       (ARRAY['NATIONAL','PROVINCIAL','MUNICIPAL'])[1 + b.n % 3], '2025-01-01', l.id, g.id, u.id, '重点推进事项'
  FROM b_project b JOIN b_unit u ON u.n = b.unit_n JOIN b_unit g ON g.n = 2 + b.n % 10
  JOIN b_post l ON l.role = 'LEADING_OFFICIAL' AND l.place = 1 + b.n % 20 ORDER BY b.n;
INSERT INTO project_party (project_id, role, unit_id, post_id, position, from_day)
SELECT b.id, c.role, CASE WHEN c.role = 'GROUP' THEN p.group_unit_id WHEN c.role <> 'LEADING_OFFICIAL' THEN u.id END,
       CASE WHEN c.role = 'LEADING_OFFICIAL' THEN p.leading_post_id END, c.place, '2025-01-01'
  FROM b_project b JOIN project p ON p.id = b.id
  CROSS JOIN (VALUES ('LEADING_OFFICIAL', 0, 0), ('GROUP', 0, 1), ('LEAD', 0, 2), ('RESPONSIBLE', 1, 3), ('SUPPORTING', 7, 4), ('SUPPORTING', 13, 5)) c(role, step, place)
  JOIN b_unit u ON u.n = ${FIRST_LEADING_UNIT} + (b.n + c.step) % $UNITS;`;

/** Writes projects. @param {import('pg').Client} db @param {{ units: number, projects: number }} size */
export async function addProjects(db, { units, projects }) {
  await db.query(PROJECTS.replaceAll('$UNITS', String(units)).replaceAll('$PROJECTS', String(projects)));
}
