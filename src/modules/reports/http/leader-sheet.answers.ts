import { CalendarDate, Flag, Id, Int, Nested, NestedList, OneOf, Text } from '../../../platform/http/fields.js';
import { LEADER_ACTS, SHEET_VARIANTS } from '../domain/leader-sheet.js';
import { LightTallyAnswer } from './overview.answers.js';

const NAME = 200;
const MOST = { min: 0, max: 2_000_000_000 } as const;

/** How often he did something. */
export class LeaderDoneAnswer {
  @OneOf(LEADER_ACTS, { description: '调研, 协调会, 督察, other meetings that he chaired, 批示' }) act!: string;
  @Int({ ...MOST, description: 'This quarter' }) quarter!: number;
  @Int({ ...MOST, description: 'This year' }) year!: number;
}

/** An instruction of his under way. */
export class OpenInstructionAnswer {
  @Id() id!: string;
  @Text({ max: NAME }) title!: string;
  @Text({ max: NAME, optional: true, description: 'Who carries it out' }) unitName!: string | null;
  @Id() taskId!: string;
  @CalendarDate() dueOn!: string;
  @Flag({ description: 'Done and verified; what is left is to tell him of the result' }) toReport!: boolean;
}

/** A topic that he leads himself. */
export class SheetTopicAnswer {
  @Id() id!: string;
  @Text({ max: NAME }) title!: string;
  @OneOf(['SET', 'RESEARCH', 'REPORT']) stage!: string;
  @CalendarDate({ optional: true, description: 'By when its report is owed' }) reportDue!: string | null;
}

/** A problem of a project that he leads, which takes the city to solve. */
export class SheetProblemAnswer {
  @Id() id!: string;
  @Text({ max: NAME }) title!: string;
  @Text({ max: NAME, optional: true, description: 'Who solves it' }) unitName!: string | null;
  @CalendarDate({ optional: true }) dueOn!: string | null;
}

/** A matter that lags seriously, in the whole city. */
export class RedMatterAnswer {
  @Id() id!: string;
  @Text({ max: 1000 }) title!: string;
  @Text({ max: NAME }) unitName!: string;
  @Text({ max: NAME, optional: true }) projectName!: string | null;
  @CalendarDate() dueOn!: string;
  @Int({ min: 0, max: 100_000, description: 'Working days' }) lateness!: number;
}

/** A listing in force in the whole city. */
export class CityListingAnswer {
  @Id() id!: string;
  @Text({ max: NAME, description: 'What stands on it' }) title!: string;
  @Text({ max: NAME }) unitName!: string;
  @CalendarDate() endsOn!: string;
  @Flag({ description: 'Its end has passed, and it is not off the list' }) overdue!: boolean;
}

/** A number of the year. */
export class SheetCountAnswer {
  @Text({ max: 60 }) id!: string;
  @Text({ max: NAME }) name!: string;
  @Text({ max: 20 }) unitOfMeasure!: string;
  @Int(MOST) value!: number;
  @Int({ ...MOST, description: 'The year before' }) lastYear!: number;
  @Flag({ description: 'The year before was counted otherwise (口径有变).' }) changed!: boolean;
}

/** The whole city, on the pages of the two who head it. */
export class CityPartAnswer {
  @Nested(() => LightTallyAnswer) lights!: LightTallyAnswer;
  @NestedList(() => RedMatterAnswer, { max: 50, description: 'The longest first' }) red!: readonly RedMatterAnswer[];
  @NestedList(() => CityListingAnswer, { max: 50, description: 'In force, by their end' })
  listings!: readonly CityListingAnswer[];
  @NestedList(() => SheetCountAnswer, { max: 50 }) counts!: readonly SheetCountAnswer[];
}

/** What a leader's page says beside what he leads and is asked. Nobody is compared with another. */
export class LeaderSheetAnswer {
  @Id() postId!: string;
  @Text({ max: NAME }) title!: string;
  @Text({ max: 50, optional: true }) personName!: string | null;
  @OneOf(SHEET_VARIANTS, { description: 'LEADER: what he leads. PARTY, GOVERNMENT: the whole city too.' })
  variant!: string;
  @Int({ min: 2000, max: 2200 }) year!: number;
  @Int({ min: 1, max: 4 }) quarter!: number;
  @NestedList(() => LeaderDoneAnswer, { max: 10 }) done!: readonly LeaderDoneAnswer[];
  @NestedList(() => OpenInstructionAnswer, { max: 50 }) instructions!: readonly OpenInstructionAnswer[];
  @NestedList(() => SheetTopicAnswer, { max: 50 }) topics!: readonly SheetTopicAnswer[];
  @NestedList(() => SheetProblemAnswer, { max: 20, description: 'Problems that take the city to solve' })
  problems!: readonly SheetProblemAnswer[];
  @Nested(() => CityPartAnswer, { optional: true }) city!: CityPartAnswer | null;
}
