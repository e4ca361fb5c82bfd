import { columns, type RowOf } from '../../../platform/database/columns.js';
import type { Reader } from '../../../platform/database/tx.js';
import type { ScoreRuleId } from '../domain/score.js';
import { ScoreRunRow } from './score-run.row.js';

const RUN = columns(ScoreRunRow, 'r', ['id', 'cycleId', 'digest', 'ranOn']);

/** A quarter's run. */
export type KeptRun = RowOf<typeof RUN>;

/** A unit's sheet as it is kept; points in hundredths. */
export interface KeptSheet {
  readonly unitId: string;
  readonly unitName: string;
  readonly total: number;
  readonly entries: readonly {
    readonly number: number;
    readonly rule: ScoreRuleId;
    readonly factId: string | null;
    readonly points: number;
  }[];
}

/** The run of a quarter, or null. */
export function findRun(reader: Reader, cycleId: string): Promise<KeptRun | null> {
  return reader.find<KeptRun>(`SELECT ${RUN} FROM score_run r WHERE r.cycle_id = $1`, [cycleId]);
}

/** Every unit's sheet, in the order of the list of units: never by points. */
export function sheetsOfRun(reader: Reader, runId: string): Promise<KeptSheet[]> {
  return reader.query<KeptSheet>(
    `SELECT u.id AS "unitId", u.name AS "unitName", sum(e.points)::int AS total,
        jsonb_agg(jsonb_build_object('number', e.number, 'rule', e.rule, 'factId', e.fact_id, 'points', e.points) ORDER BY e.number) AS entries
       FROM score_entry e JOIN unit u ON u.id = e.unit_id WHERE e.run_id = $1
      GROUP BY u.id ORDER BY u.sort_order, u.name COLLATE "zh-x-icu", u.id`,
    [runId],
  );
}
