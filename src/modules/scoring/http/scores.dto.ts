import { CalendarDate, Flag, Id, Int, NestedList, OneOf, SomeOf, Text } from '../../../platform/http/fields.js';
import type { QuarterScores, SheetLine } from '../application/scores.js';
import type { ScoreSwitch } from '../application/switch-scores.use-case.js';
import { printedPoints } from '../domain/points.js';
import { SCORE_RULES } from '../domain/score.js';
import { SCORE_STANDINGS } from '../domain/standing.js';
import { SWITCHED } from '../domain/switched.js';

const MANY = 100_000;
const BASIS = 200;
const POINTS = { max: 20, description: 'To the hundredth, as it is printed.' } as const;

/** Whether the city works out scores. */
export class ScoreSwitchRequest {
  @Flag({ description: 'true: from now on scores are worked out; false: no more.' }) on!: boolean;
  @Text({ max: BASIS, description: 'The document that says so, or who decided it and when.' }) basis!: string;
}

export class ScoreSwitchAskedAnswer {
  @Id({ description: 'The approval that waits for another head of the office.' }) id!: string;
}

/** What two people said. */
export class ScoreSwitchAnswer {
  @Flag() on!: boolean;
  @Text({ max: BASIS }) basis!: string;
  @CalendarDate() setOn!: string;
}

/** What is switched on. */
export class SwitchedOnAnswer {
  @SomeOf(SWITCHED) on!: string[];
}

export const showSwitch = ({ isOn, basis, setOn }: ScoreSwitch): ScoreSwitchAnswer => ({ on: isOn, basis, setOn });

export class ScoreFeedbackAskedAnswer {
  @Id({ description: 'The approval that waits for another head of the office.' }) id!: string;
}

/** Of which quarter. */
export class ScoreRunRequest {
  @Id({ description: 'A quarter that is closed.' }) cycleId!: string;
}

export class ScoreSheetsQuery {
  @Id({ description: 'The quarter.' }) cycleId!: string;
}

/** A quarter worked out. */
export class ScoreRunAnswer {
  @Id() id!: string;
  @Text({ max: 64, min: 64, description: 'The same facts and rules give the same one.' }) digest!: string;
  @Int({ min: 0, max: MANY, description: 'How many units have a sheet.' }) units!: number;
  @Int({ min: 0, max: 10_000_000, description: 'How many facts counted.' }) facts!: number;
}

/** A line of a sheet. */
export class ScoreEntryAnswer {
  @Int({ min: 1, max: MANY }) number!: number;
  @OneOf(SCORE_RULES) rule!: string;
  @Id({ optional: true, description: 'On what it stands, where that is one thing.' }) factId!: string | null;
  @Text(POINTS) points!: string;
  @Id({ optional: true, description: 'By which appeal it was added.' }) appealId!: string | null;
}

/** A unit's sheet. */
export class ScoreSheetAnswer {
  @Id() unitId!: string;
  @Text({ max: 200 }) unitName!: string;
  @Text(POINTS) total!: string;
  @NestedList(() => ScoreEntryAnswer, { max: MANY }) entries!: ScoreEntryAnswer[];
}

/** The sheets of a quarter, in the order of the list of units. */
export class ScoreSheetsAnswer {
  @Id() id!: string;
  @Id() cycleId!: string;
  @Text({ max: 64, min: 64 }) digest!: string;
  @CalendarDate() ranOn!: string;
  @OneOf(SCORE_STANDINGS) standing!: string;
  @CalendarDate({ optional: true }) fedBackOn!: string | null;
  @CalendarDate({ optional: true, description: 'The last day on which a line may be contested.' })
  appealUntil!: string | null;
  @Id({ optional: true, description: 'The approval for which the feedback waits.' }) waitingApprovalId!: string | null;
  @NestedList(() => ScoreSheetAnswer, { max: MANY }) sheets!: ScoreSheetAnswer[];
}

/** Points are printed here, and nowhere sooner. */
export const showEntry = ({ number, rule, factId, points, appealId }: SheetLine): ScoreEntryAnswer => ({
  ...{ number, rule, factId, appealId, points: printedPoints(points) },
});

export const showScores = ({ sheets, ...run }: QuarterScores): ScoreSheetsAnswer => {
  const { id, cycleId, digest, ranOn, standing, fedBackOn, appealUntil, waitingApprovalId } = run;
  return {
    ...{ id, cycleId, digest, ranOn, standing, fedBackOn, appealUntil, waitingApprovalId },
    sheets: sheets.map(({ unitId, unitName, total, entries }) => ({
      ...{ unitId, unitName, total: printedPoints(total), entries: entries.map(showEntry) },
    })),
  };
};
