/** What was read of a pasted list. */
export interface ReadDays {
  /** In the order of the calendar, each once: `2027-01-01`. */
  readonly days: readonly string[];
  /** Parts with figures in them that are no date. */
  readonly unread: readonly string[];
}

const MARK = String.raw`\s*[年月./-]\s*`;
const WEEKDAY = String.raw`日?(?:\s*[（(][^）)]*[）)])?`;
const DATE = String.raw`(?:(\d{4})${MARK})?(\d{1,2})${MARK}(\d{1,2})${WEEKDAY}`;
const UNTIL = String.raw`(?:\s*(?:至|到|—+|–|~|～)\s*(?:(?:(\d{4})${MARK})?(\d{1,2})${MARK})?(\d{1,2})${WEEKDAY})?`;
const SPAN = new RegExp(DATE + UNTIL, 'gu');
const DAY_MS = 86_400_000;
/** A holiday is never longer; a slip of the pen would fill the year. */
const LONGEST = 31;

function instantOf(year: number, month: number, day: number): number | null {
  const instant = Date.UTC(year, month - 1, day);
  const same = new Date(instant);
  return same.getUTCMonth() === month - 1 && same.getUTCDate() === day ? instant : null;
}

function spanOf(match: RegExpMatchArray, year: number): readonly string[] | null {
  const [, fromYear, fromMonth, fromDay, toYear, toMonth, toDay] = match;
  const first = instantOf(Number(fromYear ?? year), Number(fromMonth), Number(fromDay));
  const last =
    toDay === undefined
      ? first
      : instantOf(Number(toYear ?? fromYear ?? year), Number(toMonth ?? fromMonth), Number(toDay));
  if (first === null || last === null || last < first || last - first >= LONGEST * DAY_MS) return null;
  const length = (last - first) / DAY_MS + 1;
  return Array.from({ length }, (_, index) => new Date(first + index * DAY_MS).toISOString().slice(0, 10));
}

/**
 * Reads the days of a pasted list as notices write them: “1月1日（周五）至3日（周日）”, “2027-02-05”, one or many a line.
 * @param year of dates that name none
 */
export function parseDays(text: string, year: number): ReadDays {
  const days = new Set<string>();
  const unread: string[] = [];
  const rest = text.replace(SPAN, (...parts) => {
    const match = parts.slice(0, 7) as unknown as RegExpMatchArray;
    const span = spanOf(match, year);
    if (span === null) unread.push(match[0].trim());
    for (const day of span ?? []) days.add(day);
    return '，';
  });
  for (const part of rest.split(/[\n，,、；;。]/u)) {
    if (/\d/u.test(part) && !/\d+\s*天/u.test(part)) unread.push(part.trim());
  }
  return { days: [...days].sort(), unread };
}
