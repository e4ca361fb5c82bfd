const DAY = /^\d{4}-\d{2}-\d{2}$/u;
const isDay = (value: unknown): value is string => typeof value === 'string' && DAY.test(value);

/** The day in the middle between the first of some days that is said and the last of them; null where either is missing, or they leave no day between. */
export function middleOf(days: readonly unknown[]): string | null {
  const [from, to] = [days.slice(0, -1).find(isDay), days.at(-1)];
  if (from === undefined || !isDay(to)) return null;
  const [first, last] = [Date.parse(from), Date.parse(to)];
  const middle = new Date(first + (last - first) / 2).toISOString().slice(0, 10);
  return middle > from && middle < to ? middle : null;
}
