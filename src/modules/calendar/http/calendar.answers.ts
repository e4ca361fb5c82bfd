import { CalendarDate, Flag, Id, Instant, NestedList, Answer, Int } from '../../../platform/http/fields.js';

const VERSION = { min: 1, max: 2_000_000_000 } as const;

/** One day. */
export class CalendarDayAnswer {
  @CalendarDate() day!: string;
  @Flag() working!: boolean;
  @Flag({ description: 'A guess, Monday to Friday, until the year’s list is loaded' }) provisional!: boolean;
}

/** One day as it is shown. */
export class ShownDayAnswer extends CalendarDayAnswer {
  @Flag({ description: 'The last working day before or the first after a long holiday: no reminder goes out' })
  barred!: boolean;
}

/** A span of the calendar in force. */
export class CalendarAnswer {
  @Int(VERSION) version!: number;
  @Flag({ description: 'Whether any of these days is a guess' }) provisional!: boolean;
  @NestedList(() => ShownDayAnswer, { max: 401 }) days!: ShownDayAnswer[];
}

/** A year. */
export class CalendarYearAnswer {
  @Int({ min: 2000, max: 2100 }) year!: number;
  @Flag() provisional!: boolean;
  @Int({ min: 0, max: 366 }) workingDays!: number;
  @Answer({ type: String }, { optional: true }) source!: string | null;
  @Instant({ optional: true }) loadedAt!: string | null;
}

/** One open date that moves. */
export class DateMoveAnswer {
  @Answer({ type: String }) subjectType!: string;
  @Id() subjectId!: string;
  @Answer({ type: String }) title!: string;
  @CalendarDate() from!: string;
  @CalendarDate() to!: string;
}

/** What loading a list would do. */
export class CalendarPreviewAnswer {
  @Int(VERSION) basedOnVersion!: number;
  @NestedList(() => CalendarDayAnswer, { max: 400 }) changed!: CalendarDayAnswer[];
  @NestedList(() => DateMoveAnswer, { max: 1_000_000 }) moves!: DateMoveAnswer[];
}

/** What was done. */
export class LoadedYearAnswer {
  @Int(VERSION) version!: number;
  @NestedList(() => DateMoveAnswer, { max: 1_000_000 }) moves!: DateMoveAnswer[];
}
