import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { streamXlsxRows, writeXlsxStream } from 'hucre/xlsx';

/** What the work on a ledger cannot be quicker than: the library alone, and the database alone. */

const timed = async (work) => {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
};

/** Every cell of the file through the workbook library, into nothing. @param {Buffer} file @returns {Promise<number>} ms */
export function bareReading(file) {
  return timed(async () => {
    for await (const { values } of streamXlsxRows(file)) if (values.length > 1_000) throw new Error('a broken row');
  });
}

/** A ledger's rows as they lie in the database, and their words through the library into a plain sheet. @returns ms */
export function bareWriting(db, rows) {
  return timed(async () => {
    await db.query('SELECT t.*, p.* FROM task t JOIN project p ON p.id = t.project_id');
    await buffer(Readable.from(writeXlsxStream(rows, { name: '责任台账' })));
  });
}

const TABLES = `
SELECT c.relname AS name, array_agg(quote_ident(a.attname) ORDER BY a.attnum) AS columns,
       (SELECT coalesce(array_agg(DISTINCT f.relname), '{}') FROM pg_constraint k JOIN pg_class f ON f.oid = k.confrelid
         WHERE k.conrelid = c.oid AND k.contype = 'f' AND f.oid <> c.oid) AS behind
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
 WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace GROUP BY c.oid, c.relname ORDER BY c.relname`;

/** Tables after those that they refer to. */
function inOrder(tables) {
  const named = new Map(tables.map((table) => [table.name, table]));
  const done = new Set();
  const visit = ({ name, behind }) => {
    if (done.has(name)) return;
    done.add(name);
    for (const other of behind) if (named.has(other)) visit(named.get(other));
    sorted.push(named.get(name));
  };
  const sorted = [];
  for (const table of tables) visit(table);
  return sorted;
}

/** What has been written to a database since a transaction, table by table, as text. @param {number} since its number */
export async function writtenSince(db, since) {
  const tables = inOrder((await db.query(TABLES)).rows);
  const written = [];
  for (const { name, columns } of tables) {
    const { rows } = await db.query(
      `SELECT row(${columns.map((column) => `t.${column}`).join(', ')})::text AS row FROM ${name} t WHERE t.xmin::text::bigint >= $1`,
      [since],
    );
    if (rows.length > 0) written.push({ name, columns, rows: rows.map(({ row }) => row) });
  }
  return written;
}

/**
 * Inserts the same rows by one statement a table, their constraints and indexes in force, from tables that hold them already.
 * Rows that were there before and were only changed are left out. @returns ms
 */
export async function bareInserts(db, written) {
  await db.query('CREATE SCHEMA bare');
  for (const { name, columns, rows } of written) {
    await db.query(`CREATE TABLE bare.${name} AS SELECT ${columns.join(', ')} FROM public.${name} LIMIT 0`);
    await db.query(`INSERT INTO bare.${name} SELECT (r::bare.${name}).* FROM unnest($1::text[]) r`, [rows]);
    if (columns.includes('id')) await db.query(`DELETE FROM bare.${name} b USING public.${name} t WHERE t.id = b.id`);
  }
  return timed(async () => {
    await db.query('BEGIN');
    for (const { name, columns } of written) {
      const list = columns.join(', ');
      await db.query(
        `INSERT INTO public.${name} (${list}) OVERRIDING SYSTEM VALUE SELECT ${list} FROM bare.${name} ON CONFLICT DO NOTHING`,
      );
    }
    await db.query('COMMIT');
  });
}
