import { type DatedLed, dateUnderLead } from './lead-change.js';

describe('the date of what goes to another lead unit', () => {
  const [NEAR, FAR, EARLIEST] = ['2026-10-29', '2026-12-31', '2026-11-02'];
  const near: DatedLed = {
    hold: null,
    dueOn: NEAR,
    watched: false,
    formerDueOn: null,
    byLeadChange: false,
    prolonged: false,
  };
  const later = { dueOn: EARLIEST, restored: false };
  const back = { ...near, dueOn: EARLIEST, formerDueOn: NEAR, byLeadChange: true, prolonged: true };
  const former = { dueOn: NEAR, restored: true };

  it.each([
    ['what is nearly due: time for taking over, the first time by anybody’s word', near, false, later],
    [
      'what is due on the day on which the time for taking over ends: its date stands',
      { ...near, dueOn: EARLIEST },
      true,
      null,
    ],
    ['what is due later: its date stands', { ...near, dueOn: FAR }, false, null],
    ['a third unit: no second time', { ...near, prolonged: true }, false, null],
    ['a third unit, by a deputy director’s word: a second time', { ...near, prolonged: true }, true, later],
    ['a unit that had it before: its former date', back, false, former],
    ['a unit that had it before, by whosever word: its former date', back, true, former],
    ['a unit that had it with the same date: it stands', { ...back, dueOn: NEAR }, false, null],
    ['a unit that had it, never prolonged, nearly due by now: no gain', { ...near, formerDueOn: NEAR }, false, null],
    ['a date granted since to the unit between stands', { ...back, dueOn: FAR, byLeadChange: false }, false, null],
    [
      'under supervision: a date of its own',
      { ...near, dueOn: FAR, watched: true },
      true,
      { dueOn: FAR, restored: false },
    ],
    ['under supervision, back to a unit that had it: its former date', { ...back, watched: true }, true, former],
    ['what is held as 历史逾期 stays held', { ...near, hold: 'HISTORIC' }, true, null],
  ] as const)('%s', (_, led, word, expected) => {
    expect(dateUnderLead(led, EARLIEST, word)).toEqual(expected);
  });
});
