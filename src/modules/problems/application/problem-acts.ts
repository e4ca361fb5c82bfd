import { businessTime } from '../../../platform/clock/business-clock.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { redateObligation } from '../../obligations/index.js';
import type { SolvableBy } from '../domain/problem.js';
import { refuse } from '../domain/problems.js';
import type { Problem } from '../persistence/problem.repository.js';
import { assertOwner } from './open-problem.js';
import { nextState, type ProblemRef, saveProblem } from './problem-access.js';
import { oweSolution, ownerSettled, solutionSettled } from './problem-duties.js';

/** Said again, it changes nothing. */
export const asItStands = ({ id, state, version }: Problem): ProblemRef => ({ id, state, version });

/** Names who solves a problem in hand, by when. @throws PROBLEM_STATE, PROBLEM_INCOMPLETE, PROBLEM_UNIT_UNFIT */
export async function assigned(
  tx: Tx,
  actor: Actor,
  problem: Problem,
  { ownerUnitId, dueOn }: { readonly ownerUnitId: string; readonly dueOn: Day },
): Promise<ProblemRef> {
  if (problem.state === 'SOLVING' && problem.ownerUnitId === ownerUnitId && problem.dueOn === dueOn)
    return asItStands(problem);
  const state = nextState(problem, 'assign');
  const today = await assertToCome(tx, dueOn);
  await assertOwner(tx, ownerUnitId);
  await solutionSettled(tx, problem, 'CANCELLED');
  await ownerSettled(tx, problem.id);
  const obligationId = await oweSolution(tx, problem, ownerUnitId, dueOn);
  return saveProblem(tx, actor, problem, {
    change: { ownerUnitId, dueOn, obligationId, state, stateOn: today },
    step: { act: 'ASSIGNED', happenedOn: today, dueOn },
    action: 'problem.assigned',
    facts: { owner: ownerUnitId, dueOn },
  });
}

/** Says what lies at the bottom of it, and on which level it can be solved. */
export async function assessed(
  tx: Tx,
  actor: Actor,
  problem: Problem,
  said: { readonly cause: string | null; readonly solvableBy: SolvableBy | null },
): Promise<ProblemRef> {
  const { cause, solvableBy } = said;
  if (problem.cause === cause && problem.solvableBy === solvableBy) return asItStands(problem);
  const written = { change: said, step: null, action: 'problem.assessed', facts: { solvableBy } } as const;
  return saveProblem(tx, actor, problem, written);
}

/** Gives it another date with its reason. @throws PROBLEM_INCOMPLETE */
export async function redated(
  tx: Tx,
  actor: Actor,
  problem: Problem,
  { dueOn, reason }: { readonly dueOn: Day; readonly reason: string },
): Promise<ProblemRef> {
  if (problem.dueOn === dueOn) return asItStands(problem);
  const today = await assertToCome(tx, dueOn);
  if (problem.obligationId !== null) await redateObligation(tx, problem.obligationId, dueOn, 'CORRECTION', problem.id);
  return saveProblem(tx, actor, problem, {
    change: { dueOn },
    step: { act: 'REDATED', happenedOn: today, dueOn, words: reason },
    action: 'problem.redated',
    facts: { before: problem.dueOn, dueOn },
  });
}

/** @returns today */
export async function assertToCome(tx: Tx, dueOn: Day): Promise<Day> {
  const { today } = await businessTime(tx);
  if (dueOn < today) throw refuse('PROBLEM_INCOMPLETE', {}, [{ pointer: '/dueOn', code: 'PROBLEM_DUE_PAST' }]);
  return today;
}
