import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../platform/clock/business-clock.js';
import type { Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type Actor, filesInNameOf } from '../../../shared-kernel/actor.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { CancelTask } from '../../projects/index.js';
import { type ConfirmWay, type Effect, effectFaults, saidFaults } from '../domain/problem.js';
import { refuse } from '../domain/problems.js';
import { mayDispute, whyNotConfirm } from '../domain/rights.js';
import { isOpenTask, type Problem, tasksOf } from '../persistence/problem.repository.js';
import { assertNobodyNamed, lockedProblem, nextState, type ProblemRef, saveProblem } from './problem-access.js';
import {
  askForOwner,
  askWhoHadIt,
  ownerSettled,
  solutionSettled,
  tellDispute,
  whoHadItAnswered,
} from './problem-duties.js';
import { ProblemObservers } from './problem-observers.js';
import { assertRight } from './work-on-problem.use-case.js';

/** What solved it, and what was reached. */
export interface Solution {
  readonly solution: string;
  readonly effects: readonly Effect[];
}

/** What whoever had it said: in which way, when, and his words. */
export interface Said {
  readonly how: ConfirmWay;
  readonly on: Day;
  readonly words: string;
}

/** How a problem ends: solved by its owner, confirmed or disputed by whoever had it, or voided by the office. */
@Injectable()
export class SettleProblem {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly observers: ProblemObservers,
    private readonly cancelTask: CancelTask,
  ) {}

  /**
   * 已解决待确认: the owner files what solved it; the office calls back whoever had it within ten working days.
   * @throws PROBLEM_NOT_FOUND, PROBLEM_NOT_YOURS, STALE_VERSION, PROBLEM_STATE, PROBLEM_INCOMPLETE
   */
  solve(actor: Actor, id: string, solution: Solution, seen: number | null): Promise<ProblemRef> {
    return this.unitOfWork.run(async (tx) => {
      const problem = await lockedProblem(tx, actor, id, seen);
      assertRight(actor, problem, 'solve');
      await assertNobodyNamed(tx, problem, { solution: solution.solution, ...effectWords(solution.effects) });
      const faults = effectFaults(solution.effects);
      if (faults.length > 0) throw refuse('PROBLEM_INCOMPLETE', {}, faults);
      return solved(tx, actor, problem, {
        ...solution,
        solvedByPerson: actor.personId,
        solvedForPerson: filesInNameOf(actor, problem.ownerUnitId),
      });
    });
  }

  /**
   * 已确认销号: whoever had it confirms, and nobody else.
   * @throws PROBLEM_NOT_FOUND, PROBLEM_NOT_YOURS, PROBLEM_OWN_SOLUTION, PROBLEM_WAY_UNFIT, STALE_VERSION, PROBLEM_STATE, PROBLEM_INCOMPLETE
   */
  confirm(actor: Actor, id: string, said: Said, seen: number | null): Promise<ProblemRef> {
    return this.unitOfWork.run(async (tx) => {
      const problem = await lockedProblem(tx, actor, id, seen);
      const why = whyNotConfirm(actor, problem, said.how);
      if (why !== null) throw refuse(why);
      await assertNobodyNamed(tx, problem, { words: said.words });
      const state = nextState(problem, 'confirm');
      await assertDay(tx, problem, said.on);
      await whoHadItAnswered(tx, actor, id);
      return saveProblem(tx, actor, problem, {
        change: {
          ...{ state, stateOn: said.on, confirmedHow: said.how, confirmedWords: said.words },
          confirmedByPerson: actor.personId,
        },
        step: { act: 'CONFIRMED', happenedOn: said.on, words: said.words },
        action: 'problem.confirmed',
        facts: { how: said.how, on: said.on },
      });
    });
  }

  /**
   * 有异议: it is not solved after all. Nobody's frozen quarter changes by it; what it was credited to is corrected beside.
   * @throws PROBLEM_NOT_FOUND, PROBLEM_NOT_YOURS, STALE_VERSION, PROBLEM_STATE, PROBLEM_INCOMPLETE
   */
  dispute(actor: Actor, id: string, reason: string, seen: number | null): Promise<ProblemRef> {
    return this.unitOfWork.run(async (tx) => {
      const problem = await lockedProblem(tx, actor, id, seen);
      if (!mayDispute(actor, problem)) throw refuse('PROBLEM_NOT_YOURS');
      await assertNobodyNamed(tx, problem, { reason });
      const state = nextState(problem, 'dispute');
      const { today } = await businessTime(tx);
      await whoHadItAnswered(tx, actor, id);
      await askForOwner(tx, problem);
      await tellDispute(tx, problem, reason);
      await this.observers.disputed(tx, actor, { problemId: id, title: problem.title, reason });
      return saveProblem(tx, actor, problem, {
        change: { state, stateOn: today, confirmedHow: null, confirmedWords: null, confirmedByPerson: null },
        step: { act: 'DISPUTED', happenedOn: today, words: reason },
        action: 'problem.disputed',
        facts: { reason },
      });
    });
  }

  /** 撤销: a duplicate, or no problem. @throws PROBLEM_NOT_FOUND, PROBLEM_NOT_YOURS, STALE_VERSION, PROBLEM_STATE, TASK_UNDER_SUPERVISION */
  void(actor: Actor, id: string, reason: string, seen: number | null): Promise<ProblemRef> {
    return this.unitOfWork.run(async (tx) => {
      const problem = await lockedProblem(tx, actor, id, seen);
      assertRight(actor, problem, 'void');
      await assertNobodyNamed(tx, problem, { reason });
      const { today } = await businessTime(tx);
      await solutionSettled(tx, problem, 'CANCELLED');
      await ownerSettled(tx, id, 'CANCELLED');
      // The task that was made of it goes with it, by the rights of whoever cancels a task: nobody goes on owing what is no problem.
      for (const task of (await tasksOf(tx, id)).filter(isOpenTask))
        await this.cancelTask.within(tx, actor, task.id, reason, null);
      return saveProblem(tx, actor, problem, {
        change: { state: nextState(problem, 'void'), stateOn: today },
        step: { act: 'VOIDED', happenedOn: today, words: reason },
        action: 'problem.voided',
        facts: { reason },
      });
    });
  }
}

