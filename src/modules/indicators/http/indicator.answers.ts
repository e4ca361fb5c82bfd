import { Amount, CalendarDate, Flag, Id, Int, Nested, NestedList, OneOf, Text } from '../../../platform/http/fields.js';
import { DenialAnswer } from '../../approvals/index.js';
import type { Expected, IndicatorPage, ListedIndicator, ShownReading } from '../application/read-indicators.query.js';
import { DIRECTIONS, INDICATOR_LIGHTS, type Standing } from '../domain/light.js';
import { FREQUENCIES } from '../domain/period.js';
import { READING_STATES } from '../domain/reading.js';

const FAR = 1_000_000_000;
const VERSION = { min: 1, max: FAR } as const;
const NUMBER = { max: 20, description: 'As it was typed.' } as const;
const PERIOD = { max: 20, description: '2026-05, 2026-Q2 or 2026.' } as const;
const MOST = 1e15;
const SHARE = { min: -MOST, max: MOST } as const;

/** An indicator after an act. */
export class IndicatorRefAnswer {
  @Id() id!: string;
  @Int(VERSION) version!: number;
}

/** An indicator after a change. */
export class ChangedIndicatorAnswer extends IndicatorRefAnswer {
  @Id({ optional: true, description: 'Its course waits for a second person’s word; nothing has changed yet.' })
  approvalId?: string;
}

/** A reading after an act. */
export class ReadingRefAnswer extends IndicatorRefAnswer {
  @OneOf(READING_STATES) state!: string;
}

/** The outcome fact that was made of a reading. */
export class ReadingFactAnswer {
  @Id() entryId!: string;
  @Int({ ...VERSION, description: 'Of the reading.' }) version!: number;
}

/** 序时进度: in points of a hundred between baseline and target, not rounded. */
export class StandingAnswer {
  @Amount({ ...SHARE, description: '(Value − baseline) ÷ (target − baseline) × 100.' }) progress!: number;
  @Amount({ ...SHARE, description: 'Where its course has it on that day.' }) planned!: number;
  @Amount({ ...SHARE, description: 'What is missing; below 10 GREEN, 10 to 30 YELLOW, above 30 RED.' }) gap!: number;
}

export class ReadValueAnswer {
  @CalendarDate() asOf!: string;
  @Text(NUMBER) value!: string;
}

export class LastReadingAnswer {
  @Text(PERIOD) period!: string;
  @CalendarDate() asOf!: string;
  @Text(NUMBER) value!: string;
  @Int({ ...VERSION, optional: true }) rankPosition!: number | null;
  @Int({ ...VERSION, optional: true }) rankOf!: number | null;
  @OneOf(INDICATOR_LIGHTS) light!: string;
}

/** An indicator as lists show it. */
export class IndicatorAnswer {
  @Id() id!: string;
  @Text({ max: 100 }) name!: string;
  @Id({ optional: true }) projectId!: string | null;
  @Text({ max: 300, optional: true }) projectName!: string | null;
  @Id({ optional: true }) keyPointId!: string | null;
  @Text({ max: 40, optional: true }) keyPointCode!: string | null;
  @Text({ max: 20 }) unitOfMeasure!: string;
  @OneOf(DIRECTIONS) direction!: string;
  @Text(NUMBER) baselineValue!: string;
  @CalendarDate() baselineOn!: string;
  @Text(NUMBER) targetValue!: string;
  @CalendarDate() targetOn!: string;
  @OneOf(FREQUENCIES) frequency!: string;
  @Id() dataUnitId!: string;
  @Text({ max: 200 }) dataUnitName!: string;
  @OneOf(INDICATOR_LIGHTS, {
    optional: true,
    description:
      'Of the last confirmed reading; GREY where a later one is overdue. Null before anything was read or due.',
  })
  light!: string | null;
  @Nested(() => LastReadingAnswer, { optional: true }) last!: LastReadingAnswer | null;
  @Nested(() => StandingAnswer, { optional: true, description: 'By the last confirmed reading.' })
  standing!: StandingAnswer | null;
  @NestedList(() => ReadValueAnswer, { max: 12, description: 'The latest confirmed values, the oldest first.' })
  history!: readonly ReadValueAnswer[];
  @Int({ min: 0, max: FAR, description: 'How many readings wait for the office.' }) waiting!: number;
  @CalendarDate({ optional: true }) endedOn!: string | null;
  @Int(VERSION) version!: number;
}

export class TrajectoryPointAnswer {
  @CalendarDate() day!: string;
  @Text(NUMBER) value!: string;
}

/** What was read of a period. */
export class ReadingAnswer {
  @Id() id!: string;
  @Text(PERIOD) period!: string;
  @CalendarDate() asOf!: string;
  @Text(NUMBER) value!: string;
  @Int({ ...VERSION, optional: true }) rankPosition!: number | null;
  @Int({ ...VERSION, optional: true }) rankOf!: number | null;
  @Text({ max: 200 }) source!: string;
  @Text({ max: 100, optional: true }) sourceIssuer!: string | null;
  @OneOf(READING_STATES) state!: string;
  @OneOf(INDICATOR_LIGHTS, { optional: true, description: 'Of one that is confirmed.' }) light!: string | null;
  @Nested(() => StandingAnswer) standing!: StandingAnswer;
  @Id({ optional: true, description: 'The confirmed reading beside which it stands as a correction.' })
  correctsId!: string | null;
  @Text({ max: 300, optional: true, description: 'Why it corrects another.' }) reason!: string | null;
  @Text({ max: 100, description: 'The person, or the other system.' }) enteredByName!: string;
  @Flag({ description: 'By the office for the data unit.' }) onBehalf!: boolean;
  @CalendarDate() enteredOn!: string;
  @Text({ max: 100, optional: true }) confirmedByName!: string | null;
  @CalendarDate({ optional: true }) confirmedOn!: string | null;
  @Text({ max: 300, optional: true, description: 'Why it was returned, or not taken.' }) words!: string | null;
  @Id({ optional: true, description: '成效数据 that was made of it.' }) factEntryId!: string | null;
  @Int(VERSION) version!: number;
  @Flag({ description: 'The reader may confirm it or send it back.' }) mayDecide!: boolean;
  @Flag() mayCorrect!: boolean;
  @Flag() mayBecomeFact!: boolean;
}

