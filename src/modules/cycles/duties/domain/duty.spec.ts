import fc from 'fast-check';
import {
  afterAct,
  afterWithdrawal,
  allows,
  DUTY_ACTS,
  DUTY_STATES,
  type DutyAct,
  type DutyState,
  outcomeAtClose,
} from './duty.js';

const ACTS = Object.keys(DUTY_ACTS) as DutyAct[];

/** Clause by clause: the states from which an act leads somewhere, and where. */
const TABLE: Readonly<Record<DutyAct, readonly [readonly DutyState[], DutyState]>> = {
  plan: [['UNPLANNED', 'PLANNED'], 'PLANNED'],
  hold: [['UNPLANNED', 'PLANNED'], 'HELD'],
  submit: [['UNPLANNED', 'PLANNED', 'HELD', 'RETURNED', 'MISSED', 'DEFERRED'], 'SUBMITTED'],
  verify: [['SUBMITTED'], 'VERIFIED'],
  return: [['SUBMITTED'], 'RETURNED'],
  exempt: [['UNPLANNED', 'PLANNED', 'HELD', 'RETURNED'], 'EXEMPT'],
  cancel: [['UNPLANNED', 'PLANNED', 'HELD', 'RETURNED'], 'CANCELLED'],
  miss: [['UNPLANNED', 'PLANNED', 'HELD', 'RETURNED'], 'MISSED'],
  defer: [['UNPLANNED', 'PLANNED', 'HELD', 'RETURNED'], 'DEFERRED'],
};

describe('the duty', () => {
  describe.each(ACTS)('%s', (act) => {
    const [from, to] = TABLE[act];

    it.each(DUTY_STATES.map((state) => [state, from.includes(state)] as const))(
      'from %s is allowed: %s',
      (state, allowed) => {
        expect(allows(state, act)).toBe(allowed);
        if (allowed) expect(afterAct(state, act)).toBe(to);
        else expect(() => afterAct(state, act)).toThrow('DUTY_STATE');
      },
    );
  });

  it.each<[string, Parameters<typeof afterWithdrawal>[0], DutyState]>([
    ['held, for it took place', { state: 'SUBMITTED', frozenState: null, returnedCount: 0 }, 'HELD'],
    ['returned, where it had been returned', { state: 'SUBMITTED', frozenState: null, returnedCount: 1 }, 'RETURNED'],
    ['missed, as the close froze it', { state: 'SUBMITTED', frozenState: 'MISSED', returnedCount: 0 }, 'MISSED'],
    ['deferred, as the close froze it', { state: 'SUBMITTED', frozenState: 'DEFERRED', returnedCount: 0 }, 'DEFERRED'],
    [
      'returned, where a make-up had been returned',
      { state: 'SUBMITTED', frozenState: 'MISSED', returnedCount: 1 },
      'RETURNED',
    ],
  ])('withdrawn it is %s', (_name, duty, state) => {
    expect(afterWithdrawal(duty)).toBe(state);
  });

  it.each(DUTY_STATES.filter((state) => state !== 'SUBMITTED'))('nothing filed in %s can be withdrawn', (state) => {
    expect(() => afterWithdrawal({ state, frozenState: null, returnedCount: 0 })).toThrow('DUTY_STATE');
  });

  it.each<[DutyState, boolean, string, DutyState | null]>([
    ['UNPLANNED', false, '2026-10-13', 'MISSED'],
    ['PLANNED', false, '2026-10-13', 'MISSED'],
    ['HELD', false, '2026-10-13', 'MISSED'],
    ['RETURNED', false, '2026-10-13', 'MISSED'],
    ['PLANNED', true, '2026-11-10', 'DEFERRED'],
    ['PLANNED', true, '2026-10-27', 'MISSED'],
    ['PLANNED', false, '2026-11-10', 'MISSED'],
    ['VERIFIED', false, '2026-10-13', null],
    ['EXEMPT', false, '2026-10-13', null],
    ['CANCELLED', false, '2026-10-13', null],
  ])('%s, redated %s to %s, becomes %s at a close on 27 October', (state, redated, dueOn, outcome) => {
    expect(outcomeAtClose({ state, redated, dueOn }, '2026-10-27')).toBe(outcome);
  });

  it('whatever is done in whatever order, what is verified, exempt or cancelled stays so', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ACTS), { maxLength: 30 }), (acts) => {
        let state: DutyState = 'UNPLANNED';
        for (const act of acts) {
          const before: DutyState = state;
          if (allows(state, act)) state = afterAct(state, act);
          if (['VERIFIED', 'EXEMPT', 'CANCELLED'].includes(before)) expect(state).toBe(before);
          // Only what was filed can be verified or returned.
          if (state !== before && (state === 'VERIFIED' || state === 'RETURNED')) expect(before).toBe('SUBMITTED');
        }
      }),
    );
  });

  it('from every state that is no end, filing and a verdict lead to done', () => {
    for (const state of DUTY_STATES.filter((one) => allows(one, 'submit'))) {
      expect(afterAct(afterAct(state, 'submit'), 'verify')).toBe('VERIFIED');
    }
  });
});
