import fc from 'fast-check';
import { buildCalendarDays, WorkingCalendar } from '../../../../shared-kernel/working-calendar.js';
import { PUBLISHED_YEARS } from '../../../calendar/domain/published-years.js';
import { type LightFacts, lightOf, progressLight } from './lights.js';

const calendar = new WorkingCalendar(1, buildCalendarDays(2026, 2027, PUBLISHED_YEARS));
const held = (from: string, to: string) => ({ from, to, reason: 'FORCE_MAJEURE' as const });
const task: LightFacts = {
  kind: 'TASK',
  ladder: 'FULL',
  state: 'OPEN',
  hold: null,
  currentDate: '2026-10-13',
  plannedOn: null,
  pauses: [],
  returnedCount: 0,
  firstFiledOn: null,
  refiledAfterGrace: false,
  redatedByInterview: false,
  lightAtFiling: null,
};

describe('the light by the obligation’s date', () => {
  it.each<[string, Partial<LightFacts>, string, string]>([
    ['GREEN with time left', {}, '2026-09-22', 'GREEN'],
    ['GREEN with four working days left', {}, '2026-10-08', 'GREEN'],
    ['BLUE with three working days left', {}, '2026-10-09', 'BLUE'],
    ['BLUE on the due date', {}, '2026-10-13', 'BLUE'],
    ['YELLOW with lateness 1', {}, '2026-10-14', 'YELLOW'],
    ['BLUE for ever where silence is no objection', { ladder: 'LAPSE' }, '2026-12-14', 'BLUE'],
    ['YELLOW with lateness 10', {}, '2026-10-27', 'YELLOW'],
    ['RED with lateness 11', {}, '2026-10-28', 'RED'],
    [
      'BLUE past the date while the clock stands',
      { pauses: [{ from: '2026-10-12', to: null, reason: 'EXTENSION' }] },
      '2026-10-28',
      'BLUE',
    ],
    ['YELLOW when returned, even in time', { state: 'RETURNED', returnedCount: 1 }, '2026-09-22', 'YELLOW'],
    ['RED when returned twice, even in time', { state: 'RETURNED', returnedCount: 2 }, '2026-09-22', 'RED'],
    ['GREY for a duty without a plan', { kind: 'DUTY' }, '2026-09-01', 'GREY'],
    ['GREEN for a duty with a plan', { kind: 'DUTY', plannedOn: '2026-09-20' }, '2026-09-01', 'GREEN'],
    ['BLUE for a duty without a plan near its date', { kind: 'DUTY' }, '2026-10-10', 'BLUE'],
    ['GREY when exempt', { state: 'EXEMPT' }, '2026-10-28', 'GREY'],
    ['GREY when cancelled', { state: 'CANCELLED' }, '2026-10-28', 'GREY'],
    ['GREY while held as history', { hold: 'HISTORIC' }, '2026-10-28', 'GREY'],
    ['DONE when met in time', { state: 'MET', firstFiledOn: '2026-10-13' }, '2026-11-30', 'DONE'],
    [
      'DONE when filed in time, returned and refiled in grace',
      { state: 'MET', firstFiledOn: '2026-10-13', returnedCount: 1 },
      '2026-11-30',
      'DONE',
    ],
    [
      'DONE_LATE when first filed after the date',
      { state: 'MET', firstFiledOn: '2026-10-14' },
      '2026-10-14',
      'DONE_LATE',
    ],
    [
      'DONE when first filed after the date on a day to which the office let the clock stand',
      { state: 'MET', firstFiledOn: '2026-10-16', pauses: [held('2026-10-12', '2026-10-16')] },
      '2026-11-30',
      'DONE',
    ],
    [
      'DONE_LATE when first filed on the first working day after that',
      { state: 'MET', firstFiledOn: '2026-10-19', pauses: [held('2026-10-12', '2026-10-16')] },
      '2026-11-30',
      'DONE_LATE',
    ],
    [
      'DONE_LATE when a working day lies between the date and the hold',
      { state: 'MET', firstFiledOn: '2026-10-16', pauses: [held('2026-10-15', '2026-10-16')] },
      '2026-11-30',
      'DONE_LATE',
    ],
    [
      'DONE_LATE when what it had asked for stopped the clock between',
      {
        state: 'MET',
        firstFiledOn: '2026-10-16',
        pauses: [{ ...held('2026-10-13', '2026-10-16'), reason: 'EXTENSION' }],
      },
      '2026-11-30',
      'DONE_LATE',
    ],
    [
      'DONE_LATE when refiled after grace',
      { state: 'MET', firstFiledOn: '2026-10-12', refiledAfterGrace: true },
      '2026-11-30',
      'DONE_LATE',
    ],
    [
      'DONE_LATE when ever redated by an interview',
      { state: 'MET', firstFiledOn: '2026-10-12', redatedByInterview: true },
      '2026-11-30',
      'DONE_LATE',
    ],
  ])('%s', (_name, change, day, expected) => {
    expect(lightOf({ ...task, ...change }, day, calendar)).toEqual({ light: expected, awaitingVerdict: false });
  });

  it('history that is filed while it is held stays GREY', () => {
    expect(lightOf({ ...task, hold: 'DONE_UNCONFIRMED' }, '2026-10-28', calendar).light).toBe('GREY');
    expect(lightOf({ ...task, state: 'SUBMITTED', hold: 'HISTORIC' }, '2026-10-28', calendar).light).toBe('GREY');
  });

  it.each<[string, Partial<LightFacts>, string]>([
    [
      'the light of the running filing, not of one that was returned',
      {
        pauses: [
          { from: '2026-09-22', to: '2026-09-24', reason: 'FILED' },
          { from: '2026-10-19', to: null, reason: 'EXPLANATION' },
          { from: '2026-10-20', to: null, reason: 'FILED' },
        ],
      },
      'YELLOW',
    ],
    ['the light of the day of filing', { pauses: [{ from: '2026-10-16', to: null, reason: 'FILED' }] }, 'YELLOW'],
    ['GREEN when filed long before', { pauses: [{ from: '2026-09-22', to: null, reason: 'FILED' }] }, 'GREEN'],
    ['the stored light', { lightAtFiling: 'RED', pauses: [{ from: '2026-10-28', to: null, reason: 'FILED' }] }, 'RED'],
    [
      'YELLOW when refiled after a return',
      { returnedCount: 1, pauses: [{ from: '2026-10-26', to: null, reason: 'FILED' }] },
      'YELLOW',
    ],
  ])('what awaits its verdict keeps %s', (_name, change, expected) => {
    const facts: LightFacts = { ...task, state: 'SUBMITTED', ...change };
    expect(lightOf(facts, '2026-11-30', calendar)).toEqual({ light: expected, awaitingVerdict: true });
  });

  it.each([
    [50, 41, 'GREEN'],
    [50, 40, 'YELLOW'],
    [50, 20, 'YELLOW'],
    [50, 19, 'RED'],
    [50, 90, 'GREEN'],
  ])('progress: planned %s, actual %s is %s', (planned, actual, expected) => {
    expect(progressLight(planned, actual)).toBe(expected);
  });

  it('never calls late what is not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), (before) => {
        const { light } = lightOf(task, calendar.add('2026-10-13', -before), calendar);
        expect(['GREEN', 'BLUE']).toContain(light);
      }),
    );
  });
});
