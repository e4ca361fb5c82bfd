import { type Day, addDays } from './dates.js';

/** A calendar quarter of a year. */
export interface Quarter {
  readonly year: number;
  readonly quarter: 1 | 2 | 3 | 4;
}

const pad = (value: number): string => String(value).padStart(2, '0');

/** The first day of the quarter. */
export function quarterStart({ year, quarter }: Quarter): Day {
  return `${String(year)}-${pad(quarter * 3 - 2)}-01`;
}

/** The last day of the quarter. */
export function quarterEnd({ year, quarter }: Quarter): Day {
  return quarter === 4
    ? `${String(year)}-12-31`
    : addDays(quarterStart({ year, quarter: (quarter + 1) as 2 | 3 | 4 }), -1);
}

/** The quarter in which a day falls. */
export function quarterOf(day: Day): Quarter {
  const month = Number(day.slice(5, 7));
  return { year: Number(day.slice(0, 4)), quarter: Math.ceil(month / 3) as 1 | 2 | 3 | 4 };
}

/** The quarter before. */
export function previousQuarter({ year, quarter }: Quarter): Quarter {
  return quarter === 1 ? { year: year - 1, quarter: 4 } : { year, quarter: (quarter - 1) as 1 | 2 | 3 };
}