/** A reading that is expected and not met. */
export class ExpectedReadingAnswer {
  @Id() id!: string;
  @Text(PERIOD) period!: string;
  @CalendarDate({ optional: true }) dueOn!: string | null;
  @Id({ optional: true }) obligationId!: string | null;
}

export class IndicatorRightsAnswer {
  @Flag() write!: boolean;
  @Flag({ description: 'The reader may enter a reading.' }) enter!: boolean;
}

/** An indicator with everything that was read of it. */
export class IndicatorPageAnswer extends IndicatorAnswer {
  @Text({ max: 200, description: '口径' }) definition!: string;
  @Text({ max: 1000, optional: true }) keyPointText!: string | null;
  @NestedList(() => TrajectoryPointAnswer, { max: 60, description: 'Empty: a straight line.' })
  trajectory!: readonly TrajectoryPointAnswer[];
  @Text({ max: 60, optional: true }) comparedAmong!: string | null;
  @Text({ max: 300, optional: true }) endedReason!: string | null;
  @NestedList(() => ReadingAnswer, { max: FAR }) readings!: readonly ReadingAnswer[];
  @NestedList(() => ExpectedReadingAnswer, { max: FAR }) expected!: readonly ExpectedReadingAnswer[];
  @Text({ max: 20, description: 'The period that goes on today.' }) period!: string;
  @Nested(() => IndicatorRightsAnswer) may!: IndicatorRightsAnswer;
  @Id({ optional: true, description: 'Another course waits for a second person’s word.' }) courseApprovalId!:
    | string
    | null;
  @Nested(() => DenialAnswer, {
    optional: true,
    description: 'The last word on another course, where that was a refusal; for the office.',
  })
  courseDenied!: DenialAnswer | null;
}

/** The reading that an obligation asks for, with its indicator. */
export class ExpectedPageAnswer extends ExpectedReadingAnswer {
  @Nested(() => IndicatorPageAnswer) indicator!: IndicatorPageAnswer;
}

const showStanding = ({ progress, planned, gap }: Standing): StandingAnswer => ({ progress, planned, gap });

/** An indicator as lists show it. */
export function showIndicator(indicator: ListedIndicator): IndicatorAnswer {
  const { id, name, projectId, projectName, keyPointId, keyPointCode, unitOfMeasure, direction, frequency } = indicator;
  const { baselineValue, baselineOn, targetValue, targetOn, dataUnitId, dataUnitName, light, last } = indicator;
  const { history, waiting, endedOn, version, standing } = indicator;
  return {
    ...{ id, name, projectId, projectName, keyPointId, keyPointCode, unitOfMeasure, direction, frequency },
    ...{ baselineValue, baselineOn, targetValue, targetOn, dataUnitId, dataUnitName, light },
    ...{ history, waiting, endedOn, version },
    last: last === null ? null : showLast(last),
    standing: standing === null ? null : showStanding(standing),
  };
}

const showLast = ({ period, asOf, value, rankPosition, rankOf, light }: NonNullable<ListedIndicator['last']>) => ({
  ...{ period, asOf, value, rankPosition, rankOf, light },
});

function showReading(reading: ShownReading): ReadingAnswer {
  const { id, period, asOf, value, rankPosition, rankOf, source, sourceIssuer, state, light, standing } = reading;
  const { correctsId, reason, enteredByName, onBehalf, enteredOn, confirmedByName, confirmedOn, words } = reading;
  const { factEntryId, version, mayDecide, mayCorrect, mayBecomeFact } = reading;
  return {
    ...{ id, period, asOf, value, rankPosition, rankOf, source, sourceIssuer, state, light },
    ...{ correctsId, reason, enteredByName, onBehalf, enteredOn, confirmedByName, confirmedOn, words },
    ...{ factEntryId, version, mayDecide, mayCorrect, mayBecomeFact },
    standing: showStanding(standing),
  };
}

const showExpected = ({ id, period, dueOn, obligationId }: Expected): ExpectedReadingAnswer => ({
  ...{ id, period, dueOn, obligationId },
});

/** An indicator with everything that was read of it. */
export function showIndicatorPage(page: IndicatorPage): IndicatorPageAnswer {
  const { definition, keyPointText, trajectory, comparedAmong, endedReason, readings, expected, period, may } = page;
  const { courseApprovalId, courseDenied } = page;
  return {
    ...(showIndicator(page) as Readonly<IndicatorAnswer>),
    ...{ definition, keyPointText, trajectory, comparedAmong, endedReason, period, may },
    ...{ courseApprovalId, courseDenied },
    readings: readings.map(showReading),
    expected: expected.map(showExpected),
  };
}

/** The reading that an obligation asks for, with its indicator. */
export const showExpectedPage = (page: Expected & { readonly indicator: IndicatorPage }): ExpectedPageAnswer => ({
  ...(showExpected(page) as Readonly<ExpectedReadingAnswer>),
  indicator: showIndicatorPage(page.indicator),
});
