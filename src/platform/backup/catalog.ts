import type { Client } from 'pg';

/** A table with the columns that can be written, and by which columns its rows have one order. */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly order: readonly string[];
}

/** A rule that rows of one table point to rows of another. */
export interface ForeignKey {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

const TABLES = `
SELECT c.relname AS name,
       (SELECT array_agg(a.attname::text ORDER BY a.attnum) FROM pg_attribute a
         WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
       coalesce((SELECT array_agg(a.attname::text ORDER BY k.place) FROM pg_index i, unnest(i.indkey) WITH ORDINALITY k(number, place), pg_attribute a
         WHERE i.indrelid = c.oid AND i.indisprimary AND a.attrelid = c.oid AND a.attnum = k.number), '{}') AS "order"
  FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' ORDER BY c.relname`;
const SEQUENCES = `SELECT sequencename AS name, last_value::text AS last FROM pg_sequences WHERE schemaname = 'public' ORDER BY 1`;
const FOREIGN_KEYS = `
SELECT conrelid::regclass::text AS table, conname AS name, pg_get_constraintdef(oid) AS definition
  FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace ORDER BY 1, 2`;

/** A name as a statement takes it. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Every table of the product, by name. */
export const tablesOf = async (client: Client): Promise<Table[]> => (await client.query<Table>(TABLES)).rows;

/** Every sequence with the number that it gave out last. */
export const sequencesOf = async (client: Client): Promise<{ name: string; last: string | null }[]> =>
  (await client.query<{ name: string; last: string | null }>(SEQUENCES)).rows;

/** Every rule between tables. */
export const foreignKeysOf = async (client: Client): Promise<ForeignKey[]> =>
  (await client.query<ForeignKey>(FOREIGN_KEYS)).rows;

/** One connection for the length of `work`, told to write days, times and numbers in one way. */
export async function connectedTo<T>(client: Client, work: (client: Client) => Promise<T>): Promise<T> {
  // A server that dies ends the statement as well; without a listener the event would end our process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(
      `SET datestyle = 'ISO, YMD'; SET intervalstyle = 'postgres'; SET timezone = 'UTC'; SET extra_float_digits = 1; SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0`,
    );
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
