import { columns } from '../../../../platform/database/columns.js';
import { ExplanationRow } from './explanation.row.js';
import type { Reader, Tx } from '../../../../platform/database/tx.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import type { ExplanationState, LeadersWord, ReasonCode } from '../domain/explanations.js';
import type { OfflineMark } from '../domain/offline.js';

/** An explanation as its rules and screens read it. */
export interface ExplanationRecord {
  readonly id: string;
  readonly obligationId: string;
  readonly reason: ReasonCode;
  readonly text: string;
  readonly newDate: Day | null;
  /** The due date that it explains. */
  readonly forDate: Day;
  /** Whether it was the first request of its date, and whether it stopped the clock. */
  readonly first: boolean;
  readonly pauses: boolean;
  readonly state: ExplanationState;
  readonly filedByPerson: string | null;
  readonly filedForPerson: string | null;
  readonly filedAt: string;
  readonly askedOn: Day;
  readonly onBehalf: boolean;
  /** Who entered it for the unit (代为录入); null where the unit filed it itself. */
  readonly enteredByName: string | null;
  /** When the unit confirmed what was entered for it, and who did. */
  readonly entryConfirmedAt: string | null;
  readonly entryConfirmedByName: string | null;
  /** When the leading official's side said that his diary was the reason, or that it was not; one of the two at most. */
  readonly confirmedAt: string | null;
  readonly deniedAt: string | null;
  readonly secretaryWords: string | null;
  readonly decidedAt: string | null;
  readonly decisionWords: string | null;
  readonly version: number;
}

const EXPLANATION = columns(ExplanationRow, 'e', [
  'id',
  'obligationId',
  'reason',
  'text',
  'newDate',
  'forDueOn as forDate',
  'first',
  'pauses',
  'state',
  'filedAt',
  'onBehalf',
  'entryConfirmedAt',
  'confirmedAt',
  'deniedAt',
  'secretaryWords',
  'decidedAt',
  'decisionWords',
  'version',
]);

/** Of table `explanation e`, as its answers show it. */
export const EXPLANATION_COLUMNS = `${EXPLANATION}, (e.filed_at AT TIME ZONE 'Asia/Shanghai')::date AS "askedOn",
            CASE WHEN e.on_behalf THEN (SELECT h.name FROM person h WHERE h.id = e.filed_by_person) END AS "enteredByName",
            (SELECT h.name FROM person h WHERE h.id = e.entry_confirmed_by_person) AS "entryConfirmedByName"`;

const COLUMNS = `${EXPLANATION_COLUMNS}, e.filed_by_person AS "filedByPerson", e.filed_for_person AS "filedForPerson"`;

/** Every explanation of an obligation, the oldest first. */
export function listExplanations(reader: Reader, obligationId: string): Promise<ExplanationRecord[]> {
  return reader.query<ExplanationRecord>(
    `SELECT ${COLUMNS} FROM explanation e WHERE e.obligation_id = $1 ORDER BY e.filed_at, e.id`,
    [obligationId],
  );
}

/** The explanation of that obligation, locked, or null. */
export function lockExplanation(tx: Tx, obligationId: string, id: string): Promise<ExplanationRecord | null> {
  return tx.find<ExplanationRecord>(
    `SELECT ${COLUMNS} FROM explanation e WHERE e.id = $1 AND e.obligation_id = $2 FOR UPDATE OF e`,
    [id, obligationId],
  );
}

/** An explanation as it is filed. */
export interface NewExplanation {
  readonly obligationId: string;
  readonly reason: ReasonCode;
  readonly text: string;
  readonly newDate: Day | null;
  readonly forDate: Day;
  readonly dateRun: number;
  readonly first: boolean;
  readonly pauses: boolean;
  readonly filedByPerson: string | null;
  readonly filedForPerson: string | null;
  readonly onBehalf: boolean;
}

/** Writes an explanation. @returns its id */
export function insertExplanation(tx: Tx, given: NewExplanation): Promise<string> {
  const { forDate, ...explanation } = given;
  return tx.insert(ExplanationRow, { ...explanation, forDueOn: forDate });
}

/** A word on the leader's diary as it is kept. */
interface KeptWord extends LeadersWord {
  readonly personId: string | null;
  readonly offline: OfflineMark | null;
}

/** Keeps the secretary's word in place of the one before. */
export async function keepLeadersWord(tx: Tx, id: string, said: KeptWord): Promise<void> {
  await tx.execute(
    `UPDATE explanation SET secretary_words = $5, version = version + 1,
            confirmed_by_secretary = CASE WHEN $2::boolean THEN $3::uuid END, confirmed_at = CASE WHEN $2::boolean THEN app_now() END,
            confirmed_offline = CASE WHEN $2::boolean THEN $4::jsonb END,
            denied_by_secretary = CASE WHEN NOT $2::boolean THEN $3::uuid END, denied_at = CASE WHEN NOT $2::boolean THEN app_now() END,
            denied_offline = CASE WHEN NOT $2::boolean THEN $4::jsonb END WHERE id = $1`,
    [id, said.holds, said.personId, said.offline === null ? null : JSON.stringify(said.offline), said.words],
  );
}

/** The unit confirms what was entered for it. @returns 0 where nothing was, or it is confirmed already */
export function keepEntryConfirmation(tx: Tx, id: string, personId: string | null): Promise<number> {
  return tx.execute(
    `UPDATE explanation SET entry_confirmed_by_person = $2, entry_confirmed_at = app_now(), version = version + 1
      WHERE id = $1 AND on_behalf AND entry_confirmed_at IS NULL`,
    [id, personId],
  );
}

/** The office's verdict as it is kept. */
export interface KeptVerdict {
  readonly state: 'ACCEPTED' | 'REFUSED';
  readonly personId: string | null;
  readonly words: string | null;
  readonly offline: OfflineMark | null;
}

/** Keeps the office's verdict. */
export async function keepVerdict(tx: Tx, id: string, verdict: KeptVerdict): Promise<void> {
  await tx.execute(
    `UPDATE explanation SET state = $2, decided_by_person = $3, decided_at = app_now(), decision_words = $4, decided_offline = $5,
            version = version + 1 WHERE id = $1`,
    [
      id,
      verdict.state,
      verdict.personId,
      verdict.words,
      verdict.offline === null ? null : JSON.stringify(verdict.offline),
    ],
  );
}
