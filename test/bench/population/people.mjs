/** Units, posts, people, accounts: set-based, numbered so that everything else can be spread over them evenly. */
const REGION = 0;
const OFFICE = 1;
const GROUPS = 10;
/** Numbers of the units that lead projects begin here. */
export const FIRST_LEADING_UNIT = OFFICE + GROUPS + 1;
const LEADERS = 20;

/** What a ledger calls them. */
export const nameOfUnit = (n) => `第${n}单位`;
export const titleOfLeader = (place) => `LEADING_OFFICIAL ${REGION}-${place}`;
export const numberOfGroup = (n) => OFFICE + 1 + (n % GROUPS);
export const numberOfLeader = (n) => 1 + (n % LEADERS);

const UNITS = `
CREATE TABLE bench.unit AS
SELECT n, bench.id('unit', n) AS id, CASE WHEN n = ${REGION} THEN 'REGION' WHEN n = ${OFFICE} THEN 'REFORM_OFFICE' WHEN n < ${FIRST_LEADING_UNIT} THEN 'SPECIAL_GROUP'
       WHEN n % 10 = 0 THEN 'COUNTY' ELSE 'DEPARTMENT' END AS kind
  FROM generate_series(0, ${FIRST_LEADING_UNIT} + $UNITS - 1) n;
CREATE INDEX ON bench.unit (n);`;

const POSTS = `
CREATE TABLE bench.post AS
SELECT x.*, bench.id('post', row_number() OVER (ORDER BY unit_n, role, place)) AS id, bench.id('person', row_number() OVER (ORDER BY unit_n, role, place)) AS person_id,
       bench.id('account', row_number() OVER (ORDER BY unit_n, role, place)) AS account_id
  FROM (SELECT u.n AS unit_n, u.id AS unit_id, s.role, s.rank, s.place FROM bench.unit u JOIN (VALUES
  ('DEPARTMENT', 'PRINCIPAL_LEADER', 30, 1), ('DEPARTMENT', 'DEPUTY_LEADER', 20, 1), ('DEPARTMENT', 'UNIT_OFFICE', 10, 1),
  ('DEPARTMENT', 'SECTION_CHIEF', 10, 1), ('DEPARTMENT', 'LIAISON', 8, 1),
  ('SPECIAL_GROUP', 'GROUP_HEAD', 40, 1), ('SPECIAL_GROUP', 'GROUP_LIAISON', 10, 1),
  ('REFORM_OFFICE', 'OFFICE_DIRECTOR', 50, 1), ('REFORM_OFFICE', 'EXECUTIVE_DEPUTY_DIRECTOR', 40, 1), ('REFORM_OFFICE', 'OFFICE_DEPUTY_DIRECTOR', 30, 1),
  ('REFORM_OFFICE', 'OFFICE_SECTION_CHIEF', 10, 1), ('REFORM_OFFICE', 'OFFICE_CLERK', 8, 1)) s(kind, role, rank, place)
  ON s.kind = CASE u.kind WHEN 'COUNTY' THEN 'DEPARTMENT' ELSE u.kind END
UNION ALL
SELECT u.n, u.id, r.role, r.rank, p FROM bench.unit u, generate_series(1, ${LEADERS}) p,
       (VALUES ('LEADING_OFFICIAL', 45), ('LEADER_SECRETARY', 10)) r(role, rank) WHERE u.n = ${REGION}) x;
CREATE INDEX ON bench.post (unit_n);`;

/** One account in use for each of up to a thousand units, by turns its liaison and its section chief. */
const USERS = `
CREATE TABLE bench.person_in_use AS
SELECT row_number() OVER (ORDER BY p.unit_n) - 1 AS n, p.account_id, p.unit_id, p.unit_n, p.id AS post_id, p.role FROM bench.post p
 WHERE p.unit_n >= ${FIRST_LEADING_UNIT} AND p.role = CASE p.unit_n % 2 WHEN 0 THEN 'LIAISON' ELSE 'SECTION_CHIEF' END ORDER BY p.unit_n LIMIT 1000`;

async function insertPosts({ insert }) {
  const servedBy = `(SELECT l.id FROM bench.post l WHERE l.role = 'LEADING_OFFICIAL' AND l.place = b.place)`;
  await insert(
    'post',
    {
      id: 'b.id',
      unit_id: 'b.unit_id',
      role: 'b.role',
      rank: 'b.rank',
      title: `b.role || ' ' || b.unit_n || '-' || b.place`,
      serves_post_id: `CASE WHEN b.role = 'LEADER_SECRETARY' THEN ${servedBy} END`,
    },
    `FROM bench.post b ORDER BY b.role = 'LEADER_SECRETARY', b.unit_n`,
  );
}

/** Writes the people. @param {Awaited<ReturnType<typeof import('./writer.mjs').openWriter>>} writer @param {number} units that lead projects */
export async function addPeople(writer, units) {
  const { insert, run } = writer;
  await run(UNITS.replace('$UNITS', String(units)));
  const region = `(SELECT id FROM bench.unit WHERE n = ${REGION})`;
  await insert(
    'unit',
    {
      id: 'b.id',
      parent_id: `CASE WHEN b.n > 0 THEN r.id END`,
      path: `CASE WHEN b.n > 0 THEN r.id || '/' ELSE '' END || b.id || '/'`,
      kind: 'b.kind',
      name: `'第' || b.n || '单位'`,
      sort_order: 'b.n',
    },
    `FROM bench.unit b CROSS JOIN ${region} r ORDER BY b.n`,
  );
  await run(POSTS);
  await insertPosts(writer);
  const name = `'干部' || unit_n || '-' || role || place`;
  await insert('person', { id: 'person_id', name, phone: `'0000'` }, 'FROM bench.post ORDER BY id');
  await insert(
    'tenure',
    { post_id: 'id', person_id: 'person_id', from_day: `date '2024-01-01'` },
    'FROM bench.post ORDER BY id',
  );
  await insert(
    'account',
    { id: 'account_id', login: `lower(role) || '.' || unit_n || '.' || place`, person_id: 'person_id' },
    'FROM bench.post ORDER BY id',
  );
  await run(USERS);
}
