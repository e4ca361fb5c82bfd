/** Columns of every table of the product, and of those the ones that must be given. */
const CATALOG = `
SELECT table_name AS "table", column_name AS "column",
       is_nullable = 'NO' AND column_default IS NULL AND is_identity = 'NO' AND is_generated = 'NEVER' AS required
  FROM information_schema.columns WHERE table_schema = 'public'`;

/**
 * What the population knows of itself stands in a schema of its own, so that questions are drawn from it and not from
 * tables that a build may name otherwise. Ids are drawn from names and numbers, in the order of time as the product's
 * own are: the same row has the same id in every build.
 */
const OWN = `
CREATE SCHEMA IF NOT EXISTS bench;
CREATE OR REPLACE FUNCTION bench.id(what text, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $fn$
  SELECT (lpad(to_hex(1735689600000 + n), 12, '0') || '7' || substr(h, 1, 3) || '8' || substr(h, 4, 15))::uuid FROM md5(what || ':' || n) AS d(h)
$fn$;`;

/**
 * Writes into the tables that a build has: of the columns given, those that its catalog knows. A build that needs a
 * column which nobody gives is an error that names it.
 * @param {import('pg').Client} db
 */
export async function openWriter(db) {
  await db.query(OWN);
  const { rows } = await db.query(CATALOG);
  const tables = grouped(rows);

  /** @param {string} table @param {Record<string, string>} columns with the expression that fills each @param {string} from the rest of the statement */
  async function insert(table, columns, from, values = []) {
    const known = tables.get(table);
    if (known === undefined)
      throw new Error(`This build has no table ${table}: say in test/bench/population where it went.`);
    const missing = known.filter(({ column, required }) => required && !(column in columns));
    if (missing.length > 0)
      throw new Error(
        `This build's ${table} needs ${missing.map(({ column }) => column).join(', ')}: say in test/bench/population how it is filled.`,
      );
    const given = Object.entries(columns).filter(([name]) => known.some(({ column }) => column === name));
    const names = given.map(([name]) => name).join(', ');
    const expressions = given.map(([, expression]) => expression).join(', ');
    await db.query(`INSERT INTO ${table} (${names}) SELECT ${expressions} ${from}`, values);
  }

  return { insert, run: (sql, values) => db.query(sql, values) };
}

function grouped(rows) {
  const groups = new Map();
  for (const row of rows) groups.set(row.table, [...(groups.get(row.table) ?? []), row]);
  return groups;
}
