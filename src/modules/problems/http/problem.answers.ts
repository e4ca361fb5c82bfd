import {
  CalendarDate,
  Flag,
  Id,
  Instant,
  Int,
  Nested,
  NestedList,
  OneOf,
  SomeOf,
  Text,
} from '../../../platform/http/fields.js';
import { LIGHTS } from '../../obligations/index.js';
import type { ListedProblem, ProblemPage } from '../application/read-problems.query.js';
import { CONFIRM_WAYS, PROBLEM_ORIGINS, PROBLEM_STATES, PROBLEM_STEPS, SOLVABLE_BY } from '../domain/problem.js';

const FAR = 1_000_000_000;
const NAME = 200;
const LONG = 2000;

/** A problem after an act. */
export class ProblemRefAnswer {
  @Id() id!: string;
  @OneOf(PROBLEM_STATES) state!: string;
  @Int({ min: 1, max: FAR }) version!: number;
}

/** The same, with the task that was made of it. */
export class ProblemTaskRefAnswer extends ProblemRefAnswer {
  @Id() taskId!: string;
}

export class ProblemEffectAnswer {
  @Text({ max: 20 }) value!: string;
  @Text({ max: 20 }) unitOfMeasure!: string;
  @Text({ max: NAME, optional: true }) words!: string | null;
}

export class ProblemAnswer {
  @Id() id!: string;
  @Text({ max: NAME }) title!: string;
  @OneOf(PROBLEM_ORIGINS) origin!: string;
  @OneOf(PROBLEM_STATES) state!: string;
  @CalendarDate({ description: 'The day from which that is so.' }) stateOn!: string;
  @Id({ optional: true }) projectId!: string | null;
  @Text({ max: 300, optional: true }) projectName!: string | null;
  @Id({ optional: true }) whoHadItUnitId!: string | null;
  @Text({ max: NAME, description: 'The unit’s name, or words; of a natural person never his name.' }) whoHadIt!: string;
  @Id({ optional: true }) ownerUnitId!: string | null;
  @Text({ max: NAME, optional: true }) ownerUnitName!: string | null;
  @CalendarDate({ optional: true }) dueOn!: string | null;
  @OneOf(SOLVABLE_BY, { optional: true }) solvableBy!: string | null;
  @Text({ max: 100, optional: true, description: '提请文号' }) letterNumber!: string | null;
  @CalendarDate({ optional: true }) letterOn!: string | null;
  @NestedList(() => ProblemEffectAnswer, { max: 10 }) effects!: readonly ProblemEffectAnswer[];
  @CalendarDate() reportedOn!: string;
  @Text({ max: NAME, optional: true, description: 'Null where the office reported it.' }) reportedByUnitName!:
    | string
    | null;
  @Int({ min: 1, max: FAR }) version!: number;
}

/** A problem as lists show it. */
export class ListedProblemAnswer extends ProblemAnswer {
  @OneOf(LIGHTS, { optional: true, description: 'Of what its owner owes.' }) light!: string | null;
  @Int({ min: 0, max: FAR, description: 'How often its date was moved.' }) redated!: number;
}

export class ProblemStepAnswer {
  @OneOf(PROBLEM_STEPS) act!: string;
  @OneOf(PROBLEM_STATES) state!: string;
  @CalendarDate({ description: 'The day that counts for it.' }) happenedOn!: string;
  @CalendarDate({ optional: true }) dueOn!: string | null;
  @Text({ max: 300, optional: true }) words!: string | null;
  @Text({ max: 100, optional: true }) personName!: string | null;
  @Instant() madeAt!: string;
}

export class ProblemTaskAnswer {
  @Id() id!: string;
  @Text({ max: 20 }) state!: string;
  @CalendarDate() dueOn!: string;
}

export class ProblemConfirmationAnswer {
  @OneOf(CONFIRM_WAYS) how!: string;
  @CalendarDate() on!: string;
  @Text({ max: 300, optional: true }) words!: string | null;
  @Text({ max: 100, optional: true, description: 'Who confirmed, or registered what was said.' }) registeredByName!:
    | string
    | null;
}

