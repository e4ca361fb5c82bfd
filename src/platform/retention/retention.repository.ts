import type { Reader, Tx } from '../database/tx.js';
import type { KeptKind } from './keeping.js';

/** A night's work is done from one o'clock to before six; what was missed is made up for by day, and belongs to the night before it. */
const NOW = `(SELECT (app_now() AT TIME ZONE 'Asia/Shanghai' - interval '1 hour')::date AS night, (app_now() AT TIME ZONE 'Asia/Shanghai')::time AS at)`;

/**
 * The night whose work is still to be done, the oldest of them; null by day where none is open. A night in which no process ran is made up
 * for by the first tick after it; before the first night of all nothing was missed.
 */
export async function openNight(tx: Tx): Promise<string | null> {
  await tx.execute(
    `INSERT INTO retention_night (night) SELECT d.night FROM ${NOW} d
      WHERE NOT EXISTS (SELECT FROM retention_night n WHERE n.night >= d.night)
        AND (d.at BETWEEN '01:00' AND '05:59' OR EXISTS (SELECT FROM retention_night)) ON CONFLICT (night) DO NOTHING`,
  );
  const open = await tx.find<{ night: string }>(
    'SELECT night FROM retention_night WHERE sizes IS NULL ORDER BY night LIMIT 1',
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

/** So many days lie at least between the figures from which growth is reckoned: one night's alone tell of that night. */
const BASE_DAYS = 7;

/** The night from which growth is reckoned, the oldest of the last thirty that lies far enough back; and how many days ago it was. */
export const GROWTH_BASE = `(SELECT sizes, app_today() - night AS days FROM retention_night
  WHERE sizes IS NOT NULL AND night BETWEEN app_today() - 30 AND app_today() - ${String(BASE_DAYS)} ORDER BY night LIMIT 1)`;

/** A table as it is now, and how it grew. */
export interface TableSize {
  readonly name: string;
  /** With its indexes. */
  readonly bytes: number;
  /** As PostgreSQL estimates them. */
  readonly rows: number;
  /** Reckoned for thirty days from the oldest night of the last thirty; null before one lies a week back. */
  readonly monthBytes: number | null;
}

/** The largest tables, the largest first. */
export function largestTables(reader: Reader, limit: number): Promise<TableSize[]> {
  return reader.query<TableSize>(
    `WITH before AS ${GROWTH_BASE}
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
