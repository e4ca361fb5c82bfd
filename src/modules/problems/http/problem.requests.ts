import {
  CalendarDate,
  Confirmed,
  FlagParam,
  Id,
  IntParam,
  Nested,
  NestedList,
  OneOf,
  Text,
} from '../../../platform/http/fields.js';
import { PageQuery } from '../../../platform/http/page.js';
import {
  CONFIRM_WAYS,
  type ConfirmWay,
  PROBLEM_ORIGINS,
  PROBLEM_STATES,
  type ProblemOrigin,
  SOLVABLE_BY,
  type SolvableBy,
} from '../domain/problem.js';

const TITLE = 200;
const LONG = 2000;

/** What of the list is asked for. */
export class ProblemsQuery extends PageQuery {
  @OneOf(PROBLEM_STATES, { optional: true }) state?: string;
  @OneOf(PROBLEM_ORIGINS, { optional: true }) origin?: string;
  @Id({ optional: true, description: 'The unit that solves it.' }) ownerUnitId?: string;
  @Id({ optional: true, description: 'The unit that had it.' }) whoHadItUnitId?: string;
  @Id({ optional: true }) projectId?: string;
  @OneOf(SOLVABLE_BY, { optional: true }) solvableBy?: string;
  @Id({ optional: true, description: 'The matter of the five in whose record it was found.' }) sourceDutyId?: string;
  @FlagParam({ optional: true, description: '提请上级: only what a higher level alone can solve, or only the rest.' })
  above?: boolean;
  @IntParam({ min: 2000, max: 2200, optional: true, description: 'Of the report.' }) year?: number;
}

/** What an export is cut down to. */
export class ProblemsExportQuery {
  @OneOf(PROBLEM_STATES, { optional: true, description: 'Left out: all but what was struck off.' }) state?: string;
  @OneOf(PROBLEM_ORIGINS, { optional: true }) origin?: string;
  @Id({ optional: true }) ownerUnitId?: string;
  @Id({ optional: true }) whoHadItUnitId?: string;
  @Id({ optional: true }) projectId?: string;
  @FlagParam({ optional: true, description: '提请上级.' }) above?: boolean;
  @IntParam({ min: 2000, max: 2200, optional: true, description: 'Of the report.' }) year?: number;
}

/** 群众: for the office alone, sealed in the database, erased six months after the confirmation. */
export class ProblemPersonRequest {
  @Text({ max: 50 }) name!: string;
  @Text({ max: 30 }) telephone!: string;
}

/** A problem as it is reported or written anew. */
export class ProblemReportRequest {
  @Text({ max: TITLE }) title!: string;
  @OneOf(PROBLEM_ORIGINS, { optional: true, description: 'Left out: of a natural person MASSES, else UNIT.' })
  origin?: ProblemOrigin;
  @Id({ optional: true }) projectId?: string;
  @Id({ optional: true, description: 'The unit that had it; or else words, or a natural person.' })
  whoHadItUnitId?: string;
  @Text({ max: TITLE, optional: true, description: 'Whoever is no unit, “71户群众”: never a name or a number.' })
  whoHadItWords?: string;
  @Nested(() => ProblemPersonRequest, { optional: true }) person?: ProblemPersonRequest;
  @Text({ max: LONG, optional: true, description: '症结' }) cause?: string;
  @OneOf(SOLVABLE_BY, { optional: true, description: 'On which level it can be solved.' }) solvableBy?: SolvableBy;
  @Id({ optional: true, description: 'Who solves it: the office alone names it, with the date.' }) ownerUnitId?: string;
  @CalendarDate({ optional: true, description: 'By when; with the owner.' }) dueOn?: string;
  @Confirmed({ description: '内容不涉及国家秘密、工作秘密' }) noSecrets!: boolean;
}

export class AssignProblemRequest {
  @Id({ description: 'Who solves it.' }) ownerUnitId!: string;
  @CalendarDate({ description: 'By when; not before today.' }) dueOn!: string;
}

export class AssessProblemRequest {
  @Text({ max: LONG, optional: true, description: '症结' }) cause?: string;
  @OneOf(SOLVABLE_BY, { optional: true }) solvableBy?: SolvableBy;
}

export class RedateProblemRequest {
  @CalendarDate({ description: 'The new date; not before today.' }) dueOn!: string;
  @Text({ max: 300, description: 'Why; kept and shown.' }) reason!: string;
}

export class RaiseProblemRequest {
  @Text({ max: 100, description: '提请文号' }) letterNumber!: string;
  @CalendarDate({ description: 'Of the letter; not after today.' }) letterOn!: string;
}

export class PressProblemRequest {
  @CalendarDate({ description: 'By when the task is due.' }) dueOn!: string;
}

/** 成效: “63户”. */
export class ProblemEffectRequest {
  @Text({ max: 20, description: 'A plain number, kept as it is typed: `63`, `0.10`.' }) value!: string;
  @Text({ max: 20, description: '计量单位' }) unitOfMeasure!: string;
  @Text({ max: 200, optional: true }) words?: string;
}

export class SolveProblemRequest {
  @Text({ max: LONG, description: '解决办法' }) solution!: string;
  @NestedList(() => ProblemEffectRequest, { min: 1, max: 10, description: '成效: one at least.' })
  effects!: ProblemEffectRequest[];
}

export class ConfirmProblemRequest {
  @OneOf(CONFIRM_WAYS, { description: 'ONLINE by the unit that had it; else as the office rang, went or read.' })
  how!: ConfirmWay;
  @CalendarDate({ description: 'When it was said; not after today.' }) on!: string;
  @Text({ max: 300, description: 'What whoever had it said.' }) words!: string;
}

export class ProblemReasonRequest {
  @Text({ max: 300, description: 'Why.' }) reason!: string;
}
