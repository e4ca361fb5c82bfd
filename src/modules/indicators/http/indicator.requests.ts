import { CalendarDate, Confirmed, FlagParam, Id, Int, NestedList, OneOf, Text } from '../../../platform/http/fields.js';
import { PageQuery } from '../../../platform/http/page.js';
import { type Direction, DIRECTIONS, INDICATOR_LIGHTS } from '../domain/light.js';
import { FREQUENCIES, type Frequency } from '../domain/period.js';

const NUMBER = { max: 20, description: 'Digits, at most four decimal places; kept as they are typed.' } as const;
const RANKS = { min: 1, max: 1_000_000 } as const;
const POINTS = 60;

/** What of the indicators is asked for. */
export class IndicatorsQuery extends PageQuery {
  @OneOf(INDICATOR_LIGHTS, { optional: true }) light?: string;
  @Id({ optional: true }) projectId?: string;
  @Id({ optional: true }) keyPointId?: string;
  @Id({ optional: true, description: 'The unit that reads them.' }) dataUnitId?: string;
  @FlagParam({
    optional: true,
    description: 'Only those with a reading that waits for the office, or only the others.',
  })
  waiting?: boolean;
  @FlagParam({ optional: true, description: 'Also those that ended.' }) ended?: boolean;
}

/** What an export is cut down to. */
export class IndicatorsExportQuery {
  @OneOf(INDICATOR_LIGHTS, { optional: true }) light?: string;
  @Id({ optional: true }) projectId?: string;
  @Id({ optional: true }) keyPointId?: string;
  @Id({ optional: true, description: 'The unit that reads them.' }) dataUnitId?: string;
}

/** Where the course of an indicator is on a day. */
export class TrajectoryPointRequest {
  @CalendarDate() day!: string;
  @Text(NUMBER) value!: string;
}

/** An indicator as the office writes it. */
export class IndicatorRequest {
  @Text({ max: 100 }) name!: string;
  @Id({ optional: true, description: 'What it measures: this project, or else a key point.' }) projectId?: string;
  @Id({ optional: true }) keyPointId?: string;
  @Text({ max: 20 }) unitOfMeasure!: string;
  @OneOf(DIRECTIONS, { description: 'UP: more is better; DOWN: less is.' }) direction!: Direction;
  @Text(NUMBER) baselineValue!: string;
  @CalendarDate() baselineOn!: string;
  @Text(NUMBER) targetValue!: string;
  @CalendarDate() targetOn!: string;
  @OneOf(FREQUENCIES, { description: 'How often it is read; a reading is due ten working days after its period.' })
  frequency!: Frequency;
  @Text({ max: 200, description: '口径' }) definition!: string;
  @Id({ description: 'The unit that reads it.' }) dataUnitId!: string;
  @NestedList(() => TrajectoryPointRequest, {
    max: POINTS,
    optional: true,
    description: 'Between baseline and target, by their days; left out: a straight line.',
  })
  trajectory?: TrajectoryPointRequest[];
  @Text({ max: 60, optional: true, description: 'Among whom it is ranked: 全省16市.' }) comparedAmong?: string;
}

/** The same, with the reason of a change. */
export class ChangeIndicatorRequest extends IndicatorRequest {
  @Text({ max: 300, optional: true, description: 'Needed where its course changes after something was confirmed.' })
  reason?: string;
}

export class IndicatorReasonRequest {
  @Text({ max: 300 }) reason!: string;
}

/** What was read of a period. */
export class ReadingRequest {
  @Text({ max: 20, description: '2026-05, 2026-Q2 or 2026, also as an office writes it: 2026年第二季度.' })
  period!: string;
  @CalendarDate({ optional: true, description: 'As of this day of the period; left out: its last one.' }) asOf?: string;
  @Text(NUMBER) value!: string;
  @Int({ ...RANKS, optional: true }) rankPosition?: number;
  @Int({ ...RANKS, optional: true, description: 'Among how many.' }) rankOf?: number;
  @Text({ max: 200, description: 'The document that it is from: its number, or its title.' }) source!: string;
  @Text({ max: 100, optional: true, description: 'Who issued it; left out: the data unit.' }) sourceIssuer?: string;
  @Confirmed({ description: '内容不涉及国家秘密、工作秘密' }) noSecrets!: boolean;
}

/** Another value in the place of a confirmed one. */
export class CorrectReadingRequest {
  @CalendarDate({ optional: true, description: 'As of this day of the period; left out: its last one.' }) asOf?: string;
  @Text(NUMBER) value!: string;
  @Int({ ...RANKS, optional: true }) rankPosition?: number;
  @Int({ ...RANKS, optional: true, description: 'Among how many.' }) rankOf?: number;
  @Text({ max: 200, description: 'The document that it is from: its number, or its title.' }) source!: string;
  @Text({ max: 100, optional: true, description: 'Who issued it; left out: the data unit.' }) sourceIssuer?: string;
  @Text({ max: 300, description: 'Why it is corrected.' }) reason!: string;
  @Confirmed({ description: '内容不涉及国家秘密、工作秘密' }) noSecrets!: boolean;
}
