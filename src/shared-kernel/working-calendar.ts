import { addDays, type Day, weekdayOf } from './dates.js';

/** One day of the working calendar. `provisional` days are guessed Monday to Friday until the year's list is loaded. */
export interface CalendarDay {
  readonly day: Day;
  readonly working: boolean;
  readonly provisional: boolean;
}

/**
 * Chinese working days: Monday to Friday less statutory days off, plus make-up weekend days (调休).
 * Pure and immutable; one instance per calendar version. Days outside its range are an error, never a guess.
 */
export class WorkingCalendar {
  private readonly index: ReadonlyMap<Day, number>;
  private readonly ordinals: readonly number[];
  private readonly workingDays: readonly Day[];
  /** The watch asks of the same few days for every obligation. */
  private readonly barred = new Map<Day, boolean>();

  constructor(
    readonly version: number,
    private readonly days: readonly CalendarDay[],
  ) {
    const index = new Map<Day, number>();
    const ordinals: number[] = [];
    const workingDays: Day[] = [];
    days.forEach((entry, position) => {
      index.set(entry.day, position);
      if (entry.working) workingDays.push(entry.day);
      ordinals.push(workingDays.length);
    });
    this.index = index;
    this.ordinals = ordinals;
    this.workingDays = workingDays;
  }

  get firstDay(): Day {
    return this.days[0]?.day ?? '';
  }

  get lastDay(): Day {
    return this.days[this.days.length - 1]?.day ?? '';
  }

  isWorking(day: Day): boolean {
    return this.entry(day).working;
  }

  /** Whether the day's kind is a guess because the State Council's list of its year is not loaded. */
  isProvisional(day: Day): boolean {
    return this.entry(day).provisional;
  }

  /** How many working days lie on or before the day, counted from the calendar's start. */
  ordinal(day: Day): number {
    return this.ordinals[this.position(day)] ?? 0;
  }

  /**
   * The n-th working day after `from`; the first day is not counted (民法典 201). Negative counts go back:
   * the n-th working day before `from`. Zero gives the day itself, or the next working day if it is a rest day.
   */
  add(from: Day, count: number): Day {
    if (count === 0) return this.nextOrSame(from);
    const before = count > 0 || !this.isWorking(from) ? this.ordinal(from) : this.ordinal(from) - 1;
    const target = this.workingDays[before + count - (count > 0 ? 1 : 0)];
    if (target === undefined)
      throw new RangeError(`working calendar ${this.firstDay}…${this.lastDay} ends before ${from} ${String(count)} WD`);
    return target;
  }

  /** The day itself if it is a working day, else the next one (a term that ends on a rest day moves on, 民法典 203). */
  nextOrSame(day: Day): Day {
    return this.isWorking(day) ? day : this.add(day, 1);
  }

  /** Working days in the half-open range (from, to]; negative when `to` is earlier. */
  between(from: Day, to: Day): number {
    return this.ordinal(to) - this.ordinal(from);
  }

  /** The working days in (from, to], in order. */
  workingDaysIn(from: Day, to: Day): readonly Day[] {
    return this.workingDays.slice(this.ordinal(from), Math.max(this.ordinal(from), this.ordinal(to)));
  }

  /**
   * The last working day before and the first after a holiday of three days or more. A holiday is an unbroken run of
   * rest days that holds a statutory day off, that is, a weekday off; an ordinary weekend never bars a day.
   */
  isBarred(day: Day): boolean {
    const known = this.barred.get(day);
    if (known !== undefined) return known;
    const barred = !this.isWorking(day) || this.isHoliday(addDays(day, 1), 1) || this.isHoliday(addDays(day, -1), -1);
    this.barred.set(day, barred);
    return barred;
  }

  private isHoliday(start: Day, step: 1 | -1): boolean {
    let length = 0;
    let statutory = false;
    for (let day = start; this.index.has(day) && !this.isWorking(day); day = addDays(day, step)) {
      length += 1;
      statutory ||= weekdayOf(day) % 6 !== 0;
    }
    return statutory && length >= 3;
  }

  private position(day: Day): number {
    const position = this.index.get(day);
    if (position === undefined)
      throw new RangeError(`${day} is outside the working calendar ${this.firstDay}…${this.lastDay}`);
    return position;
  }

  private entry(day: Day): CalendarDay {
    const entry = this.days[this.position(day)];
    if (entry === undefined) throw new RangeError(day);
    return entry;
  }
}

/** The published exceptions of one year: days off, and weekend days worked instead. */
export interface YearExceptions {
  readonly off: readonly Day[];
  readonly on: readonly Day[];
}

/** Every day from 1 January of `firstYear` to 31 December of `lastYear`; years without a list are provisional. */
export function buildCalendarDays(
  firstYear: number,
  lastYear: number,
  published: Readonly<Record<string, YearExceptions>>,
): readonly CalendarDay[] {
  const off = new Set(Object.values(published).flatMap((year) => year.off));
  const on = new Set(Object.values(published).flatMap((year) => year.on));
  const days: CalendarDay[] = [];
  for (let day = `${String(firstYear)}-01-01`; day <= `${String(lastYear)}-12-31`; day = addDays(day, 1)) {
    const weekday = weekdayOf(day) % 6 !== 0;
    days.push({
      day,
      working: on.has(day) || (weekday && !off.has(day)),
      provisional: !(day.slice(0, 4) in published),
    });
  }
  return days;
}