const effectWords = (effects: readonly Effect[]): Readonly<Record<string, string | null>> =>
  Object.fromEntries(effects.map(({ words }, place) => [`effects/${String(place)}/words`, words ?? null]));

async function assertDay(tx: Tx, problem: Problem, on: Day): Promise<void> {
  const faults = saidFaults(on, problem, (await businessTime(tx)).today);
  if (faults.length > 0) throw refuse('PROBLEM_INCOMPLETE', {}, faults);
}

/** Who filed the solution, and in whose name where he is a deputy. */
interface Solver {
  readonly solvedByPerson: string | null;
  readonly solvedForPerson: string | null;
}

/** Writes that it is solved: its owner owes it no more, whoever had it is asked. */
export async function solved(
  tx: Tx,
  actor: Actor,
  problem: Problem,
  { solvedByPerson, solvedForPerson, ...solution }: Solution & Solver,
): Promise<ProblemRef> {
  const { today } = await businessTime(tx);
  const state = nextState(problem, 'solve');
  await solutionSettled(tx, problem, 'MET');
  await askWhoHadIt(tx, actor, problem);
  return saveProblem(tx, actor, problem, {
    change: { ...solution, solvedByPerson, solvedForPerson, state, stateOn: today },
    step: { act: 'SOLVED', happenedOn: today, words: solution.solution.slice(0, 300) },
    action: 'problem.solved',
    facts: { effects: solution.effects.map(({ value, unitOfMeasure }) => `${value}${unitOfMeasure}`) },
  });
}
