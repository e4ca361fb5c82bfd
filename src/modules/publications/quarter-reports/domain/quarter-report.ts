import { addDays, type Day } from '../../../../shared-kernel/dates.js';

/** The parts that a hand writes, in their order: 总体情况, 难题破解, 请领导协调, 下季度重点. */
export const QUARTER_PARTS = ['OVERALL', 'PROBLEMS', 'FOR_LEADERS', 'NEXT_QUARTER'] as const;
export type QuarterPart = (typeof QUARTER_PARTS)[number];
export type QuarterTexts = Readonly<Record<QuarterPart, string>>;

export const NO_TEXTS: QuarterTexts = { OVERALL: '', PROBLEMS: '', FOR_LEADERS: '', NEXT_QUARTER: '' };

/** Characters of all parts: two pages of 22 lines by 28 characters hold 1,232; the title, the table and the headings take about a third. */
export const LONGEST_QUARTER_TEXT = 800;

/** One kind of the five in a quarter, or all of them. */
export interface DutyFigures {
  readonly owed: number;
  readonly done: number;
  readonly late: number;
  readonly carried: number;
  readonly exempt: number;
  /** What took place, a joint one once. */
  readonly acts: number;
}

const NOTHING: DutyFigures = { owed: 0, done: 0, late: 0, carried: 0, exempt: 0, acts: 0 };

/** The last line of the table: an activity is of one kind, so that no act is in two rows. */
export function totalOf(rows: readonly DutyFigures[]): DutyFigures {
  return rows.reduce(
    (sum, row) => ({
      owed: sum.owed + row.owed,
      done: sum.done + row.done,
      late: sum.late + row.late,
      carried: sum.carried + row.carried,
      exempt: sum.exempt + row.exempt,
      acts: sum.acts + row.acts,
    }),
    NOTHING,
  );
}

/** The last day of a quarter, with whose end the report is true. */
export function quarterEnd(year: number, quarter: number): Day {
  const next = quarter === 4 ? [year + 1, 1] : [year, quarter * 3 + 1];
  return addDays(`${String(next[0])}-${String(next[1]).padStart(2, '0')}-01`, -1);
}

/** The quarter before. */
export function quarterBefore({ year, quarter }: { readonly year: number; readonly quarter: number }): {
  readonly year: number;
  readonly quarter: number;
} {
  return quarter === 1 ? { year: year - 1, quarter: 4 } : { year, quarter: quarter - 1 };
}

/** Its first day. */
export const quarterStart = (year: number, quarter: number): Day =>
  `${String(year)}-${String(quarter * 3 - 2).padStart(2, '0')}-01`;

const QUARTERS = [1, 2, 3, 4] as const;

/** Which quarter ends on the day with which a report is true. */
export function quarterOf(dataDay: Day): { readonly year: number; readonly quarter: (typeof QUARTERS)[number] } {
  const quarter = QUARTERS[Math.ceil(Number(dataDay.slice(5, 7)) / 3) - 1] ?? 1;
  return { year: Number(dataDay.slice(0, 4)), quarter };
}

/** Characters as they are printed. */
export const lengthOf = (texts: QuarterTexts): number =>
  Object.values(texts).reduce((sum, body) => sum + [...body.replaceAll(/\s/gu, '')].length, 0);

/** A unit that is written about. */
export interface NamedInText {
  readonly unitId: string;
  readonly name: string;
  /** A bulletin that was signed and issued said of a matter of it, in this quarter, that it lags. */
  readonly signedLine: boolean;
}

/** Whom the report may not name: whoever has no signed line. */
export const unsigned = (named: readonly NamedInText[]): readonly NamedInText[] =>
  named.filter(({ signedLine }) => !signedLine);
