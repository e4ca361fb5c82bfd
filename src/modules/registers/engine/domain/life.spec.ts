import fc from 'fast-check';
import {
  afterAct,
  ENTRY_ACTS,
  ENTRY_STATES,
  type EntryAct,
  type EntryState,
  PUBLICITIES,
  type Standing,
  standingFault,
  waitsFor,
} from './life.js';

const standing = (state: EntryState, correcting = false): Standing => ({ state, publicity: 'INTERNAL', correcting });

describe('the life of an entry', () => {
  it.each<[EntryAct, EntryState, boolean, string]>([
    ['rewrite', 'REPORTED', false, 'REPORTED'],
    ['rewrite', 'RETURNED', false, 'REPORTED'],
    ['rewrite', 'CONFIRMED', false, 'ENTRY_STATE'],
    ['rewrite', 'WITHDRAWN', false, 'ENTRY_STATE'],
    ['confirm', 'REPORTED', false, 'CONFIRMED'],
    ['confirm', 'CONFIRMED', true, 'CONFIRMED'],
    ['confirm', 'CONFIRMED', false, 'ENTRY_STATE'],
    ['confirm', 'RETURNED', false, 'ENTRY_STATE'],
    ['confirm', 'WITHDRAWN', false, 'ENTRY_STATE'],
    ['return', 'REPORTED', false, 'RETURNED'],
    ['return', 'CONFIRMED', true, 'CONFIRMED'],
    ['return', 'CONFIRMED', false, 'ENTRY_STATE'],
    ['return', 'RETURNED', false, 'ENTRY_STATE'],
    ['withdraw', 'REPORTED', false, 'WITHDRAWN'],
    ['withdraw', 'RETURNED', false, 'WITHDRAWN'],
    ['withdraw', 'CONFIRMED', true, 'WITHDRAWN'],
    ['withdraw', 'WITHDRAWN', false, 'ENTRY_STATE'],
    ['correct', 'CONFIRMED', false, 'CONFIRMED'],
    ['correct', 'CONFIRMED', true, 'CORRECTION_WAITS'],
    ['correct', 'REPORTED', false, 'ENTRY_STATE'],
    ['release', 'CONFIRMED', false, 'CONFIRMED'],
    ['release', 'CONFIRMED', true, 'CORRECTION_WAITS'],
    ['release', 'REPORTED', false, 'NOT_CONFIRMED'],
    ['release', 'WITHDRAWN', false, 'NOT_CONFIRMED'],
  ])('%s of what is %s (a correction waits: %s) leads to %s', (act, state, correcting, expected) => {
    const from = standing(state, correcting);
    expect(standingFault(from, act) ?? afterAct(from, act, { publicity: 'PUBLIC' }).state).toBe(expected);
  });

  it.each([
    ['REPORTED', false, 'REPORT'],
    ['CONFIRMED', true, 'CORRECTION'],
    ['CONFIRMED', false, null],
    ['RETURNED', false, null],
    ['WITHDRAWN', false, null],
  ] as const)('%s with a correction under way (%s) waits as %s', (state, correcting, expected) => {
    expect(waitsFor(standing(state, correcting))).toBe(expected);
  });

  it('takes what was public back to counted alone once a correction is confirmed', () => {
    const before: Standing = { state: 'CONFIRMED', publicity: 'PUBLIC', correcting: true };
    expect(afterAct(before, 'confirm').publicity).toBe('COUNTED');
    expect(afterAct(before, 'return').publicity).toBe('PUBLIC');
    expect(afterAct({ ...before, publicity: 'INTERNAL' }, 'confirm').publicity).toBe('INTERNAL');
  });

  const step = fc.record({ act: fc.constantFrom(...ENTRY_ACTS), publicity: fc.constantFrom(...PUBLICITIES) });
  type Step = { readonly act: EntryAct; readonly publicity: (typeof PUBLICITIES)[number] };

  /** Every standing on the way, the refused acts left out. */
  const walk = (
    steps: readonly Step[],
  ): { readonly act: EntryAct; readonly from: Standing; readonly to: Standing }[] => {
    let from = standing('REPORTED');
    return steps.flatMap(({ act, publicity }) => {
      if (standingFault(from, act) !== null) return [];
      const to = afterAct(from, act, { publicity });
      const done = { act, from, to };
      from = to;
      return [done];
    });
  };

  it('whatever happens: withdrawn is the end, nothing goes out unconfirmed, a correction waits only beside what stands', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const way = walk(steps);
        for (const { act, from, to } of way) {
          expect(ENTRY_STATES).toContain(to.state);
          expect(from.state).not.toBe('WITHDRAWN');
          if (to.correcting) expect(to.state).toBe('CONFIRMED');
          // Going further out than before is a release of what is confirmed.
          if (PUBLICITIES.indexOf(to.publicity) > PUBLICITIES.indexOf(from.publicity))
            expect([act, from.state, from.correcting]).toEqual(['release', 'CONFIRMED', false]);
          if (from.state !== 'CONFIRMED' && to.state === 'CONFIRMED')
            expect([act, from.state]).toEqual(['confirm', 'REPORTED']);
        }
      }),
      { seed: 20261128 },
    );
  });
});
