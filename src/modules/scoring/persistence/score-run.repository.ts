import { columns, type RowOf } from '../../../platform/database/columns.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import type { Day } from '../../../shared-kernel/dates.js';
import type { RuleSet } from '../domain/rule-set.js';
import type { ScoreEntry, ScoreSheet } from '../domain/score.js';
import { ScoreEntryRow } from './score-entry.row.js';

/** A unit with its sheet. */
export interface UnitSheet {
  readonly unitId: string;
  readonly sheet: ScoreSheet;
}

const ENTRY = columns(ScoreEntryRow, 'e', ['unitId', 'number', 'rule', 'factId', 'points', 'appealId']);

/** A line of a sheet, as it is kept. */
export type KeptEntry = RowOf<typeof ENTRY>;

/** Locks a closed quarter, so that one run of it goes on at a time. @returns its first day; null: there is no such one */
export async function lockClosedCycle(tx: Tx, cycleId: string): Promise<Day | null> {
  const found = await tx.find<{ from: Day }>(
    `SELECT make_date(year, quarter * 3 - 2, 1) AS "from" FROM cycle WHERE id = $1 AND state = 'CLOSED' FOR UPDATE`,
    [cycleId],
  );
  return found?.from ?? null;
}

/** The first day of a closed quarter; null: there is no such one. */
export async function closedFrom(reader: Reader, cycleId: string): Promise<Day | null> {
  const found = await reader.find<{ from: Day }>(
    `SELECT make_date(year, quarter * 3 - 2, 1) AS "from" FROM cycle WHERE id = $1 AND state = 'CLOSED'`,
    [cycleId],
  );
  return found?.from ?? null;
}

/** Who runs it, and in whose name. */
export interface RanBy {
  readonly personId: string | null;
  readonly inNameOf: string | null;
}

/** A run anew: what an earlier one of the quarter found goes. @returns its id; null: the units have its sheets already */
export async function beginRun(tx: Tx, cycleId: string, rules: RuleSet, by: RanBy): Promise<string | null> {
  const begun = await tx.find<{ id: string }>(
    `INSERT INTO score_run (cycle_id, rules, digest, ran_by_person, ran_for_person) VALUES ($1, $2, '', $3, $4)
     ON CONFLICT (cycle_id) DO UPDATE SET rules = excluded.rules, ran_by_person = excluded.ran_by_person, ran_for_person = excluded.ran_for_person,
       ran_on = app_today(), version = score_run.version + 1
     WHERE score_run.fed_back_on IS NULL RETURNING id`,
    [cycleId, JSON.stringify(rules), by.personId, by.inNameOf],
  );
  if (begun === null) return null;
  const { id } = begun;
  await tx.execute('DELETE FROM score_entry WHERE run_id = $1', [id]);
  await tx.execute('DELETE FROM score_fact WHERE run_id = $1', [id]);
  return id;
}

/** The lines of all sheets in one statement, and what tells the run from another. */
export async function writeSheets(tx: Tx, runId: string, sheets: readonly UnitSheet[], digest: string): Promise<void> {
  const rows = sheets.flatMap(({ unitId, sheet }) =>
    sheet.entries.map((entry, n) => ({ unitId, number: n + 1, ...entry })),
  );
  await tx.execute(
    `INSERT INTO score_entry (run_id, unit_id, number, rule, fact_id, points)
     SELECT $1, n."unitId", n.number, n.rule, n."factId", n.points
       FROM jsonb_to_recordset($2::jsonb) AS n("unitId" uuid, number int, rule text, "factId" uuid, points int)`,
    [runId, JSON.stringify(rows)],
  );
  await tx.execute('UPDATE score_run SET digest = $2 WHERE id = $1', [runId, digest]);
}

/** The lines of one unit's sheet, in their order. */
export function entriesOf(reader: Reader, runId: string, unitId: string): Promise<KeptEntry[]> {
  return reader.query<KeptEntry>(
    `SELECT ${ENTRY} FROM score_entry e WHERE e.run_id = $1 AND e.unit_id = $2 ORDER BY e.number`,
    [runId, unitId],
  );
}

/** What an upheld appeal adds to a unit's sheet, after what stands there. */
export async function addEntries(
  tx: Tx,
  { runId, unitId, appealId }: { readonly runId: string; readonly unitId: string; readonly appealId: string },
  entries: readonly ScoreEntry[],
): Promise<void> {
  await tx.execute(
    `INSERT INTO score_entry (run_id, unit_id, number, rule, fact_id, points, appeal_id)
     SELECT $1, $2, (SELECT coalesce(max(number), 0) FROM score_entry WHERE run_id = $1 AND unit_id = $2) + n.at, n.rule, n."factId", n.points, $3
       FROM jsonb_to_recordset($4::jsonb) AS n(at int, rule text, "factId" uuid, points int)`,
    [runId, unitId, appealId, JSON.stringify(entries.map((entry, at) => ({ ...entry, at: at + 1 })))],
  );
}
