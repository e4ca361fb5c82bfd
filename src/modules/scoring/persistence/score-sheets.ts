import { columns, list, type RowOf } from '../../../platform/database/columns.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import type { Day } from '../../../shared-kernel/dates.js';
import type { ScoreRuleId } from '../domain/score.js';
import type { ScoreStanding } from '../domain/standing.js';
import { ScoreRunRow } from './score-run.row.js';

const RUN_COLUMNS = columns(ScoreRunRow, 'r', [
  ...(['id', 'cycleId', 'digest', 'rules', 'ranByPerson', 'ranForPerson', 'ranOn', 'version'] as const),
  ...(['fedBackOn', 'fedBackByPerson', 'fedBackForPerson', 'appealUntil'] as const),
]);

/** Final by the clock: once the days for appeals are over and none is open. */
const STANDING = `CASE WHEN r.fed_back_on IS NULL THEN 'WORKED_OUT'
  WHEN r.appeal_until < app_today() AND NOT EXISTS (SELECT FROM score_appeal a WHERE a.run_id = r.id AND a.state IN ('OPEN','PROPOSED')) THEN 'FINAL'
  ELSE 'FED_BACK' END AS standing`;
const RUN = `${RUN_COLUMNS}, ${STANDING}, c.year, c.quarter FROM score_run r JOIN cycle c ON c.id = r.cycle_id`;

/** A quarter's run. */
export interface KeptRun extends RowOf<typeof RUN_COLUMNS> {
  readonly standing: ScoreStanding;
  readonly year: number;
  readonly quarter: 1 | 2 | 3 | 4;
}

/** A line of a sheet, points in hundredths. */
export interface SheetLine {
  readonly number: number;
  readonly rule: ScoreRuleId;
  readonly factId: string | null;
  readonly points: number;
  /** By which appeal it was added. */
  readonly appealId: string | null;
}

/** A unit's sheet as it is kept. */
export interface KeptSheet {
  readonly unitId: string;
  readonly unitName: string;
  readonly total: number;
  readonly entries: readonly SheetLine[];
}

/** The run of a quarter, or null. */
export function findRun(reader: Reader, cycleId: string): Promise<KeptRun | null> {
  return reader.find<KeptRun>(`SELECT ${RUN} WHERE r.cycle_id = $1`, [cycleId]);
}

/** A run by its id, or null. */
export function runById(reader: Reader, id: string): Promise<KeptRun | null> {
  return reader.find<KeptRun>(`SELECT ${RUN} WHERE r.id = $1`, [id]);
}

/** The same, which nobody else changes until the transaction ends. */
export function lockRun(tx: Tx, id: string): Promise<KeptRun | null> {
  return tx.find<KeptRun>(`SELECT ${RUN} WHERE r.id = $1 FOR UPDATE OF r`, [id]);
}

/** From now on the units have their sheets. */
export async function writeFedBack(
  tx: Tx,
  id: string,
  by: { readonly personId: string | null; readonly forPersonId: string | null; readonly appealUntil: Day },
): Promise<void> {
  await tx.execute(
    `UPDATE score_run SET fed_back_on = app_today(), fed_back_by_person = $2, fed_back_for_person = $3, appeal_until = $4, version = version + 1 WHERE id = $1`,
    [id, by.personId, by.forPersonId, by.appealUntil],
  );
}

/** The units' sheets of a run, all or those of some, in the order of the list of units: never by points. */
export function sheetsOfRun(reader: Reader, runId: string, unitIds: readonly string[] | null): Promise<KeptSheet[]> {
  return reader.query<KeptSheet>(
    `SELECT u.id AS "unitId", u.name AS "unitName", sum(e.points)::int AS total,
        jsonb_agg(jsonb_build_object('number', e.number, 'rule', e.rule, 'factId', e.fact_id, 'points', e.points, 'appealId', e.appeal_id) ORDER BY e.number) AS entries
       FROM score_entry e JOIN unit u ON u.id = e.unit_id WHERE e.run_id = $1 AND ($2::uuid[] IS NULL OR u.id = ANY ($2))
      GROUP BY u.id ORDER BY u.sort_order, u.name COLLATE "zh-x-icu", u.id`,
    [runId, unitIds],
  );
}

/** Sheets of some units that they have, of all quarters, the latest first. */
export interface FedBackSheet extends Pick<KeptRun, 'year' | 'quarter' | 'standing' | 'fedBackOn' | 'appealUntil'> {
  readonly runId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly total: number;
}

export function fedBackSheets(reader: Reader, unitIds: readonly string[]): Promise<FedBackSheet[]> {
  return reader.query<FedBackSheet>(
    `SELECT r.id AS "runId", u.id AS "unitId", u.name AS "unitName", c.year, c.quarter, ${STANDING},
        ${list(columns(ScoreRunRow, 'r', ['fedBackOn', 'appealUntil']))}, sum(e.points)::int AS total
       FROM score_run r JOIN cycle c ON c.id = r.cycle_id JOIN score_entry e ON e.run_id = r.id JOIN unit u ON u.id = e.unit_id
      WHERE r.fed_back_on IS NOT NULL AND u.id = ANY ($1::uuid[])
      GROUP BY r.id, c.id, u.id ORDER BY c.year DESC, c.quarter DESC, u.name COLLATE "zh-x-icu", u.id`,
    [unitIds],
  );
}
