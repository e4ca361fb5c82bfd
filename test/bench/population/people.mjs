/** Units, posts, people, accounts: set-based, numbered so that everything else can be spread over them evenly. */
const REGION = 0;
const OFFICE = 1;
const GROUPS = 10;
/** Numbers of the units that lead projects begin here. */
export const FIRST_LEADING_UNIT = OFFICE + GROUPS + 1;
const LEADERS = 20;

const UNITS = `
CREATE TEMP TABLE b_unit AS
SELECT n, new_id() AS id, CASE WHEN n = ${REGION} THEN 'REGION' WHEN n = ${OFFICE} THEN 'REFORM_OFFICE' WHEN n < ${FIRST_LEADING_UNIT} THEN 'SPECIAL_GROUP'
       WHEN n % 10 = 0 THEN 'COUNTY' ELSE 'DEPARTMENT' END AS kind
  FROM generate_series(0, ${FIRST_LEADING_UNIT} + $UNITS - 1) n;
INSERT INTO unit (id, parent_id, path, kind, name, sort_order)
SELECT b.id, CASE WHEN b.n > 0 THEN r.id END, CASE WHEN b.n > 0 THEN r.id || '/' ELSE '' END || b.id || '/', b.kind, '第' || b.n || '单位', b.n
  FROM b_unit b CROSS JOIN (SELECT id FROM b_unit WHERE n = ${REGION}) r ORDER BY b.n;`;

const POSTS = `
CREATE TEMP TABLE b_post AS
SELECT u.n AS unit_n, u.id AS unit_id, s.role, s.rank, s.place, new_id() AS id, new_id() AS person_id FROM b_unit u JOIN (VALUES
  ('DEPARTMENT', 'PRINCIPAL_LEADER', 30, 1), ('DEPARTMENT', 'DEPUTY_LEADER', 20, 1), ('DEPARTMENT', 'UNIT_OFFICE', 10, 1),
  ('DEPARTMENT', 'SECTION_CHIEF', 10, 1), ('DEPARTMENT', 'LIAISON', 8, 1),
  ('SPECIAL_GROUP', 'GROUP_HEAD', 40, 1), ('SPECIAL_GROUP', 'GROUP_LIAISON', 10, 1),
  ('REFORM_OFFICE', 'OFFICE_DIRECTOR', 50, 1), ('REFORM_OFFICE', 'EXECUTIVE_DEPUTY_DIRECTOR', 40, 1), ('REFORM_OFFICE', 'OFFICE_DEPUTY_DIRECTOR', 30, 1),
  ('REFORM_OFFICE', 'OFFICE_SECTION_CHIEF', 10, 1), ('REFORM_OFFICE', 'OFFICE_CLERK', 8, 1)) s(kind, role, rank, place)
  ON s.kind = CASE u.kind WHEN 'COUNTY' THEN 'DEPARTMENT' ELSE u.kind END
UNION ALL
SELECT u.n, u.id, r.role, r.rank, p, new_id(), new_id() FROM b_unit u, generate_series(1, ${LEADERS}) p,
       (VALUES ('LEADING_OFFICIAL', 45), ('LEADER_SECRETARY', 10)) r(role, rank) WHERE u.n = ${REGION};
INSERT INTO post (id, unit_id, role, rank, title, serves_post_id)
SELECT b.id, b.unit_id, b.role, b.rank, b.role || ' ' || b.unit_n || '-' || b.place,
       CASE WHEN b.role = 'LEADER_SECRETARY' THEN (SELECT l.id FROM b_post l WHERE l.role = 'LEADING_OFFICIAL' AND l.place = b.place) END
  FROM b_post b ORDER BY b.role = 'LEADER_SECRETARY', b.unit_n;
INSERT INTO person (id, name, phone) SELECT person_id, '干部' || unit_n || '-' || role || place, '0000' FROM b_post;
INSERT INTO tenure (post_id, person_id, from_day) SELECT id, person_id, '2024-01-01' FROM b_post;
INSERT INTO account (login, person_id) SELECT lower(role) || '.' || unit_n || '.' || place, person_id FROM b_post;`;

/** One account in use for each of up to a thousand units, by turns its liaison and its section chief. */
const USERS = `
SELECT a.id AS "accountId", p.unit_id AS "unitId", p.id AS "postId", p.role FROM b_post p JOIN account a ON a.person_id = p.person_id
 WHERE p.unit_n >= ${FIRST_LEADING_UNIT} AND p.role = CASE p.unit_n % 2 WHEN 0 THEN 'LIAISON' ELSE 'SECTION_CHIEF' END ORDER BY p.unit_n LIMIT 1000`;

/** Writes the people. @param {import('pg').Client} db @param {number} units that lead projects */
export async function addPeople(db, units) {
  await db.query(UNITS.replace('$UNITS', String(units)));
  await db.query('CREATE INDEX ON b_unit (n)');
  await db.query(POSTS);
  await db.query(`CREATE TABLE bench_user AS ${USERS}`);
}
