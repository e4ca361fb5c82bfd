import type { components } from '../../../api/schema';
import type { Duty } from '../matter';

type PlanRequest = components['schemas']['PlanRequest'];

export const PERIODS = ['EARLY', 'MIDDLE', 'LATE'] as const;
export type Period = (typeof PERIODS)[number];

/** A plan as it is typed: the day, or the month and its ten-day period. */
export interface PlanValues {
  readonly theme?: string;
  readonly how?: 'DAY' | 'PERIOD';
  readonly plannedOn?: string;
  /** Month and period in one, `10-EARLY`: one choice instead of two. */
  readonly when?: string;
  readonly leader?: string;
}

const CHARACTERS: Readonly<Record<string, Period>> = { 上: 'EARLY', 中: 'MIDDLE', 下: 'LATE' };

/** The month and period of a plan to the period (`10月上旬`), or null. */
export function periodOf(words: string | null | undefined): { month: number; period: Period } | null {
  const found = /^(\d{1,2})月(上|中|下)旬$/.exec(words ?? '');
  const period = CHARACTERS[found?.[2] ?? ''];
  return found === null || period === undefined ? null : { month: Number(found[1]), period };
}

/** The nine periods of a quarter, as the form's choice keeps them. */
export function periodsOf(quarter: number): readonly { key: string; month: number; period: Period }[] {
  const months = [quarter * 3 - 2, quarter * 3 - 1, quarter * 3];
  return months.flatMap((month) => PERIODS.map((period) => ({ key: `${String(month)}-${period}`, month, period })));
}

/** The plan that stands, in the form's fields. */
export function planOf(duty: Pick<Duty, 'theme' | 'plannedOn' | 'plannedWords' | 'plannedLeader'>): PlanValues {
  const period = periodOf(duty.plannedWords);
  return {
    ...(duty.theme != null && { theme: duty.theme }),
    ...(duty.plannedLeader != null && { leader: duty.plannedLeader }),
    how: period === null && duty.plannedOn != null ? 'DAY' : 'PERIOD',
    ...(period !== null && { when: `${String(period.month)}-${period.period}` }),
    ...(period === null && duty.plannedOn != null && { plannedOn: duty.plannedOn }),
  };
}

/** When it is planned as it is typed: the day, or the month and its period; null where nothing is chosen. */
export function whenOf({ how, plannedOn, when }: PlanValues): string | { month: number; period: Period } | null {
  if (how === 'DAY') return plannedOn ?? null;
  const [month, name] = (when ?? '').split('-');
  const period = PERIODS.find((one) => one === name);
  return period === undefined ? null : { month: Number(month), period };
}

/** The plan as the API wants it: exactly one of day and period. */
export function planRequest(values: PlanValues): PlanRequest {
  const { theme = '', leader = '' } = values;
  const words = { theme: theme.trim(), leader: leader.trim() };
  const when = whenOf(values);
  if (when === null) return words;
  return typeof when === 'string' ? { ...words, plannedOn: when } : { ...words, ...when };
}
