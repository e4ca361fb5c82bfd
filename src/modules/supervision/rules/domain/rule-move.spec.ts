import { differs, type MoveLine, whatIsSeen } from './rule-move.js';

const slip = { kind: 'SLIP_PREPARED', tier: null, on: '2026-10-20' };
const line: MoveLine = {
  ...{
    caseId: 'c1',
    matter: '改革督察',
    unitName: '市商务局',
    fromVersion: 1,
    present: slip,
    moved: slip,
    atOnce: false,
  },
};
const seen = (change: Partial<MoveLine>, first = '2026-10-16', toVersion = 2) =>
  whatIsSeen(toVersion, first, [{ ...line, ...change }]);

describe('what is seen of a move', () => {
  it('stays the same over a night: what is due at once goes along with the day', () => {
    expect(seen({ moved: { ...slip, on: '2026-10-16' } })).toBe(
      seen({ moved: { ...slip, on: '2026-10-19' } }, '2026-10-19'),
    );
  });

  it.each<[string, Partial<MoveLine>]>([
    ['a step that happened', { present: { ...slip, kind: 'SLIP_SENT' } }],
    ['a day that moved', { moved: { ...slip, on: '2026-10-21' } }],
    ['a tier that changed', { moved: { kind: 'TIER_PROPOSAL', tier: 2, on: '2026-10-20' } }],
    ['a matter that rests', { present: null }],
    ['another version behind it', { fromVersion: 3 }],
    ['another case', { caseId: 'c2' }],
  ])('is another by %s', (_, change) => {
    expect(seen(change)).not.toBe(seen({}));
  });

  it('is another where other rules have come into force, or a case has come or gone', () => {
    expect(seen({}, '2026-10-16', 3)).not.toBe(seen({}));
    expect(whatIsSeen(2, '2026-10-16', [line, { ...line, caseId: 'c2' }])).not.toBe(seen({}));
  });
});

it.each<[string, Partial<MoveLine>, boolean]>([
  ['the same step on the same day', {}, false],
  ['nothing under either', { present: null, moved: null }, false],
  ['another step', { moved: { ...slip, kind: 'SLIP_SENT' } }, true],
  ['another day', { moved: { ...slip, on: '2026-10-21' } }, true],
  ['another tier', { moved: { ...slip, tier: 1 } }, true],
  ['nothing any more', { moved: null }, true],
])('a move to %s differs: %#', (_, change, expected) => {
  expect(differs({ ...line, ...change })).toBe(expected);
});
