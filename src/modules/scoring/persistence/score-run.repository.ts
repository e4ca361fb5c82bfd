import { columns, type RowOf } from '../../../platform/database/columns.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import type { RuleSet } from '../domain/rule-set.js';
import type { ScoreSheet } from '../domain/score.js';
import { ScoreEntryRow } from './score-entry.row.js';

/** A unit with its sheet. */
export interface UnitSheet {
  readonly unitId: string;
  readonly sheet: ScoreSheet;
}

const ENTRY = columns(ScoreEntryRow, 'e', ['unitId', 'number', 'rule', 'factId', 'points', 'appealId']);

/** A line of a sheet, as it is kept. */
export type KeptEntry = RowOf<typeof ENTRY>;

/** Locks a closed quarter, so that one run of it goes on at a time. @returns whether there is such a one */
export async function lockClosedCycle(tx: Tx, cycleId: string): Promise<boolean> {
  const found = await tx.find(`SELECT id FROM cycle WHERE id = $1 AND state = 'CLOSED' FOR UPDATE`, [cycleId]);
  return found !== null;
}

/** A run anew: what an earlier one of the quarter found goes. @returns its id; null: the units have its sheets already */
export async function beginRun(tx: Tx, cycleId: string, rules: RuleSet, by: string | null): Promise<string | null> {
  const begun = await tx.find<{ id: string }>(
    `INSERT INTO score_run (cycle_id, rules, digest, ran_by_person) VALUES ($1, $2, '', $3)
     ON CONFLICT (cycle_id) DO UPDATE SET rules = excluded.rules, ran_by_person = excluded.ran_by_person, ran_on = app_today(), version = score_run.version + 1
     WHERE score_run.fed_back_on IS NULL RETURNING id`,
    [cycleId, JSON.stringify(rules), by],
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
