import type { Reader, Tx } from '../../../platform/database/tx.js';
import type { Instant } from '../../../shared-kernel/dates.js';
import type { CalendarDay } from '../../../shared-kernel/working-calendar.js';

/** The highest version is the one in force. */
export async function findCurrentVersion(reader: Reader): Promise<number> {
  const { version } = await reader.one<{ version: number }>(
    'SELECT coalesce(max(version), 0) AS version FROM calendar_version',
  );
  return version;
}

/** All days of a version, in order. */
export function listDays(reader: Reader, version: number): Promise<CalendarDay[]> {
  return reader.query<CalendarDay>(
    'SELECT day, working, provisional FROM calendar_day WHERE version = $1 ORDER BY day',
    [version],
  );
}

/** A version to be written. */
export interface NewVersion {
  readonly year: number;
  readonly source: string;
  readonly loadedBy: string | null;
  readonly days: readonly CalendarDay[];
}

/** Writes a version whole and answers its number; the ordinals are counted by the database. */
export async function insertVersion(tx: Tx, { year, source, loadedBy, days }: NewVersion): Promise<number> {
  const [row] = await tx.query<{ version: number }>(
    'INSERT INTO calendar_version (loaded_year, source, loaded_by) VALUES ($1, $2, $3) RETURNING version',
    [year, source, loadedBy],
  );
  const version = row?.version ?? 0;
  await tx.execute(
    `INSERT INTO calendar_day (version, day, working, provisional, ordinal)
     SELECT $1, day, working, provisional, sum(working::int) OVER (ORDER BY day)
       FROM unnest($2::date[], $3::boolean[], $4::boolean[]) AS d(day, working, provisional)`,
    [version, days.map((d) => d.day), days.map((d) => d.working), days.map((d) => d.provisional)],
  );
  return version;
}

/** Lists are loaded one after the other. */
export async function lockVersions(tx: Tx): Promise<void> {
  await tx.execute('LOCK TABLE calendar_version IN SHARE ROW EXCLUSIVE MODE');
}

/** No list is loaded until the transaction ends; several may hold it at once. */
export async function shareVersions(tx: Tx): Promise<void> {
  await tx.execute('LOCK TABLE calendar_version IN SHARE MODE');
}

/** A year of the calendar in force. */
export interface LoadedList {
  readonly year: number;
  readonly provisional: boolean;
  readonly workingDays: number;
  /** Where its list was published; null while the year is provisional. */
  readonly source: string | null;
  readonly loadedAt: Instant | null;
}

/** The years of the calendar in force, each with the latest list loaded for it. */
export function listYears(reader: Reader): Promise<LoadedList[]> {
  return reader.query<LoadedList>(
    `SELECT y.year, y.provisional, y."workingDays", v.source, v.loaded_at AS "loadedAt"
       FROM (SELECT extract(year FROM day)::int AS year, bool_or(provisional) AS provisional, count(*) FILTER (WHERE working) AS "workingDays"
               FROM calendar_day WHERE version = current_calendar() GROUP BY 1) y
       LEFT JOIN LATERAL (SELECT source, loaded_at FROM calendar_version
                           WHERE NOT y.provisional AND (loaded_year = y.year OR loaded_year IS NULL)
                           ORDER BY version DESC LIMIT 1) v ON true
      ORDER BY y.year`,
  );
}
