import { CalendarDate, Flag, Id, Int, Instant, NestedList, Text } from '../../platform/http/fields.js';

/** Somebody as whom a visitor may sign in. */
export class PersonaAnswer {
  @Text({ max: 60, description: 'Stable key for POST /demo/sign-in' }) persona!: string;
  @Text({ max: 60 }) label!: string;
  @Text({ max: 200, description: 'What he comes for' }) does!: string;
  @Text({ max: 60, optional: true, description: 'The holder of the post; null for administrators' }) name!:
    | string
    | null;
  @Text({ max: 100, optional: true }) unit!: string | null;
  @Text({ max: 100, optional: true }) title!: string | null;
}

/** The business clock of the demo. */
export class DemoClockAnswer {
  @Instant() now!: string;
  @CalendarDate({ description: 'The day in Asia/Shanghai' }) today!: string;
}

/** One thing that happened on the way. */
export class HappeningAnswer {
  @Instant() at!: string;
  @CalendarDate() day!: string;
  @Text({ max: 100, description: 'A step of the watch (SLIP_SENT) or an act (duty.submitted)' }) kind!: string;
  @Text({ max: 100 }) who!: string;
  @Text({ max: 1000 }) text!: string;
  @Id({ optional: true, description: 'The obligation, or the thing acted on' }) subjectId!: string | null;
}

/** A storm of cases on the way: more at once than the rules let pass unseen. */
export class StormAnswer {
  @Instant() at!: string;
  @Int({ min: 0, max: 10_000_000, description: 'Cases that would open at once' }) wouldOpen!: number;
  @Int({ min: 0, max: 10_000_000, description: 'Of so many matters that are watched' }) activeObligations!: number;
}

/** The clock after a journey, and what happened on it, in order. */
export class ArrivalAnswer extends DemoClockAnswer {
  @NestedList(() => HappeningAnswer, { max: 5000 }) events!: readonly HappeningAnswer[];
  @Flag({ description: 'A storm ended the journey there; the office lets it go on.' }) held!: boolean;
  @NestedList(() => StormAnswer, { max: 5000, description: 'Where the surge breaker held, or would have held.' })
  storms!: readonly StormAnswer[];
}
