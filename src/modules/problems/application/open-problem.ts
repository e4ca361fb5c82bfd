import { businessTime } from '../../../platform/clock/business-clock.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { recordAct } from '../../audit/index.js';
import { unitById } from '../../organisation/index.js';
import { takesTasks } from '../../projects/index.js';
import { naturalKeyOf, type ProblemOrigin, type SolvableBy, whoFaults, type WhoHadIt } from '../domain/problem.js';
import { namedFaults } from '../domain/naming.js';
import { refuse } from '../domain/problems.js';
import {
  changeProblem,
  insertProblem,
  insertStep,
  problemOfSource,
  sameProblem,
} from '../persistence/problem.repository.js';
import type { ProblemRef } from './problem-access.js';
import { askForOwner, oweSolution } from './problem-duties.js';

/** A problem as somebody reports it. */
export interface ProblemDraft extends WhoHadIt {
  /** Where what is sealed must know it beforehand. */
  readonly id?: string;
  readonly title: string;
  readonly origin: ProblemOrigin;
  readonly projectId: string | null;
  readonly cause: string | null;
  readonly solvableBy: SolvableBy | null;
  readonly personSealed?: Buffer | null;
  /** Who solves it and by when: both are the office's to name, at once or afterwards. */
  readonly ownerUnitId: string | null;
  readonly dueOn: Day | null;
  readonly reportedByUnitId: string | null;
  /** The record in which it was found: the same find makes no second problem. */
  readonly source?: { readonly key: string; readonly dutyId: string };
}

/**
 * Puts a problem on the list (转入难题清单, 上报). Without owner and date the office owes them within five working days.
 * @returns the problem that was made of the same find before, where there is one
 * @throws PROBLEM_EXISTS, PROBLEM_UNIT_UNFIT
 */
export async function openProblem(tx: Tx, actor: Actor, draft: ProblemDraft): Promise<ProblemRef> {
  const { source, ownerUnitId, dueOn, ...fields } = draft;
  const made = source === undefined ? null : await madeOf(tx, source.key);
  if (made !== null) return made;
  const faults = [...whoFaults({ ...draft, person: null }), ...namedFaults({ title: draft.title, cause: draft.cause })];
  if (faults.length > 0) throw refuse('PROBLEM_INCOMPLETE', {}, faults);
  const { today } = await businessTime(tx);
  if (ownerUnitId !== null) await assertOwner(tx, ownerUnitId);
  const naturalKey = naturalKeyOf(draft.title, draft);
  const id = await insertProblem(tx, {
    ...fields,
    naturalKey,
    ...(source !== undefined && { sourceKey: source.key, sourceDutyId: source.dutyId }),
    stateOn: today,
    reportedOn: today,
    reportedByPerson: actor.personId,
  });
  if (id === null) throw refuse('PROBLEM_EXISTS', { title: draft.title, id: await sameProblem(tx, naturalKey) });
  await insertStep(tx, { problemId: id, act: 'REPORTED', state: 'OPEN', happenedOn: today, personId: actor.personId });
  await recordAct(tx, actor, {
    action: 'problem.reported',
    subjectType: 'PROBLEM',
    subjectId: id,
    unitId: draft.reportedByUnitId,
    facts: { origin: draft.origin, projectId: draft.projectId, owner: ownerUnitId, dueOn },
  });
  if (ownerUnitId !== null && dueOn !== null)
    return own(tx, actor, { id, title: draft.title, projectId: draft.projectId, ownerUnitId, dueOn, today });
  await askForOwner(tx, { id, title: draft.title });
  return { id, state: 'OPEN', version: 1 };
}

async function madeOf(tx: Tx, key: string): Promise<ProblemRef | null> {
  await tx.execute('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`problem of ${key}`]);
  const id = await problemOfSource(tx, key);
  if (id === null) return null;
  return tx.one<ProblemRef>('SELECT id, state, version FROM problem WHERE id = $1', [id]);
}

/** Who solves it: an open unit that carries out tasks; the office itself confirms for people, so it owns none. */
export async function mayOwn(reader: Reader, unitId: string): Promise<boolean> {
  const unit = await unitById(reader, unitId);
  return unit?.closedOn === null && takesTasks(unit.kind) && unit.kind !== 'REFORM_OFFICE';
}

/** @throws PROBLEM_UNIT_UNFIT */
export async function assertOwner(reader: Reader, unitId: string): Promise<void> {
  if (!(await mayOwn(reader, unitId)))
    throw refuse('PROBLEM_UNIT_UNFIT', {}, [{ pointer: '/ownerUnitId', code: 'PROBLEM_UNIT_UNFIT' }]);
}

interface Owned {
  readonly id: string;
  readonly title: string;
  readonly projectId: string | null;
  readonly ownerUnitId: string;
  readonly dueOn: Day;
  readonly today: Day;
}

/** The office names owner and date with the report itself. */
async function own(tx: Tx, actor: Actor, { id, ownerUnitId, dueOn, today, ...owed }: Owned): Promise<ProblemRef> {
  const obligationId = await oweSolution(tx, { id, ...owed }, ownerUnitId, dueOn);
  await changeProblem(tx, { id, version: 1 }, { ownerUnitId, dueOn, obligationId, state: 'SOLVING', stateOn: today });
  const step = { problemId: id, act: 'ASSIGNED', state: 'SOLVING', happenedOn: today, dueOn } as const;
  await insertStep(tx, { ...step, personId: actor.personId });
  return { id, state: 'SOLVING', version: 2 };
}
