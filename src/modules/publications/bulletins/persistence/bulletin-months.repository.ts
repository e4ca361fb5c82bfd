import { columns, list, outer, type RowOf } from '../../../../platform/database/columns.js';
import type { Reader, Tx } from '../../../../platform/database/tx.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { PersonRow } from '../../../organisation/index.js';
import type { MonthOutcome } from '../domain/month.js';
import { BulletinMonthRow } from './bulletin-month.row.js';

const MONTH = list(
  columns(BulletinMonthRow, 'm', ['dataDay', 'outcome', 'words', 'madeOn']),
  outer(columns(PersonRow, 'p', ['name as byName'])),
);

/** A month without a bulletin of its own. */
export type BulletinMonth = RowOf<typeof MONTH>;

/** The latest first. */
export function listMonths(reader: Reader): Promise<BulletinMonth[]> {
  return reader.query<BulletinMonth>(
    `SELECT ${MONTH} FROM bulletin_month m LEFT JOIN person p ON p.id = m.by_person WHERE m.outcome IS NOT NULL ORDER BY m.data_day DESC`,
  );
}

/** How it ends without one. @returns whether it had not ended yet */
export async function endMonth(
  tx: Tx,
  month: { readonly dataDay: Day; readonly outcome: MonthOutcome; readonly words: string },
  by: string | null,
): Promise<boolean> {
  const count = await tx.execute(
    `INSERT INTO bulletin_month AS m (data_day, outcome, words, by_person) VALUES ($1, $2, $3, $4)
     ON CONFLICT (data_day) DO UPDATE SET outcome = excluded.outcome, words = excluded.words, by_person = excluded.by_person,
       made_on = app_today() WHERE m.outcome IS NULL`,
    [month.dataDay, month.outcome, month.words, by],
  );
  return count > 0;
}

/** A bulletin of it is owed from now on. @returns its id; null where it was owed before, or has ended */
export async function beginMonth(tx: Tx, dataDay: Day): Promise<string | null> {
  const [row] = await tx.query<{ id: string }>(
    'INSERT INTO bulletin_month (data_day) VALUES ($1) ON CONFLICT DO NOTHING RETURNING id',
    [dataDay],
  );
  return row?.id ?? null;
}

/** The id under which its work stands on the office's desk, or null. */
export async function monthOfWork(reader: Reader, dataDay: Day): Promise<string | null> {
  const row = await reader.find<{ id: string }>('SELECT id FROM bulletin_month WHERE data_day = $1', [dataDay]);
  return row?.id ?? null;
}

/** Until the transaction ends nobody else drafts the month or ends it. */
export async function lockMonth(tx: Tx, dataDay: Day): Promise<void> {
  await tx.execute(`SELECT pg_advisory_xact_lock(hashtextextended('bulletin month ' || $1, 0))`, [dataDay]);
}

/** How the month stands: it ended without a bulletin; it has one; one that left its author. */
export function standingOf(
  reader: Reader,
  dataDay: Day,
): Promise<{ readonly ended: boolean; readonly begun: boolean; readonly sent: boolean }> {
  const own = `FROM publication p WHERE p.kind = 'BULLETIN' AND p.data_day = $1 AND p.corrects IS NULL AND p.state`;
  return reader.one(
    `SELECT EXISTS (SELECT FROM bulletin_month m WHERE m.data_day = $1 AND m.outcome IS NOT NULL) AS ended,
            EXISTS (SELECT ${own} <> 'VOID') AS begun, EXISTS (SELECT ${own} NOT IN ('DRAFT','VOID')) AS sent`,
    [dataDay],
  );
}

/** How many months of a year have a bulletin of their own or may have one. */
export async function plannedIn(reader: Reader, year: number): Promise<number> {
  const { left } = await reader.one<{ left: number }>(
    'SELECT count(*)::int AS left FROM bulletin_month m WHERE m.outcome IS NOT NULL AND extract(year FROM m.data_day) = $1',
    [year],
  );
  return 12 - left;
}

/** Whether any was ever issued: from the month after the first one on, one is owed. */
export async function anyIssuedBefore(reader: Reader, day: Day): Promise<boolean> {
  const { any } = await reader.one<{ any: boolean }>(
    `SELECT EXISTS (SELECT FROM publication p WHERE p.kind = 'BULLETIN' AND p.state = 'ISSUED' AND p.issued_on < date_trunc('month', $1::date)) AS any`,
    [day],
  );
  return any;
}

/** The units that a bulletin addresses: 专项小组、市直单位、县(市、区)委改革办. */
export async function addressedUnits(reader: Reader): Promise<readonly string[]> {
  const rows = await reader.query<{ id: string }>(
    `SELECT u.id FROM unit u WHERE u.kind IN ('SPECIAL_GROUP','DEPARTMENT','COUNTY','DEVELOPMENT_ZONE') AND u.closed_on IS NULL ORDER BY u.path`,
  );
  return rows.map(({ id }) => id);
}
