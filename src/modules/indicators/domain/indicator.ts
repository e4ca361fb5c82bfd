import { keyOf } from '../../../shared-kernel/cell-text.js';
import { type Day } from '../../../shared-kernel/dates.js';
import type { FieldError } from '../../../shared-kernel/domain-error.js';
import { type Course, courseFaults, type Direction, type Point } from './light.js';
import { daysOf, type Frequency, type Period, periodAfter, periodOf } from './period.js';

/** An indicator as the office writes it. */
export interface IndicatorDraft {
  readonly name: string;
  /** What it measures: a project or a key point, one of the two. */
  readonly projectId: string | null;
  readonly keyPointId: string | null;
  readonly unitOfMeasure: string;
  readonly direction: Direction;
  readonly baselineValue: string;
  readonly baselineOn: Day;
  readonly targetValue: string;
  readonly targetOn: Day;
  readonly frequency: Frequency;
  /** 口径. */
  readonly definition: string;
  /** Who reads it. */
  readonly dataUnitId: string;
  readonly trajectory: readonly Point[];
  readonly comparedAmong: string | null;
}

/** The way from baseline to target. */
export const courseOf = (
  draft: Pick<IndicatorDraft, 'direction' | 'baselineValue' | 'baselineOn' | 'targetValue' | 'targetOn' | 'trajectory'>,
): Course => ({
  direction: draft.direction,
  baseline: { day: draft.baselineOn, value: draft.baselineValue },
  target: { day: draft.targetOn, value: draft.targetValue },
  trajectory: draft.trajectory,
});

/** What is wrong with a draft by itself. */
export function draftFaults(draft: IndicatorDraft): readonly FieldError[] {
  const { projectId, keyPointId } = draft;
  const about = projectId === null && keyPointId === null ? 'FIELD_MISSING' : 'INDICATOR_OF_TWO';
  return [
    ...((projectId === null) === (keyPointId === null) ? [{ pointer: '/projectId', code: about }] : []),
    ...courseFaults(courseOf(draft)).map(([field, code]) => ({ pointer: `/${field}`, code })),
  ];
}

/** Of one thing an indicator of a name stands once. */
export const naturalKeyOf = ({
  name,
  projectId,
  keyPointId,
}: Pick<IndicatorDraft, 'name' | 'projectId' | 'keyPointId'>): string =>
  `${keyOf(name)}|${projectId ?? keyPointId ?? ''}`;

/** How many working days after its period a reading is due. */
export const READING_DAYS = 10;

/**
 * The first period of which a reading is expected: the one that goes on on the day on which the indicator is entered, so that nobody is
 * late by the entry itself; not before the baseline, and none after the period of the target.
 */
export function firstExpected(
  draft: Pick<IndicatorDraft, 'frequency' | 'baselineOn' | 'targetOn'>,
  today: Day,
): Period | null {
  const { frequency, baselineOn, targetOn } = draft;
  const period = periodOf(today > baselineOn ? today : baselineOn, frequency);
  return daysOf(period).from > targetOn ? null : period;
}

/** The period that is expected after one; null after that of the target. */
export function nextExpected(
  period: Period,
  { frequency, targetOn }: Pick<IndicatorDraft, 'frequency' | 'targetOn'>,
): Period | null {
  const next = periodAfter(period, frequency);
  return daysOf(next).from > targetOn ? null : next;
}
