import fc from 'fast-check';
import { addDays } from '../../../../shared-kernel/dates.js';
import { buildCalendarDays, WorkingCalendar } from '../../../../shared-kernel/working-calendar.js';
import { PUBLISHED_YEARS } from '../../../calendar/domain/published-years.js';
import { faultsOf, phaseOf, renewalOf, signerOf, takesTwo } from './clock-hold.js';

const calendar = new WorkingCalendar(1, buildCalendarDays(2026, 2027, PUBLISHED_YEARS));
const TODAY = '2026-09-16';

describe('the days of a hold', () => {
  it.each([
    ['one day, today', TODAY, TODAY, []],
    ['twenty working days over the holiday', '2026-09-21', '2026-10-23', []],
    ['twenty-one', '2026-09-21', '2026-10-26', ['/to CLOCK_HOLD_TOO_LONG']],
    ['an end before the beginning', '2026-09-21', '2026-09-20', ['/to CLOCK_HOLD_ENDS_BEFORE']],
    ['twenty working days back', '2026-08-19', TODAY, ['/to CLOCK_HOLD_TOO_LONG']],
    ['of them some', '2026-08-19', '2026-09-01', []],
    ['an end that the working calendar does not reach', TODAY, '2028-01-01', ['/to CLOCK_HOLD_BEYOND_CALENDAR']],
    ['a beginning before it', '2026-01-01', TODAY, ['/from CLOCK_HOLD_BEYOND_CALENDAR']],
    ['the first day that it knows, long ago', '2026-01-02', '2026-01-02', ['/from CLOCK_HOLD_TOO_FAR_BACK']],
    ['its last day', '2027-12-30', '2027-12-31', []],
    ['twenty-one back', '2026-08-18', '2026-09-01', ['/from CLOCK_HOLD_TOO_FAR_BACK']],
  ])('%s', (_which, from, to, expected) => {
    expect(faultsOf({ from, to }, TODAY, calendar).map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(expected);
  });

  it('always end: no more than twenty working days are ever let through, whenever they begin', () => {
    const day = fc.integer({ min: -60, max: 120 }).map((count) => addDays(TODAY, count));
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 60 }), (from, length) => {
        const to = addDays(from, length);
        const long = calendar.workingDaysIn(addDays(from, -1), to).length > 20;
        const codes = faultsOf({ from, to }, TODAY, calendar).map(({ code }) => code);
        expect(codes.includes('CLOCK_HOLD_TOO_LONG')).toBe(long);
      }),
    );
  });

  it('renewed, it goes on from the day after its end', () => {
    expect(renewalOf('2026-09-30', '2026-10-14')).toEqual({ from: '2026-10-01', to: '2026-10-14' });
  });
});

describe('who signs', () => {
  it.each([
    ['OBLIGATION', TODAY, false],
    ['OBLIGATION', '2026-09-15', true],
    ['UNIT', TODAY, true],
    ['PROJECT', '2026-09-20', true],
    ['ALL', TODAY, true],
  ] as const)('%s from %s takes a second person: %s', (target, from, expected) => {
    expect(takesTwo(target, { from }, TODAY)).toBe(expected);
  });

  it.each([
    ['UNIT', 'OFFICE_SECTION_CHIEF', 'EXECUTIVE_DEPUTY_DIRECTOR'],
    ['OBLIGATION', 'OFFICE_DIRECTOR', 'EXECUTIVE_DEPUTY_DIRECTOR'],
    ['PROJECT', 'EXECUTIVE_DEPUTY_DIRECTOR', 'OFFICE_DIRECTOR'],
    ['ALL', 'OFFICE_SECTION_CHIEF', 'OFFICE_DIRECTOR'],
    ['ALL', 'EXECUTIVE_DEPUTY_DIRECTOR', 'OFFICE_DIRECTOR'],
    ['ALL', 'OFFICE_DIRECTOR', null],
  ] as const)('%s proposed by %s is signed by %s', (target, proposer, signer) => {
    expect(signerOf(target, [proposer])).toBe(signer);
  });

  it('whoever holds both offices signs neither way', () => {
    expect(signerOf('UNIT', ['EXECUTIVE_DEPUTY_DIRECTOR', 'OFFICE_DIRECTOR'])).toBeNull();
  });
});

describe('how a hold stands', () => {
  it.each([
    ['PROPOSED', '2026-09-20', 'WAITING'],
    ['REJECTED', '2026-09-20', 'VOID'],
    ['WITHDRAWN', '2026-09-20', 'VOID'],
    ['CANCELLED', '2026-09-20', 'VOID'],
    ['SIGNED', '2026-09-17', 'COMING'],
    ['SIGNED', '2026-09-18', 'STANDING'],
    ['SIGNED', '2026-09-22', 'STANDING'],
    ['SIGNED', '2026-09-23', 'OVER'],
  ] as const)('%s on %s: %s', (state, day, phase) => {
    expect(phaseOf({ state, fromDay: '2026-09-18', lastDay: '2026-09-22' }, day)).toBe(phase);
  });
});
