import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../platform/clock/business-clock.js';
import type { Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type Actor, OFFICE_ROLES } from '../../../shared-kernel/actor.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { words } from '../../../texts/words.js';
import { openTask } from '../../projects/index.js';
import type { SolvableBy } from '../domain/problem.js';
import { refuse } from '../domain/problems.js';
import { type ProblemRights, rightsIn } from '../domain/rights.js';
import { isOpenTask, type Problem, tasksOf } from '../persistence/problem.repository.js';
import { assertNobodyNamed, lockedProblem, type ProblemRef, saveProblem } from './problem-access.js';
import { asItStands, assertToCome, assessed, assigned, redated } from './problem-acts.js';

/** What is done to a problem until it is solved. */
@Injectable()
export class WorkOnProblem {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * 明确承办单位和时限: the office names who solves it, by when; of one that is disputed anew.
   * @throws PROBLEM_NOT_FOUND, PROBLEM_NOT_YOURS, STALE_VERSION, PROBLEM_STATE, PROBLEM_UNIT_UNFIT, PROBLEM_INCOMPLETE
   */
  assign(
    actor: Actor,
    id: string,
    { ownerUnitId, dueOn }: { readonly ownerUnitId: string; readonly dueOn: Day },
    seen: number | null,
  ): Promise<ProblemRef> {
    return this.inHand(actor, id, seen, 'assign', (tx, problem) =>
      assigned(tx, actor, problem, { ownerUnitId, dueOn }),
    );
  }

  /** 研判: what lies at the bottom of it, and on which level it can be solved. @throws PROBLEM_NOT_FOUND, PROBLEM_NOT_YOURS, STALE_VERSION */
  assess(
    actor: Actor,
    id: string,
    said: { readonly cause: string | null; readonly solvableBy: SolvableBy | null },
    seen: number | null,
  ): Promise<ProblemRef> {
    return this.inHand(actor, id, seen, 'assess', async (tx, problem) => {
      await assertNobodyNamed(tx, problem, { cause: said.cause });
      return assessed(tx, actor, problem, said);
    });
  }

  /** 调整时限: another date with its reason; each is kept, and how often is shown. @throws as `assign` */
  redate(
    actor: Actor,
    id: string,
    { dueOn, reason }: { readonly dueOn: Day; readonly reason: string },
    seen: number | null,
  ): Promise<ProblemRef> {
    return this.inHand(actor, id, seen, 'redate', async (tx, problem) => {
      await assertNobodyNamed(tx, problem, { reason });
      return redated(tx, actor, problem, { dueOn, reason });
    });
  }

  /** 提请上级: the letter by which it was put to a higher level. @throws as `assign` */
  raise(
    actor: Actor,
    id: string,
    { letterNumber, letterOn }: { readonly letterNumber: string; readonly letterOn: Day },
    seen: number | null,
  ): Promise<ProblemRef> {
    return this.inHand(actor, id, seen, 'raise', async (tx, problem) => {
      await assertNobodyNamed(tx, problem, { letterNumber });
      if (letterOn > (await businessTime(tx)).today)
        throw refuse('PROBLEM_INCOMPLETE', {}, [{ pointer: '/letterOn', code: 'PROBLEM_DAY_IN_FUTURE' }]);
      if (problem.letterNumber === letterNumber && problem.letterOn === letterOn) return asItStands(problem);
      return saveProblem(tx, actor, problem, {
        change: { letterNumber, letterOn },
        step: { act: 'RAISED', happenedOn: letterOn, words: letterNumber },
        action: 'problem.raised',
        facts: { letterNumber },
      });
    });
  }

  /**
   * 交办督办: to press, the office makes a task of it, which the whole ladder watches; one at a time.
   * @throws as `assign`, PROBLEM_PRESSED
   */
  press(actor: Actor, id: string, dueOn: Day, seen: number | null): Promise<ProblemRef & { readonly taskId: string }> {
    return this.inHand(actor, id, seen, 'press', async (tx, problem) => {
      const today = await assertToCome(tx, dueOn);
      const tasks = await tasksOf(tx, id);
      if (tasks.some(isOpenTask)) throw refuse('PROBLEM_PRESSED');
      const taskId = await openTask(tx, actor, {
        source: 'ASSIGNMENT',
        matter: words('phrase.problemTask', { problem: problem.title }),
        unitId: problem.ownerUnitId ?? '',
        dueOn,
        projectId: problem.projectId,
        origin: words('phrase.problemList'),
        naturalKey: `problem:${id}:${String(tasks.length + 1)}`,
        assignedByPostId: actor.posts.find(({ role }) => OFFICE_ROLES.includes(role))?.postId ?? null,
      });
      const step = { act: 'PRESSED', happenedOn: today, dueOn } as const;
      const facts = { task: taskId, dueOn };
      const ref = await saveProblem(tx, actor, problem, { change: {}, step, action: 'problem.pressed', facts });
      return { ...ref, taskId };
    });
  }

  /** The problem in hand of somebody who may do that to it. */
  private inHand<Done>(
    actor: Actor,
    id: string,
    seen: number | null,
    right: keyof ProblemRights,
    act: (tx: Tx, problem: Problem) => Promise<Done>,
  ): Promise<Done> {
    return this.unitOfWork.run(async (tx) => {
      const problem = await lockedProblem(tx, actor, id, seen);
      assertRight(actor, problem, right);
      return act(tx, problem);
    });
  }
}

/** Refuses by the state before it refuses by the person: who sees it is told why. */
export function assertRight(actor: Actor, problem: Problem, right: keyof ProblemRights): void {
  if (rightsIn(actor, problem)[right]) return;
  const elsewhen = STATES.some((state) => rightsIn(actor, { ...problem, state })[right]);
  throw elsewhen ? refuse('PROBLEM_STATE', { state: problem.state }) : refuse('PROBLEM_NOT_YOURS');
}

const STATES = ['OPEN', 'SOLVING', 'SOLVED', 'CONFIRMED', 'DISPUTED', 'VOID'] as const;
