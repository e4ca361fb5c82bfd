import { CalendarDate, Flag, Id, Moment, Parts, Shown, Whole } from '../../../platform/http/fields.js';

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
  @Whole(VERSION) version!: number;
  @Flag({ description: 'Whether any of these days is a guess' }) provisional!: boolean;
  @Parts(() => ShownDayAnswer, { max: 401 }) days!: ShownDayAnswer[];
}

/** A year. */
export class CalendarYearAnswer {
  @Whole({ min: 2000, max: 2100 }) year!: number;
  @Flag() provisional!: boolean;
  @Whole({ min: 0, max: 366 }) workingDays!: number;
  @Shown({ type: String }, { optional: true }) source!: string | null;
  @Moment({ optional: true }) loadedAt!: string | null;
}

/** One open date that moves. */
export class DateMoveAnswer {
  @Shown({ type: String }) subjectType!: string;
  @Id() subjectId!: string;
  @Shown({ type: String }) title!: string;
  @CalendarDate() from!: string;
  @CalendarDate() to!: string;
}

/** What loading a list would do. */
export class CalendarPreviewAnswer {
  @Whole(VERSION) basedOnVersion!: number;
  @Parts(() => CalendarDayAnswer, { max: 400 }) changed!: CalendarDayAnswer[];
  @Parts(() => DateMoveAnswer, { max: 1_000_000 }) moves!: DateMoveAnswer[];
}

/** What was done. */
export class LoadedYearAnswer {
  @Whole(VERSION) version!: number;
  @Parts(() => DateMoveAnswer, { max: 1_000_000 }) moves!: DateMoveAnswer[];
}
