import { addDays, type Day, weekdayOf } from '../../../src/shared-kernel/dates.js';
import type { YearExceptions } from '../../../src/shared-kernel/working-calendar.js';
import type { PauseRow } from '../../../src/modules/obligations/clock/domain/pauses.js';

/** Working days counted one by one, as somebody does with a wall calendar: what the product counts is compared with it. */
export class Reckoning {
  private readonly at = new Map<Day, number>();
  private readonly works: boolean[] = [];
  private readonly bars: boolean[] = [];

  constructor(first: Day, last: Day, years: readonly YearExceptions[]) {
    const off = new Set(years.flatMap((year) => year.off));
    const on = new Set(years.flatMap((year) => year.on));
    for (let day = first; day <= last; day = addDays(day, 1)) {
      this.at.set(day, this.works.length);
      const weekend = weekdayOf(day) === 0 || weekdayOf(day) === 6;
      this.works.push(weekend ? on.has(day) : !off.has(day));
    }
    const days = [...this.at.keys()];
    this.works.forEach((works, here) => {
      this.bars.push(!works || this.bordersHoliday(days, here, 1) || this.bordersHoliday(days, here, -1));
    });
  }

  /** A run of at least three days off that holds a weekday, beginning beside the day. */
  private bordersHoliday(days: readonly Day[], here: number, step: number): boolean {
    let [length, weekdays] = [0, 0];
    for (let there = here + step; this.works[there] === false; there += step) {
      length += 1;
      const weekday = weekdayOf(days[there] ?? '');
      if (weekday !== 0 && weekday !== 6) weekdays += 1;
    }
    return length >= 3 && weekdays > 0;
  }

  /** Whether nothing goes out on the day. */
  isBarred(day: Day): boolean {
    return this.bars[this.of(day)] ?? true;
  }

  /** Working days after one day up to another, without those that a pause touches. */
  lateness(dueOn: Day, today: Day, pauses: readonly PauseRow[]): number {
    const [from, to] = [this.of(dueOn), this.of(today)];
    if (to <= from) return 0;
    const standing = pauses.map((pause) => [this.of(pause.from), pause.to === null ? to : this.of(pause.to)] as const);
    let late = 0;
    for (let day = from + 1; day <= to; day += 1)
      if (this.works[day] === true && !standing.some(([first, last]) => first <= day && day <= last)) late += 1;
    return late;
  }

  /** Working days after one day up to another. */
  between(from: Day, to: Day): number {
    return this.lateness(from, to, []);
  }

  private of(day: Day): number {
    const at = this.at.get(day);
    if (at === undefined) throw new RangeError(day);
    return at;
  }
}