export class ProblemRightsAnswer {
  @Flag() rewrite!: boolean;
  @Flag() assign!: boolean;
  @Flag() assess!: boolean;
  @Flag() redate!: boolean;
  @Flag() solve!: boolean;
  @Flag() confirm!: boolean;
  @Flag() dispute!: boolean;
  @Flag() void!: boolean;
  @Flag() press!: boolean;
  @Flag() raise!: boolean;
  @Flag({ description: 'A natural person’s name and telephone may be shown.' }) showPerson!: boolean;
}

/** A problem with its history. */
export class ProblemPageAnswer extends ProblemAnswer {
  @Text({ max: LONG, optional: true }) cause!: string | null;
  @Text({ max: LONG, optional: true }) solution!: string | null;
  @Text({ max: NAME, optional: true, description: 'As it was written; null where a unit had it.' }) whoHadItWords!:
    | string
    | null;
  @CalendarDate({ optional: true, description: 'When a natural person’s name was erased.' }) personErasedOn!:
    | string
    | null;
  @Id({ optional: true, description: 'The matter of the five in whose record it was found, or that solved it.' })
  sourceDutyId!: string | null;
  @Id({ optional: true }) obligationId!: string | null;
  @Nested(() => ProblemConfirmationAnswer, { optional: true }) confirmation!: ProblemConfirmationAnswer | null;
  @NestedList(() => ProblemStepAnswer, { max: FAR }) steps!: readonly ProblemStepAnswer[];
  @NestedList(() => ProblemTaskAnswer, { max: FAR }) tasks!: readonly ProblemTaskAnswer[];
  @SomeOf(CONFIRM_WAYS, { description: 'In which ways it may be confirmed.' }) ways!: readonly string[];
  @Nested(() => ProblemRightsAnswer) may!: ProblemRightsAnswer;
}

/** A natural person who had a problem. */
export class ProblemPersonAnswer {
  @Text({ max: 50 }) name!: string;
  @Text({ max: 30 }) telephone!: string;
}

function shown(problem: Omit<ListedProblem, 'light' | 'redated'>): ProblemAnswer {
  const { id, title, origin, state, stateOn, projectId, projectName, whoHadItUnitId, ownerUnitId } = problem;
  const { ownerUnitName, dueOn, solvableBy, letterNumber, letterOn, effects, reportedOn, version } = problem;
  return {
    ...{ id, title, origin, state, stateOn, projectId, projectName, whoHadItUnitId, ownerUnitId, ownerUnitName },
    ...{ dueOn, solvableBy, letterNumber, letterOn, reportedOn, version },
    reportedByUnitName: problem.reportedByUnitName,
    whoHadIt: problem.whoHadItUnitName ?? problem.whoHadItWords ?? '',
    effects: effects.map(({ value, unitOfMeasure, words }) => ({ value, unitOfMeasure, words })),
  };
}

/** A problem as lists show it. */
export const showListedProblem = (problem: ListedProblem): ListedProblemAnswer => ({
  ...(shown(problem) as Readonly<ProblemAnswer>),
  light: problem.light,
  redated: problem.redated,
});

/** A problem with its history. */
export function showProblemPage(problem: ProblemPage): ProblemPageAnswer {
  const { cause, solution, whoHadItWords, personErasedOn, sourceDutyId, obligationId, steps, tasks, ways, may } =
    problem;
  const { confirmedHow, confirmedWords, confirmedByName, stateOn, mayShowPerson } = problem;
  return {
    ...(shown(problem) as Readonly<ProblemAnswer>),
    ...{ cause, solution, whoHadItWords, personErasedOn, sourceDutyId, obligationId, ways },
    confirmation:
      confirmedHow === null
        ? null
        : { how: confirmedHow, on: stateOn, words: confirmedWords, registeredByName: confirmedByName },
    steps: steps.map((step) => ({ ...step })),
    tasks: tasks.map((task) => ({ ...task })),
    may: { ...may, showPerson: mayShowPerson },
  };
}
