import { businessTime } from '../../../platform/clock/business-clock.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { recordAct } from '../../audit/index.js';
import { naturalKeyOf } from '../domain/problem.js';
import type { MeantProblem } from '../domain/problem-row.js';
import { refuse } from '../domain/problems.js';
import { insertProblem, insertStep } from '../persistence/problem.repository.js';
import { openProblem } from './open-problem.js';
import { problemById } from './problem-access.js';
import { solved } from './settle-problem.use-case.js';

/** Brings a problem of a list in, in the state that the list gives it; what it is owed follows as if it had come about here. */
export async function bringIn(tx: Tx, actor: Actor, problem: MeantProblem, handedInBy: string | null): Promise<void> {
  if (problem.state === 'CONFIRMED') return bringInConfirmed(tx, actor, problem, handedInBy);
  const { title, origin, whoHadItUnitId, whoHadItWords, cause, state } = problem;
  const open = state === 'OPEN';
  const { id } = await openProblem(tx, actor, {
    ...{ title, origin, whoHadItUnitId, whoHadItWords, cause, projectId: null, solvableBy: null },
    ...{ ownerUnitId: open ? null : problem.ownerUnitId, dueOn: open ? null : problem.dueOn, reportedByUnitId: null },
  });
  const brought = state === 'SOLVED' ? await problemById(tx, id) : null;
  if (brought === null) return;
  const { effects, solution } = problem;
  await solved(tx, actor, brought, {
    solution: solution ?? '',
    effects,
    solvedByPerson: handedInBy,
    solvedForPerson: null,
  });
}

/** What was confirmed before: nobody owes anything of it, and it counts by the day of its confirmation. */
async function bringInConfirmed(tx: Tx, actor: Actor, problem: MeantProblem, handedInBy: string | null): Promise<void> {
  const { confirmedOn, confirmedHow, ...fields } = problem;
  const on = confirmedOn ?? (await businessTime(tx)).today;
  const id = await insertProblem(tx, {
    ...fields,
    naturalKey: naturalKeyOf(fields.title, fields),
    ...{ stateOn: on, reportedOn: on, confirmedHow, confirmedByPerson: actor.personId },
    ...{ solvedByPerson: handedInBy, reportedByPerson: handedInBy },
  });
  if (id === null) throw refuse('PROBLEM_EXISTS', { title: fields.title });
  await insertStep(tx, { problemId: id, act: 'REPORTED', state: 'OPEN', happenedOn: on, personId: handedInBy });
  const step = { problemId: id, act: 'CONFIRMED', state: 'CONFIRMED', happenedOn: on } as const;
  await insertStep(tx, { ...step, personId: actor.personId });
  await recordAct(tx, actor, {
    action: 'problem.confirmed',
    subjectType: 'PROBLEM',
    subjectId: id,
    unitId: fields.ownerUnitId,
    facts: { how: confirmedHow, on, imported: true },
  });
}
