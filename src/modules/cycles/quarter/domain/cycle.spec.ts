import fc from 'fast-check';
import { addDays } from '../../../../shared-kernel/dates.js';
import { buildCalendarDays, WorkingCalendar } from '../../../../shared-kernel/working-calendar.js';
import { PUBLISHED_YEARS } from '../../../calendar/domain/published-years.js';
import { areProvisional, cycleDates, unbarred } from './cycle.js';

const calendar = new WorkingCalendar(1, buildCalendarDays(2024, 2028, PUBLISHED_YEARS));

describe('the days of a quarter', () => {
  it('are those of the walks for the third quarter of 2026, opened on 1 July', () => {
    expect(cycleDates({ year: 2026, quarter: 3 }, '2026-07-01', calendar)).toEqual({
      plansDueOn: '2026-07-15',
      promptOn: '2026-08-17',
      actBy: '2026-09-30',
      fileBy: '2026-10-13',
      closeFrom: '2026-10-27',
    });
  });

  it.each([
    ['the first quarter of 2026 ends on a Tuesday', 1, '2026-03-31', '2026-04-08'],
    ['the second quarter of 2026 ends on a Tuesday', 2, '2026-06-30', '2026-07-07'],
    ['the fourth quarter acts by 15 December', 4, '2026-12-15', '2026-12-22'],
  ] as const)('%s', (_name, quarter, actBy, fileBy) => {
    expect(cycleDates({ year: 2026, quarter }, '2026-01-05', calendar)).toMatchObject({ actBy, fileBy });
  });

  it('an end on a rest day moves to the next working day', () => {
    // 31 March 2024 was a Sunday.
    expect(cycleDates({ year: 2024, quarter: 1 }, '2024-01-02', calendar).actBy).toBe('2024-04-01');
  });

  it('the fourth quarter closes 15 working days after the year’s end, not after 15 December', () => {
    expect(cycleDates({ year: 2025, quarter: 4 }, '2025-10-09', calendar).closeFrom).toBe(
      calendar.add('2025-12-31', 15),
    );
  });

  it('days in a year without a published list are provisional', () => {
    expect(areProvisional(cycleDates({ year: 2026, quarter: 4 }, '2026-10-09', calendar), calendar)).toBe(true);
    expect(areProvisional(cycleDates({ year: 2026, quarter: 3 }, '2026-07-01', calendar), calendar)).toBe(false);
  });

  it.each([
    ['2026-08-17', '2026-08-17'],
    // The first working day after the Spring Festival.
    ['2026-02-24', '2026-02-25'],
    ['2026-09-30', '2026-10-09'],
  ])('a prompt of %s goes out on %s', (day, out) => {
    expect(unbarred(day, calendar)).toBe(out);
  });

  it('are always working days, in order, whenever it is opened in its quarter', () => {
    const anyOpening = fc.tuple(
      fc.constantFrom(2024, 2025, 2026, 2027),
      fc.constantFrom(1, 2, 3, 4),
      fc.integer({ min: 0, max: 60 }),
    );
    fc.assert(
      fc.property(anyOpening, ([year, quarter, offset]) => {
        const opened = addDays(`${String(year)}-${String(quarter * 3 - 2).padStart(2, '0')}-01`, offset);
        const dates = cycleDates({ year, quarter }, opened, calendar);
        for (const day of Object.values(dates) as string[]) expect(calendar.isWorking(day)).toBe(true);
        expect(calendar.between(opened, dates.plansDueOn)).toBe(10);
        expect(calendar.between(dates.actBy, dates.fileBy)).toBe(5);
        expect(dates.promptOn < dates.actBy && dates.fileBy < dates.closeFrom).toBe(true);
      }),
    );
  });
});
