import { checkVersion } from '../../../platform/concurrency/check-version.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import { EVERYTHING } from '../../../platform/database/where.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { scopeOf } from '../../../shared-kernel/scope.js';
import type { Action } from '../../../shared-kernel/subjects.js';
import { recordAct } from '../../audit/index.js';
import { afterProblemAct, type ProblemAct, type ProblemState } from '../domain/problem.js';
import { refuse } from '../domain/problems.js';
import {
  changeProblem,
  findProblem,
  insertStep,
  lockProblem,
  type Problem,
  type ProblemChange,
  type StepDraft,
} from '../persistence/problem.repository.js';
import { visibleProblems } from '../persistence/visible-problems.js';
import { SealedNames } from './sealed-names.js';

/** A problem after an act. */
export interface ProblemRef {
  readonly id: string;
  readonly state: ProblemState;
  readonly version: number;
}

/** The problem in the actor's scope, locked. @throws PROBLEM_NOT_FOUND, STALE_VERSION */
export async function lockedProblem(tx: Tx, actor: Actor, id: string, seen: number | null): Promise<Problem> {
  await lockProblem(tx, id);
  const problem = await findProblem(tx, id, visibleProblems(scopeOf(actor)));
  if (problem === null) throw refuse('PROBLEM_NOT_FOUND');
  checkVersion(problem.version, seen);
  return problem;
}

/** The problem whoever asks, for what another thing's act does to it. */
export function problemById(reader: Reader, id: string): Promise<Problem | null> {
  return findProblem(reader, id, EVERYTHING);
}

/** The state that an act leads to. @throws PROBLEM_STATE */
export function nextState({ state }: Pick<Problem, 'state'>, act: ProblemAct): ProblemState {
  const next = afterProblemAct(state, act);
  if (next === null) throw refuse('PROBLEM_STATE', { state });
  return next;
}

/** Words that others read name nobody, above all not the person whose name is sealed with the problem. @throws PROBLEM_INCOMPLETE */
export async function assertNobodyNamed(
  tx: Tx,
  { id, hasPerson }: Pick<Problem, 'id' | 'hasPerson'>,
  said: Readonly<Record<string, string | null>>,
): Promise<void> {
  const faults = await tx.port(SealedNames).faults(tx, hasPerson ? [id] : [], said);
  if (faults.length > 0) throw refuse('PROBLEM_INCOMPLETE', {}, faults);
}

/** What an act on a problem writes: its columns, its step in the history, the act in the record. */
export interface Written {
  readonly change: ProblemChange;
  readonly step: Omit<StepDraft, 'problemId' | 'state' | 'personId'> | null;
  readonly action: Action;
  readonly facts?: Readonly<Record<string, unknown>>;
}

/** Writes what an act changed, with its history, its record and its news. @throws PROBLEM_STATE when somebody was faster */
export async function saveProblem(tx: Tx, actor: Actor, problem: Problem, written: Written): Promise<ProblemRef> {
  const { change, step, action, facts = {} } = written;
  const state = change.state ?? problem.state;
  if ((await changeProblem(tx, problem, change)) === 0) throw refuse('PROBLEM_STATE', { state: problem.state });
  if (step !== null) await insertStep(tx, { ...step, problemId: problem.id, state, personId: actor.personId });
  await recordAct(tx, actor, {
    action,
    subjectType: 'PROBLEM',
    subjectId: problem.id,
    unitId: change.ownerUnitId ?? problem.ownerUnitId,
    facts: { from: problem.state, to: state, ...facts },
  });
  return { id: problem.id, state, version: problem.version + 1 };
}
