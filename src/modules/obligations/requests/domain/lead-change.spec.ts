import { type DatedLed, dateUnderLead, type KnownOfLed, type Led, moverOf, whyItStays } from './lead-change.js';

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

describe('what stays with the unit that owed it', () => {
  const led: Led = { state: 'OPEN', hold: null, dueOn: '2026-10-29', ofPresentLead: true };
  const known: KnownOfLed = { watch: null, asked: false, closed: false, today: '2026-10-20' };
  const late = { ...led, dueOn: '2026-10-19' };
  const raised = { ground: 'CASE', senior: false } as const;
  const talked = { ground: 'INTERVIEW', senior: true } as const;

  it.each([
    ['nothing of it stands in the way: it goes along', led, known, null, 'OFFICE'],
    ['its unit’s request waits: nobody moves it', led, { ...known, asked: true }, 'REQUEST', 'NOBODY'],
    ['a request and its filing wait', { ...led, state: 'SUBMITTED' }, { ...known, asked: true }, 'REQUEST', 'NOBODY'],
    ['a request of what is late waits', late, { ...known, asked: true }, 'REQUEST', 'NOBODY'],
    ['a request of what is under supervision', led, { ...known, asked: true, watch: raised }, 'CASE', 'NOBODY'],
    ['under supervision', led, { ...known, watch: raised }, 'CASE', 'DEPUTY'],
    ['a talk of it was issued', led, { ...known, watch: talked }, 'INTERVIEW', 'EXECUTIVE'],
    ['filed', { ...led, state: 'SUBMITTED' }, known, 'FILED', 'OFFICE'],
    ['late', late, known, 'OVERDUE', 'DEPUTY'],
    ['due today: not late', { ...led, dueOn: '2026-10-20' }, known, null, 'OFFICE'],
    ['late, held as 历史逾期', { ...late, hold: 'HISTORIC' }, known, 'OVERDUE', 'OFFICE'],
    ['of a closed quarter', led, { ...known, closed: true }, 'CLOSED_QUARTER', 'OFFICE'],
    [
      'owed to an earlier lead, or asked of it by name',
      { ...led, ofPresentLead: false },
      known,
      'EARLIER_LEAD',
      'OFFICE',
    ],
  ] as const)('%s', (_which, one, about, staying, mover) => {
    expect([whyItStays(one, about), moverOf(one, about)]).toEqual([staying, mover]);
  });
});
