import type { Reader, Tx } from '../database/tx.js';
import type { KeptKind } from './keeping.js';

/** The night whose work is still to be done; null by day, and where it is done. */
export async function openNight(tx: Tx): Promise<string | null> {
  await tx.execute(
    `INSERT INTO retention_night (night) SELECT app_today()
      WHERE (app_now() AT TIME ZONE 'Asia/Shanghai')::time BETWEEN '01:00' AND '05:59' ON CONFLICT (night) DO NOTHING`,
  );
  const open = await tx.find<{ night: string }>(
    `SELECT night FROM retention_night WHERE night = app_today() AND sizes IS NULL
        AND (app_now() AT TIME ZONE 'Asia/Shanghai')::time BETWEEN '01:00' AND '05:59'`,
  );
  return open?.night ?? null;
}

/** Adds to what a night let go. */
export async function noteLetGo(tx: Tx, night: string, kind: KeptKind, count: number): Promise<void> {
  await tx.execute(
    `UPDATE retention_night SET let_go = let_go || jsonb_build_object($2::text, coalesce((let_go->>$2)::int, 0) + $3::int) WHERE night = $1`,
    [night, kind, count],
  );
}

const SIZES = `
SELECT c.relname AS name, pg_total_relation_size(c.oid)::float8 AS bytes, greatest(c.reltuples, 0)::float8 AS rows
  FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace`;

/** Closes a night with the sizes of that moment. @returns what it let go, null where another worker has closed it already */
export async function closeNight(tx: Tx, night: string): Promise<Readonly<Record<string, number>> | null> {
  const closed = await tx.find<{ letGo: Readonly<Record<string, number>> }>(
    `UPDATE retention_night SET sizes = (SELECT jsonb_object_agg(name, bytes) FROM (${SIZES}) s)
      WHERE night = $1 AND sizes IS NULL RETURNING let_go AS "letGo"`,
    [night],
  );
  return closed?.letGo ?? null;
}

/** A table as it is now, and how it grew. */
export interface TableSize {
  readonly name: string;
  /** With its indexes. */
  readonly bytes: number;
  /** As PostgreSQL estimates them. */
  readonly rows: number;
  /** Reckoned for thirty days from the oldest night of the last thirty; null before there is one. */
  readonly monthBytes: number | null;
}

/** The largest tables, the largest first. */
export function largestTables(reader: Reader, limit: number): Promise<TableSize[]> {
  return reader.query<TableSize>(
    `WITH before AS (SELECT sizes, app_today() - night AS days FROM retention_night
                      WHERE sizes IS NOT NULL AND night BETWEEN app_today() - 30 AND app_today() - 1 ORDER BY night LIMIT 1)
     SELECT s.name, s.bytes, s.rows, ((s.bytes - coalesce((b.sizes->>s.name)::float8, 0)) * 30 / b.days)::float8 AS "monthBytes"
       FROM (${SIZES}) s LEFT JOIN before b ON true ORDER BY s.bytes DESC LIMIT $1`,
    [limit],
  );
}

/** What the last night let go, by kind. */
export async function lastLetGo(reader: Reader): Promise<Readonly<Record<string, number>>> {
  const last = await reader.find<{ letGo: Readonly<Record<string, number>> }>(
    'SELECT let_go AS "letGo" FROM retention_night ORDER BY night DESC LIMIT 1',
  );
  return last?.letGo ?? {};
}
