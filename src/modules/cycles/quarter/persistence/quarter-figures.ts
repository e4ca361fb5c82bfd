import type { Reader } from '../../../../platform/database/tx.js';
import type { CycleState, DutyKind } from '../../duties/domain/duty.js';

/** One kind of the five in a closed quarter, as the close froze it. */
export interface QuarterFigure {
  readonly kind: DutyKind;
  /** Less what was exempt or cancelled. */
  readonly owed: number;
  readonly done: number;
  /** Of those done, after their date. */
  readonly late: number;
  /** 结转: missed, or put off to a later date. */
  readonly carried: number;
  readonly exempt: number;
  /** What took place, each once however many duties it fulfilled. */
  readonly acts: number;
}

/** A quarter with its state. */
export interface FoundQuarter {
  readonly id: string;
  readonly state: CycleState;
}

/** The quarter of a year, or null. */
export function findQuarter(reader: Reader, year: number, quarter: number): Promise<FoundQuarter | null> {
  return reader.find<FoundQuarter>('SELECT id, state FROM cycle WHERE year = $1 AND quarter = $2', [year, quarter]);
}

/** The kinds that a closed quarter had; none where it is not closed. */
export function quarterFigures(reader: Reader, cycleId: string): Promise<QuarterFigure[]> {
  return reader.query<QuarterFigure>(
    `SELECT d.kind,
            count(*) FILTER (WHERE f.state NOT IN ('EXEMPT','CANCELLED'))::int AS owed,
            count(*) FILTER (WHERE f.state = 'VERIFIED')::int AS done,
            count(*) FILTER (WHERE f.state = 'VERIFIED' AND f.light = 'DONE_LATE')::int AS late,
            count(*) FILTER (WHERE f.state IN ('MISSED','DEFERRED'))::int AS carried,
            count(*) FILTER (WHERE f.state = 'EXEMPT')::int AS exempt,
            count(DISTINCT f.facts->>'activityId') FILTER (WHERE f.state = 'VERIFIED')::int AS acts
       FROM frozen_duty f JOIN duty d ON d.id = f.duty_id WHERE f.cycle_id = $1
      GROUP BY d.kind ORDER BY array_position(ARRAY['RESEARCH','COORDINATION','INSPECTION','PROBLEM','EXPERIENCE'], d.kind)`,
    [cycleId],
  );
}
