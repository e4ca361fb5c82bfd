import { columns, list, outer } from '../../../platform/database/columns.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import { type Condition, that, where } from '../../../platform/database/where.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { PersonRow, UnitRow } from '../../organisation/index.js';
import { ProjectRow } from '../../projects/index.js';
import type { ProblemState, ProblemStepAct } from '../domain/problem.js';
import { ProblemRow } from './problem.row.js';
import { ProblemStepRow } from './problem-step.row.js';

/** Everything of a problem but what is sealed. */
export const PROBLEM = list(
  columns(ProblemRow, 'k', [
    ...['id', 'title', 'origin', 'sourceDutyId', 'projectId', 'whoHadItUnitId', 'whoHadItWords'],
    ...['ownerUnitId', 'cause', 'solvableBy', 'letterNumber', 'letterOn', 'dueOn', 'obligationId', 'solution'],
    ...['effects', 'solvedByPerson', 'solvedForPerson', 'state', 'stateOn', 'confirmedHow', 'confirmedWords'],
    ...['confirmedByPerson', 'personErasedOn', 'reportedByUnitId', 'reportedOn', 'version'],
  ] as const),
  outer(columns(UnitRow, 'ow', ['name as ownerUnitName'])),
  outer(columns(UnitRow, 'wu', ['name as whoHadItUnitName'])),
  outer(columns(UnitRow, 'ru', ['name as reportedByUnitName'])),
  outer(columns(ProjectRow, 'pj', ['name as projectName'])),
  outer(columns(PersonRow, 'cp', ['name as confirmedByName'])),
);

export const PROBLEM_FROM = `problem k LEFT JOIN unit ow ON ow.id = k.owner_unit_id LEFT JOIN unit wu ON wu.id = k.who_had_it_unit_id
  LEFT JOIN unit ru ON ru.id = k.reported_by_unit_id LEFT JOIN project pj ON pj.id = k.project_id
  LEFT JOIN person cp ON cp.id = k.confirmed_by_person`;

/** A problem with the names of what it points at. */
export interface Problem extends Omit<ProblemRow, 'personSealed' | 'naturalKey' | 'sourceKey' | 'reportedByPerson'> {
  readonly ownerUnitName: string | null;
  readonly whoHadItUnitName: string | null;
  readonly reportedByUnitName: string | null;
  readonly projectName: string | null;
  readonly confirmedByName: string | null;
  /** A natural person had it, and his name is still kept. */
  readonly hasPerson: boolean;
}

export const HAS_PERSON = 'k.person_sealed IS NOT NULL AS "hasPerson"';

/** The problem in scope, or null. */
export function findProblem(reader: Reader, id: string, visible: Condition): Promise<Problem | null> {
  const { sql, params } = where([that('k.id = $', id), visible]);
  return reader.find(`SELECT ${PROBLEM}, ${HAS_PERSON} FROM ${PROBLEM_FROM} ${sql}`, params);
}

/** Locks the problem for this transaction. */
export async function lockProblem(tx: Tx, id: string): Promise<void> {
  await tx.query('SELECT FROM problem WHERE id = $1 FOR UPDATE', [id]);
}

