import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { SecretBox } from '../../../platform/secrets/secret-box.js';
import { type Actor, isOffice } from '../../../shared-kernel/actor.js';
import { scopeOf } from '../../../shared-kernel/scope.js';
import { recordAct } from '../../audit/index.js';
import type { ConfirmWay } from '../domain/problem.js';
import { refuse } from '../domain/problems.js';
import { type ProblemRights, rightsIn, waysOf } from '../domain/rights.js';
import { type ListedProblem, listProblemRows, type ProblemFilter } from '../persistence/problem-list.js';
import {
  findProblem,
  type Problem,
  type ProblemStep,
  type ProblemTask,
  sealedPerson,
  stepsOf,
  tasksOf,
} from '../persistence/problem.repository.js';
import { visibleProblems } from '../persistence/visible-problems.js';
import { personContext } from './sealed-names.js';

export type { ListedProblem, ProblemFilter } from '../persistence/problem-list.js';

/** A problem with its history, and what the reader may do about it. */
export interface ProblemPage extends Problem {
  readonly steps: readonly ProblemStep[];
  readonly tasks: readonly ProblemTask[];
  readonly may: ProblemRights;
  /** In which ways it may be confirmed. */
  readonly ways: readonly ConfirmWay[];
  /** Whether the reader may see the natural person who had it. */
  readonly mayShowPerson: boolean;
}

/** Problems in the reader's scope. */
@Injectable()
export class ReadProblems {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly box: SecretBox,
  ) {}

  /** A page, the latest reported first; one more than asked for. */
  list(
    actor: Actor,
    filter: ProblemFilter,
    page: { readonly limit: number; readonly after: readonly unknown[] | null },
  ): Promise<ListedProblem[]> {
    return listProblemRows(this.database, filter, visibleProblems(scopeOf(actor)), page);
  }

  /** @throws PROBLEM_NOT_FOUND */
  async get(actor: Actor, id: string): Promise<ProblemPage> {
    const problem = await findProblem(this.database, id, visibleProblems(scopeOf(actor)));
    if (problem === null) throw refuse('PROBLEM_NOT_FOUND');
    return {
      ...problem,
      steps: await stepsOf(this.database, id),
      tasks: await tasksOf(this.database, id),
      may: rightsIn(actor, problem),
      ways: waysOf(problem),
      mayShowPerson: problem.hasPerson && isOffice(actor),
    };
  }

  /**
   * The natural person who had it, for whoever rings him: the office alone, and each look is recorded.
   * @throws PROBLEM_NOT_FOUND, PROBLEM_NO_PERSON, SECRET_NOT_OPENED
   */
  person(actor: Actor, id: string): Promise<{ readonly name: string; readonly telephone: string }> {
    return this.unitOfWork.run(async (tx) => {
      const problem = await findProblem(tx, id, visibleProblems(scopeOf(actor)));
      if (problem === null) throw refuse('PROBLEM_NOT_FOUND');
      const sealed = await sealedPerson(tx, id);
      if (sealed === null) throw refuse('PROBLEM_NO_PERSON');
      await recordAct(tx, actor, { action: 'problem.person-shown', subjectType: 'PROBLEM', subjectId: id });
      return JSON.parse(await this.box.open(sealed, personContext(id))) as { name: string; telephone: string };
    });
  }
}
