import { addDays, type Day } from '../../../../shared-kernel/dates.js';
import { words } from '../../../../texts/words.js';
import { refuse } from './problems.js';

/** A unit may plan to the day or to the ten-day period (上旬, 中旬, 下旬). */
export const PERIODS = ['EARLY', 'MIDDLE', 'LATE'] as const;
export type Period = (typeof PERIODS)[number];

/** When a unit plans something. */
export interface PlannedTime {
  readonly day?: Day | undefined;
  readonly month?: number | undefined;
  readonly period?: Period | undefined;
}

/** A planned day with the words that say it to the period. */
export interface PlannedDay {
  readonly plannedOn: Day;
  readonly words: string | null;
}

/**
 * The day from which the unit is reminded: the one it names, or the last of the period it names.
 * @throws PLANNED_DAY_OR_PERIOD unless exactly one is named; PLANNED_OUTSIDE_QUARTER before the quarter or after `actBy`
 */
export function plannedDay(
  time: PlannedTime,
  quarter: { readonly year: number; readonly start: Day; readonly actBy: Day },
): PlannedDay {
  const planned = time.day === undefined ? fromPeriod(time, quarter) : fromDay(time);
  if (planned.plannedOn < quarter.start || planned.plannedOn > quarter.actBy) {
    throw refuse('PLANNED_OUTSIDE_QUARTER', { from: quarter.start, to: quarter.actBy });
  }
  return planned;
}

function fromDay({ day, month, period }: PlannedTime): PlannedDay {
  if (day === undefined || month !== undefined || period !== undefined) throw refuse('PLANNED_DAY_OR_PERIOD');
  return { plannedOn: day, words: null };
}

/** The last ten-day period of the quarter's last month ends with `actBy`, so that 12月中旬 is possible before 15 December. */
function fromPeriod({ month, period }: PlannedTime, { year, actBy }: { year: number; actBy: Day }): PlannedDay {
  if (month === undefined || period === undefined) throw refuse('PLANNED_DAY_OR_PERIOD');
  const first = `${String(year)}-${String(month).padStart(2, '0')}-`;
  const begin = `${first}${{ EARLY: '01', MIDDLE: '11', LATE: '21' }[period]}`;
  const last = period === 'LATE' ? endOfMonth(year, month) : `${first}${period === 'EARLY' ? '10' : '20'}`;
  const plannedOn = begin <= actBy && last > actBy ? actBy : last;
  return { plannedOn, words: words(`period.${period}`, { month: words('phrase.month', { month }) }) };
}

function endOfMonth(year: number, month: number): Day {
  const next = month === 12 ? `${String(year + 1)}-01-01` : `${String(year)}-${String(month + 1).padStart(2, '0')}-01`;
  return addDays(next, -1);
}
