import type { Day } from '../../../shared-kernel/dates.js';
import type { FieldError } from '../../../shared-kernel/domain-error.js';
import { isDecimal } from './light.js';
import { daysOf, type Frequency, type Period, readPeriod } from './period.js';

/**
 * REPORTED 待审核, RETURNED 退回补正, CONFIRMED 已审核; CORRECTED 已更正: another stands in its place, it stays beside; REJECTED 未采纳: a
 * correction that was not taken.
 */
export const READING_STATES = ['REPORTED', 'RETURNED', 'CONFIRMED', 'CORRECTED', 'REJECTED'] as const;
export type ReadingState = (typeof READING_STATES)[number];

/** A reading as somebody enters it. */
export interface ReadingDraft {
  readonly period: string;
  readonly asOf: Day | null;
  readonly value: string;
  readonly rankPosition: number | null;
  readonly rankOf: number | null;
  /** The document that it is from: its number, or its title. */
  readonly source: string;
  readonly sourceIssuer: string | null;
}

/** A reading whose period is known; its day is the last one of the period where nobody named another. */
export interface MeantReading extends Omit<ReadingDraft, 'asOf'> {
  readonly period: Period;
  readonly asOf: Day;
}

const at = (pointer: string, code: string): FieldError => ({ pointer: `/${pointer}`, code });

/** What a draft means for an indicator of a frequency, and what is wrong with it. */
export function meantReading(
  draft: ReadingDraft,
  frequency: Frequency,
  today: Day,
): { readonly meant: MeantReading | null; readonly faults: readonly FieldError[] } {
  const period = readPeriod(draft.period, frequency);
  const asOf = period === null ? null : (draft.asOf ?? daysOf(period).to);
  const faults = [
    ...(period === null ? [at('period', 'PERIOD_NOT_UNDERSTOOD')] : []),
    ...(period === null || asOf === null ? [] : dayFaults(period, asOf, today)),
    ...(isDecimal(draft.value) ? [] : [at('value', 'VALUE_NOT_DECIMAL')]),
    ...rankFaults(draft),
  ];
  return { meant: period === null || asOf === null ? null : { ...draft, period, asOf }, faults };
}

/** Nothing is read of days to come; a period that goes on is read by the day that is named. */
function dayFaults(period: Period, asOf: Day, today: Day): readonly FieldError[] {
  const { from, to } = daysOf(period);
  if (asOf < from || asOf > to) return [at('asOf', 'AS_OF_OUTSIDE_PERIOD')];
  return asOf > today ? [at('asOf', 'DATE_IN_FUTURE')] : [];
}

function rankFaults({ rankPosition, rankOf }: ReadingDraft): readonly FieldError[] {
  if (rankPosition === null) return rankOf === null ? [] : [at('rankPosition', 'FIELD_MISSING')];
  return rankOf !== null && rankPosition > rankOf ? [at('rankPosition', 'RANK_BEYOND_ALL')] : [];
}

/** Whether two readings of a period say the same. */
export function saySame(one: MeantReading, other: MeantReading): boolean {
  const said = ({ period, asOf, value, rankPosition, rankOf, source }: MeantReading): string =>
    JSON.stringify([period, asOf, value, rankPosition, rankOf, source]);
  return said(one) === said(other);
}