/** Adds a problem; null where one with its natural key stands already. */
export async function insertProblem(
  tx: Tx,
  problem: Partial<ProblemRow> & Pick<ProblemRow, 'naturalKey'>,
): Promise<string | null> {
  await tx.execute('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`problem ${problem.naturalKey}`]);
  if ((await sameProblem(tx, problem.naturalKey)) !== null) return null;
  return tx.insert(ProblemRow, problem);
}

/** The standing problem of a natural key, but for one, or null. */
export async function sameProblem(reader: Reader, naturalKey: string, exceptId?: string): Promise<string | null> {
  const row = await reader.find<{ id: string }>(
    `SELECT id FROM problem WHERE natural_key = $1 AND state <> 'VOID' AND id IS DISTINCT FROM $2::uuid`,
    [naturalKey, exceptId ?? null],
  );
  return row?.id ?? null;
}

/** The problem that was made of a find, or null; one that is void counts too. */
export async function problemOfSource(reader: Reader, sourceKey: string): Promise<string | null> {
  return (await reader.find<{ id: string }>('SELECT id FROM problem WHERE source_key = $1', [sourceKey]))?.id ?? null;
}

/** What an act writes; undefined leaves a column as it is. */
export type ProblemChange = Partial<Omit<ProblemRow, 'id' | 'version'>>;

/** Changes a problem, if the version is still the one read; 0 when somebody was faster. */
export async function changeProblem(
  tx: Tx,
  { id, version }: Pick<Problem, 'id' | 'version'>,
  change: ProblemChange,
): Promise<number> {
  const { affected } = await tx.manager.update(
    ProblemRow,
    { id, version },
    {
      ...change,
      version: version + 1,
    },
  );
  return affected ?? 0;
}

/** A step of a problem's history as it is written. */
export interface StepDraft {
  readonly problemId: string;
  readonly act: ProblemStepAct;
  readonly state: ProblemState;
  readonly happenedOn: Day;
  readonly dueOn?: Day | null;
  readonly words?: string | null;
  readonly personId: string | null;
}

export async function insertStep(tx: Tx, step: StepDraft): Promise<void> {
  await tx.insert(ProblemStepRow, step);
}

const STEP = list(
  columns(ProblemStepRow, 's', ['act', 'state', 'happenedOn', 'dueOn', 'words', 'madeAt']),
  outer(columns(PersonRow, 'h', ['name as personName'])),
);

/** A step of a problem's history. */
export interface ProblemStep extends Pick<
  ProblemStepRow,
  'act' | 'state' | 'happenedOn' | 'dueOn' | 'words' | 'madeAt'
> {
  readonly personName: string | null;
}

/** A problem's history, the oldest first. */
export function stepsOf(reader: Reader, problemId: string): Promise<ProblemStep[]> {
  return reader.query<ProblemStep>(
    `SELECT ${STEP} FROM problem_step s LEFT JOIN person h ON h.id = s.person_id WHERE s.problem_id = $1 ORDER BY s.made_at, s.id`,
    [problemId],
  );
}

/** A task that was made of a problem. */
export interface ProblemTask {
  readonly id: string;
  readonly state: string;
  readonly dueOn: Day;
}

/** The tasks that were made of a problem, the latest first. */
export function tasksOf(reader: Reader, problemId: string): Promise<ProblemTask[]> {
  return reader.query<ProblemTask>(
    `SELECT t.id, t.state, o.due_on AS "dueOn" FROM task t JOIN obligation o ON o.id = t.obligation_id
      WHERE t.natural_key LIKE 'problem:' || $1 || ':%' ORDER BY t.id DESC`,
    [problemId],
  );
}

/** Whether a task that was made of a problem is still to be done. */
export const isOpenTask = ({ state }: ProblemTask): boolean => state !== 'VERIFIED' && state !== 'CANCELLED';

/** The problems behind what somebody owes: its own solution, the task that was made of it, the matter of the five that found or solved it. */
export async function problemsBehind(reader: Reader, obligationIds: readonly string[]): Promise<readonly string[]> {
  const found = await reader.query<{ id: string }>(
    `SELECT o.subject_id AS id FROM obligation o WHERE o.id = ANY ($1::uuid[]) AND o.kind = 'PROBLEM'
     UNION SELECT k.id FROM obligation o JOIN problem k ON k.source_duty_id = o.subject_id WHERE o.id = ANY ($1::uuid[]) AND o.kind = 'DUTY'
     UNION SELECT split_part(t.natural_key, ':', 2)::uuid FROM task t WHERE t.obligation_id = ANY ($1::uuid[]) AND t.natural_key LIKE 'problem:%'`,
    [obligationIds],
  );
  return found.map(({ id }) => id);
}

/** What is kept of persons with these problems. */
export function sealedPersons(
  reader: Reader,
  ids: readonly string[],
): Promise<{ readonly id: string; readonly sealed: Buffer }[]> {
  return reader.query(
    'SELECT id, person_sealed AS sealed FROM problem WHERE id = ANY ($1::uuid[]) AND person_sealed IS NOT NULL',
    [ids],
  );
}

/** A person's name and telephone as they are kept, or null. */
export async function sealedPerson(reader: Reader, id: string): Promise<Buffer | null> {
  const row = await reader.find<Pick<ProblemRow, 'personSealed'>>(
    `SELECT ${columns(ProblemRow, 'k', ['personSealed'])} FROM problem k WHERE k.id = $1`,
    [id],
  );
  return row?.personSealed ?? null;
}

/** Whether a person is kept sealed anywhere. */
export async function holdsSealedPersons(reader: Reader): Promise<boolean> {
  const { held } = await reader.one<{ held: boolean }>(
    'SELECT EXISTS (SELECT FROM problem WHERE person_sealed IS NOT NULL) AS held',
  );
  return held;
}

/** Erases persons of problems that were confirmed or voided so many months ago. @returns their problems */
export async function erasePersons(tx: Tx, months: number): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }>(
    `UPDATE problem SET person_sealed = NULL, person_erased_on = app_today(), version = version + 1
      WHERE person_sealed IS NOT NULL AND state IN ('CONFIRMED','VOID') AND state_on + make_interval(months => $1) <= app_today() RETURNING id`,
    [months],
  );
  return rows.map(({ id }) => id);
}
