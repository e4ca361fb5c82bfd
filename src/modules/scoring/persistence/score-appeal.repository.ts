import { columns, type RowOf } from '../../../platform/database/columns.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import type { ScoreAppealState, ScoreClaim } from '../domain/appeal.js';
import { ScoreAppealRow } from './score-appeal.row.js';

const APPEAL = columns(ScoreAppealRow, 'a', [
  ...(['id', 'runId', 'unitId', 'rule', 'claims', 'reason', 'state', 'filedByPerson', 'filedOn'] as const),
  ...(['decidedByPerson', 'words', 'endedOn', 'version'] as const),
]);
const NAMED = `${APPEAL}, u.name AS "unitName", f.name AS "filedByName", d.name AS "decidedByName"
  FROM score_appeal a JOIN unit u ON u.id = a.unit_id LEFT JOIN person f ON f.id = a.filed_by_person LEFT JOIN person d ON d.id = a.decided_by_person`;

/** An appeal against a line of a sheet. */
export interface ScoreAppeal extends RowOf<typeof APPEAL> {
  readonly unitName: string;
  readonly filedByName: string | null;
  readonly decidedByName: string | null;
}

/** Of a run: all, or those of some units. */
export function appealsOfRun(reader: Reader, runId: string, unitIds: readonly string[] | null): Promise<ScoreAppeal[]> {
  return reader.query<ScoreAppeal>(
    `SELECT ${NAMED} WHERE a.run_id = $1 AND ($2::uuid[] IS NULL OR a.unit_id = ANY ($2)) ORDER BY a.filed_on, a.id`,
    [runId, unitIds],
  );
}

/** An appeal, or null. */
export function findAppeal(reader: Reader, id: string): Promise<ScoreAppeal | null> {
  return reader.find<ScoreAppeal>(`SELECT ${NAMED} WHERE a.id = $1`, [id]);
}

/** The same, which nobody else changes until the transaction ends. */
export function lockAppeal(tx: Tx, id: string): Promise<ScoreAppeal | null> {
  return tx.find<ScoreAppeal>(`SELECT ${NAMED} WHERE a.id = $1 FOR UPDATE OF a`, [id]);
}

/** Those that nobody has ended. */
export function openAppeals(reader: Reader): Promise<ScoreAppeal[]> {
  return reader.query<ScoreAppeal>(`SELECT ${NAMED} WHERE a.state IN ('OPEN','PROPOSED') ORDER BY a.id`, []);
}

/** @returns its id; null: the line was contested already */
export async function insertAppeal(
  tx: Tx,
  {
    runId,
    unitId,
    rule,
    claims,
    reason,
    filedByPerson,
  }: Pick<ScoreAppeal, 'runId' | 'unitId' | 'rule' | 'claims' | 'reason' | 'filedByPerson'>,
): Promise<string | null> {
  const made = await tx.find<{ id: string }>(
    `INSERT INTO score_appeal (run_id, unit_id, rule, claims, reason, filed_by_person) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (run_id, unit_id, rule) DO NOTHING RETURNING id`,
    [runId, unitId, rule, JSON.stringify(claims), reason, filedByPerson],
  );
  return made?.id ?? null;
}

/** What an act makes of it. */
export interface AppealChange {
  readonly state: ScoreAppealState;
  readonly claims: readonly ScoreClaim[];
  readonly decidedByPerson: string | null;
  readonly words: string | null;
}

export async function writeAppeal(tx: Tx, id: string, change: AppealChange): Promise<void> {
  await tx.execute(
    `UPDATE score_appeal SET state = $2, claims = $3, decided_by_person = $4, words = $5,
        ended_on = CASE WHEN $2 IN ('UPHELD','DENIED') THEN app_today() END, version = version + 1 WHERE id = $1`,
    [id, change.state, JSON.stringify(change.claims), change.decidedByPerson, change.words],
  );
}
