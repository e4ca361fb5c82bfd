import { CalendarDate, Text, Texts, Int } from '../../../platform/http/fields.js';

/** Which days. */
export class CalendarQuery {
  @CalendarDate({ description: 'First day.' })
  from!: string;

  @CalendarDate({ description: 'Last day, 400 days on at most.' })
  to!: string;
}

/** A year’s list, as the General Office of the State Council published it. */
export class CalendarYearRequest {
  @Int({ min: 2024, max: 2035, example: 2027 })
  year!: number;

  @Texts({ max: 10, maxItems: 100, description: 'Every day off, weekends inside a holiday included (YYYY-MM-DD).' })
  off!: string[];

  @Texts({ max: 10, maxItems: 50, description: 'Weekend days worked instead (调休).' })
  on!: string[];
}

/** A year’s list to be put in force. */
export class LoadCalendarYearRequest extends CalendarYearRequest {
  @Text({ max: 200, description: 'Where it was published.', example: '国务院办公厅关于2027年部分节假日安排的通知' })
  source!: string;

  @Int({
    min: 1,
    max: 2_000_000_000,
    description: '`basedOnVersion` of the preview; refused with 412 if another list was loaded since.',
  })
  basedOnVersion!: number;
}
