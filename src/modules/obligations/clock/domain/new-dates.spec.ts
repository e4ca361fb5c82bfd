import { type DatedObligation, weighNewDate } from './new-dates.js';

describe('a new date that somebody writes', () => {
  const TODAY = '2026-10-20';
  const due: DatedObligation = { state: 'OPEN', hold: null, dueOn: '2026-11-20', granted: false };
  const slip = { ground: 'SLIP', senior: false } as const;

  it.each([
    ['later than the present one, stands', due, '2026-12-01', null],
    ['nearer, takes another’s word', due, '2026-11-19', 'NEARER'],
    ['of what is due today, later, stands', { ...due, dueOn: TODAY }, '2026-10-21', null],
    ['of what was due yesterday, takes another’s word', { ...due, dueOn: '2026-10-19' }, '2026-10-30', 'OVERDUE'],
    ['in place of one that was granted, takes another’s word', { ...due, granted: true }, '2026-12-01', 'GRANTED'],
    ['that is the present one, changes nothing', { ...due, granted: true }, '2026-11-20', null],
    ['of what is held, stops no clock', { ...due, dueOn: '2026-03-31', hold: 'HISTORIC' }, '2026-10-30', null],
    ['of what has ended, is needed no more', { ...due, state: 'MET' }, '2026-10-30', null],
    ['of what is filed, nearer, takes another’s word', { ...due, state: 'SUBMITTED' }, '2026-11-01', 'NEARER'],
  ] as const)('%s', (_, obligation, day, ground) => {
    expect(weighNewDate(obligation, null, day, TODAY)?.ground ?? null).toBe(ground);
  });

  it('under supervision takes another’s word whichever day it is, but for the present one and what has ended', () => {
    for (const day of ['2026-11-01', '2026-12-01']) expect(weighNewDate(due, slip, day, TODAY)).toBe(slip);
    expect(weighNewDate({ ...due, hold: 'HISTORIC' }, slip, '2026-12-01', TODAY)).toBe(slip);
    expect(weighNewDate(due, slip, due.dueOn, TODAY)).toBeNull();
    expect(weighNewDate({ ...due, state: 'CANCELLED' }, slip, '2026-12-01', TODAY)).toBeNull();
  });
});
