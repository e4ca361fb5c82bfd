import { PUBLISHED_YEARS } from '../../../calendar/index.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { buildCalendarDays, WorkingCalendar } from '../../../../shared-kernel/working-calendar.js';
import {
  type BeforeSigning,
  BULLETIN_PARTS,
  doneWell,
  doneWellCandidates,
  isThirdMonth,
  nextIssue,
  officeBehind,
  signerOfBulletin,
  signerOfName,
  signingFaults,
} from './bulletin.js';
import { checkMonthOver, dataDayOf } from './draft.js';
import { type LagFacts, lagPlaceOf, untrueLines } from './lag-line.js';

const calendar = new WorkingCalendar(1, buildCalendarDays(2026, 2027, PUBLISHED_YEARS));
const DATA_DAY = '2026-09-30';
const lateness = (dueOn: Day): number => (dueOn >= DATA_DAY ? 0 : calendar.between(dueOn, DATA_DAY));

const lagging: LagFacts = {
  fullLadder: true,
  slipSent: true,
  lateness: 5,
  settled: false,
  awaitingVerdict: false,
  paused: false,
  held: false,
  requestPending: false,
  explanationPending: false,
  ownerVertical: false,
};

describe('a line that says that a matter lags', () => {
  it('stands where every clause holds, from the fifth working day on', () => {
    expect(lagPlaceOf(lagging)).toBe('LINE');
  });

  it.each<[string, Partial<LagFacts>]>([
    ['is not on the full ladder', { fullLadder: false }],
    ['had no slip', { slipSent: false }],
    ['is four working days late', { lateness: 4 }],
    ['is done', { settled: true }],
    ['is paused', { paused: true }],
    ['is held', { held: true }],
    ['has a request that nobody decided', { requestPending: true }],
    ['has an explanation that nobody decided', { explanationPending: true }],
    ['is owed by a vertically managed body', { ownerVertical: true }],
    ['was filed, read and done', { settled: true, awaitingVerdict: true }],
  ])('leaves a matter to the numbers that %s', (_, change) => {
    expect(lagPlaceOf({ ...lagging, ...change })).toBe('NUMBERS');
  });

  it('calls what was filed and not read 审核中, however late it is', () => {
    expect(lagPlaceOf({ ...lagging, lateness: 30, awaitingVerdict: true })).toBe('UNDER_REVIEW');
    expect(lagPlaceOf({ ...lagging, lateness: 4, awaitingVerdict: true })).toBe('NUMBERS');
    expect(lagPlaceOf({ ...lagging, slipSent: false, awaitingVerdict: true })).toBe('NUMBERS');
  });

  it('agrees with the four examples of September 2026', () => {
    const due = (dueOn: Day, change: Partial<LagFacts> = {}) =>
      lagPlaceOf({ ...lagging, lateness: lateness(dueOn), ...change });
    expect(lateness('2026-09-17')).toBe(9);
    expect(due('2026-09-17')).toBe('LINE');
    expect(lateness('2026-09-24')).toBe(3);
    expect(due('2026-09-24')).toBe('NUMBERS');
    expect(due('2026-09-10', { awaitingVerdict: true })).toBe('UNDER_REVIEW');
    // An accepted day of a leader moves the date: nothing is late before 10-20.
    expect(due('2026-10-20')).toBe('NUMBERS');
  });

  it('goes when it is read again and no longer true, or its matter is gone', () => {
    const now = new Map([
      ['late', lagging],
      ['filed', { ...lagging, awaitingVerdict: true }],
    ]);
    expect(untrueLines(['late', 'filed', 'gone'], now)).toEqual(['filed', 'gone']);
  });
});

describe('a bulletin', () => {
  it('has the last day of its month as its data day, and is drafted from the next on', () => {
    expect([dataDayOf(2026, 9), dataDayOf(2026, 12), dataDayOf(2028, 2)]).toEqual([
      ...['2026-09-30', '2026-12-31', '2028-02-29'],
    ]);
    expect(() => checkMonthOver('2026-09-30', '2026-09-30')).toThrow('BULLETIN_MONTH_RUNS');
    expect(() => checkMonthOver('2026-09-30', '2026-10-01')).not.toThrow();
  });

  it('has its six parts in their order', () => {
    expect(BULLETIN_PARTS).toEqual(['OVERALL', 'DONE_WELL', 'LAGGING', 'LISTINGS', 'FOR_LEADERS', 'NEXT_MONTH']);
  });

  it('offers for 做法好的 who did all, had a case adopted or a problem confirmed, in the order of the list', () => {
    const none = { due: 0, done: 0, caseAdopted: false, problemConfirmed: false };
    const units = [
      { ...none, unitId: 'nothing due' },
      { ...none, unitId: 'case', caseAdopted: true },
      { ...none, unitId: 'some', due: 3, done: 2 },
      { ...none, unitId: 'all', due: 3, done: 3 },
      { ...none, unitId: 'problem', due: 1, problemConfirmed: true },
    ];
    expect(doneWellCandidates(units)).toEqual(['case', 'all', 'problem']);
  });

  it('names at most eight of them, in the order of the list, and nobody else', () => {
    const candidates = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
    expect(doneWell(['3', '1', '3'], candidates)).toEqual(['1', '3']);
    expect(doneWell(candidates.slice(0, 8), candidates)).toHaveLength(8);
    expect(doneWell(candidates, candidates)).toBeNull();
    expect(doneWell(['other'], candidates)).toBeNull();
  });

  it('names a unit by the executive deputy; a county, or whom a leader of the city heads, by the director', () => {
    expect(signerOfName({ county: false, headedByCityLeader: false })).toBe('EXECUTIVE_DEPUTY_DIRECTOR');
    expect(signerOfName({ county: true, headedByCityLeader: false })).toBe('DIRECTOR');
    expect(signerOfName({ county: false, headedByCityLeader: true })).toBe('DIRECTOR');
    expect([signerOfBulletin(0), signerOfBulletin(1)]).toEqual(['EXECUTIVE_DEPUTY_DIRECTOR', 'DIRECTOR']);
  });

  const ready: BeforeSigning = { openChecks: 0, unansweredObjections: 0, verdictsOwed: [], characters: 4000 };

  it('goes to its signer with five working days of a verdict and 4,000 characters', () => {
    expect(signingFaults({ ...ready, verdictsOwed: [{ obligationId: 'o', age: 5 }] })).toEqual([]);
  });

  it.each<[string, Partial<BeforeSigning>]>([
    ['FACT_CHECK_OPEN', { openChecks: 1 }],
    ['OBJECTION_UNANSWERED', { unansweredObjections: 1 }],
    ['OFFICE_BEHIND', { verdictsOwed: [{ obligationId: 'o', age: 6 }] }],
    ['BULLETIN_TOO_LONG', { characters: 4001 }],
  ])('is kept from its signer by %s', (fault, change) => {
    expect(signingFaults({ ...ready, ...change })).toEqual([fault]);
  });

  it('lists the verdicts that are late, and no other', () => {
    const verdictsOwed = ['new', 'old'].map((obligationId, at) => ({ obligationId, age: 5 + at }));
    expect(officeBehind({ ...ready, verdictsOwed })).toEqual(['old']);
  });

  it('is numbered one after the last, and flags a third month running, over the turn of the year too', () => {
    expect(nextIssue(8)).toBe(9);
    expect(isThirdMonth('2026-09', ['2026-07', '2026-08'])).toBe(true);
    expect(isThirdMonth('2026-09', ['2026-06', '2026-08'])).toBe(false);
    expect(isThirdMonth('2027-01', ['2026-11', '2026-12'])).toBe(true);
  });
});
