import { deskOf } from '../../../../../test/support/walk-acts.js';
import { book, WatchDesk } from '../../../../../test/support/watch-desk.js';
import { holdSlip } from './hold-slip.js';
import { reject } from '../../interviews/domain/interview-signing.js';
import { nextStep } from './next-obligation-step.js';
import { raise } from './raise.js';
import { tierToPropose } from './rungs.js';
import type { CaseFacts, WatchInput } from '../../cases/domain/watched.js';

const DOUBTED = {
  id: 'c',
  tier: 1,
  state: 'OPEN',
  pauseReason: null,
  dateRun: 1,
  exhaustedOn: null,
  afterMet: true,
  movedOn: null,
} as const;

/** One row per clause of the urging slip and of the tiers. */
describe('slips', () => {
  it('held until a date: the clock stands, and it goes out on that day', () => {
    const one = deskOf();
    one.goTo('2026-10-16', '10:00');
    const held = holdSlip(one.matter('D1').slip!, null, '2026-10-16', book);
    one.matter('D1').slip = held.slip;
    one.change('D1', { pauses: [held.pause] });
    expect(held.pause).toEqual({ from: '2026-10-16', to: '2026-10-20', reason: 'HOLD_SLIP' });
    one.goTo('2026-10-21');
    expect(one.linesOf('D1', '2026-10-17')).toEqual(['2026-10-21 CASE_RESUMED', '2026-10-21 SLIP_SENT']);
    expect(one.lateness('D1')).toBe(3);
  });

  it('leaves four working days before the first tier, none of them one on which the clock stood', () => {
    const one = deskOf();
    // Nobody looked until the duty was five days late: the slip goes out when it is late enough for the tier.
    one.asleep = true;
    one.goTo('2026-10-19');
    one.asleep = false;
    one.goTo('2026-10-23', '10:00');
    expect(one.matter('D1').slip?.sentOn).toBe('2026-10-23');
    one.change('D1', { pauses: [{ from: '2026-10-26', to: '2026-10-29', reason: 'FORCE_MAJEURE' }] });
    one.goTo('2026-11-10');
    const tier = one.linesOf('D1', '2026-10-23').filter((line) => line.includes('TIER_PROPOSAL'));
    expect(tier).toEqual(['2026-11-04 TIER_PROPOSAL 1 LADDER NEW']);
  });

  it('cannot be held once out, nor until a day that is past', () => {
    const slip = { state: 'PREPARED', dateRun: 1, preparedOn: '2026-10-16', holdUntil: null, sentOn: null } as const;
    expect(() => holdSlip({ ...slip, state: 'SENT' }, null, '2026-10-19', book)).toThrow('SLIP_NOT_PREPARED');
    for (const day of ['2026-10-15', '2026-10-16'])
      expect(() => holdSlip(slip, day, '2026-10-16', book)).toThrow('HOLD_DATE_INVALID');
    expect(holdSlip(slip, '2026-10-19', '2026-10-16', book).slip).toMatchObject({ holdUntil: '2026-10-19' });
  });

  it.each(['EXEMPT', 'CANCELLED', 'MET'] as const)('%s while it is prepared, it is dropped', (state) => {
    const one = deskOf();
    one.goTo('2026-10-16', '10:00');
    one.change('D1', { state });
    one.goTo('2026-10-30');
    expect(
      one
        .linesOf('D1', '2026-10-16')
        .slice(1)
        .map((line) => line.split(' ')[1]),
    ).toEqual(['CASE_CLOSED', 'SLIP_DROPPED']);
  });

  it('a new date drops the slip of the old one', () => {
    const one = deskOf();
    one.goTo('2026-10-16', '10:00');
    one.redate('D1', '2026-11-10');
    one.goTo('2026-10-30');
    expect(one.linesOf('D1', '2026-10-16')).toEqual([
      '2026-10-16 SLIP_PREPARED',
      '2026-10-16 CASE_CLOSED REDATED',
      '2026-10-16 SLIP_DROPPED',
    ]);
  });

  it('an explanation stops it on its way, and refused it goes out when grace has run', () => {
    const one = deskOf();
    one.goTo('2026-10-16', '10:00');
    one.pause('D1', 'EXPLANATION');
    one.goTo('2026-10-20', '10:00');
    one.resume('D1', 'EXPLANATION', true);
    one.goTo('2026-10-27');
    expect(one.linesOf('D1', '2026-10-17')).toEqual([
      '2026-10-21 CASE_PAUSED GRACE',
      '2026-10-26 CASE_RESUMED',
      '2026-10-26 SLIP_SENT',
    ]);
  });

  it('dropped because the unit filed, it is prepared again when the filing was returned and grace ran out', () => {
    const one = deskOf();
    one.goTo('2026-10-16', '15:00');
    one.file('D1');
    one.goTo('2026-10-22', '16:00');
    one.sendBack('D1');
    one.goTo('2026-10-29');
    expect(one.linesOf('D1', '2026-10-24')).toEqual([
      '2026-10-28 CASE_RESUMED',
      '2026-10-28 SLIP_PREPARED',
      '2026-10-29 SLIP_SENT',
    ]);
  });
});

describe('tiers', () => {
  it('rejected, the case is held until the date named, then proposed again; what was put off does not count', () => {
    const one = deskOf();
    one.goTo('2026-10-26', '10:00');
    one.act((dossier, acting) => reject(dossier, { reason: '已电话沟通', until: null }, acting));
    expect(one.talk().interview.state).toBe('REJECTED');
    one.goTo('2026-11-09');
    expect(one.linesOf('D1', '2026-10-26')).toEqual([
      '2026-10-26 CASE_PAUSED HOLD_REJECTED',
      '2026-11-09 CASE_RESUMED',
      '2026-11-09 TIER_PROPOSAL 1 AFTER_HOLD NEW',
    ]);
    expect(one.talk(2).interview).toMatchObject({ tier: 1, round: 1 });
  });

  it('three obligations of one unit later than 10 go to tier 2 once no lower interview of them is open', () => {
    const one = new WatchDesk('2026-10-09');
    for (const id of ['D1', 'D2', 'D3']) one.register({ id });
    one.goTo('2026-10-30', '10:00');
    expect(one.talks).toHaveLength(1);
    expect(one.talk(1).items).toHaveLength(3);
    one.act((dossier, acting) => reject(dossier, { reason: '合并研究', until: null }, acting));
    one.goTo('2026-11-13');
    expect(one.linesOf('D2', '2026-10-31')).toEqual([
      '2026-11-13 CASE_RESUMED',
      '2026-11-13 TIER_PROPOSAL 2 COUNT JOIN',
    ]);
    expect(one.talk(2)).toMatchObject({ interview: { tier: 2, round: 1, state: 'PROPOSED' } });
    expect(one.talk(2).items).toHaveLength(3);
  });

  it('no counter opens a higher tier while the lower interview of the same items is open', () => {
    const one = new WatchDesk('2026-10-09');
    for (const id of ['D1', 'D2', 'D3']) one.register({ id });
    for (const day of ['2026-10-29', '2026-11-05', '2026-12-01']) {
      one.goTo(day, '10:00');
      for (const id of ['D1', 'D2', 'D3']) one.change(id, {});
    }
    expect(one.talks).toHaveLength(1);
    expect(one.log.filter((line) => line.includes('TIER_PROPOSAL 2'))).toEqual([]);
  });

  it('the first tier waits until the slip has been out for four working days', () => {
    const one = deskOf();
    one.goTo('2026-10-16', '10:00');
    // Held to the very day of lateness 8 without a pause: what counts then is how long ago the slip went out.
    one.matter('D1').slip = { ...one.matter('D1').slip!, state: 'HELD', holdUntil: '2026-10-22' };
    one.goTo('2026-10-30');
    expect(one.linesOf('D1', '2026-10-17')).toEqual(['2026-10-22 SLIP_SENT', '2026-10-28 TIER_PROPOSAL 1 LADDER NEW']);
  });

  it.each([
    ['1:TIER_1:1', null],
    ['2:TIER_1:1', expect.objectContaining({ tier: 1, trigger: 'LADDER' }) as unknown],
  ])('the ladder proposes the first tier once for a date: where %s went before, %j', (fired, proposed) => {
    const days = { originalDate: '2026-10-13', currentDate: '2026-10-13', dateRun: 1, pausedDays: 0 };
    const slip = { state: 'SENT', sentOn: '2026-10-19', preparedOn: '2026-10-16', dateRun: 1, holdUntil: null };
    const obligation = { ...days, lateness: 9, ranSince: () => 6 };
    const input = { obligation, unitLateCount: 1, firedRungs: [{ key: fired, on: '2026-10-23' }], slip };
    const openCase = { tier: 0, pending: null };
    expect(tierToPropose(input as unknown as WatchInput, openCase as CaseFacts, book)).toEqual(proposed);
  });

  it.each([
    [11, 3, true],
    [10, 3, false],
    [11, 2, false],
  ])(
    'of one %i working days late, beside which so many of its unit are: %i, the second is proposed: %s',
    (lateness, unitLateCount, proposed) => {
      const days = { originalDate: '2026-10-13', currentDate: '2026-10-13', dateRun: 1, pausedDays: 0 };
      const input = { obligation: { ...days, lateness }, unitLateCount, firedRungs: [], slip: null };
      const openCase = { tier: 1, pending: null };
      const step = tierToPropose(input as unknown as WatchInput, openCase as CaseFacts, book);
      expect(step ?? false).toEqual(proposed && expect.objectContaining({ tier: 2, trigger: 'COUNT' }));
    },
  );

  it('two such obligations do not', () => {
    const one = new WatchDesk('2026-10-09');
    for (const id of ['D1', 'D2']) one.register({ id });
    one.goTo('2026-10-30', '10:00');
    one.act((dossier, acting) => reject(dossier, { reason: '合并研究', until: null }, acting));
    one.goTo('2026-11-13');
    expect(one.talk(2).interview).toMatchObject({ tier: 1, round: 1 });
  });

  describe('a person raises', () => {
    const duty = { ladder: 'FULL', state: 'OPEN', hold: null } as const;
    const free = { obligation: duty, returned: 0, openCase: null, talk: null };
    const why = { tier: 1, ground: 'OTHER', reason: '整改流于形式', skipReason: null } as const;

    it.each([
      ['what has no case', free, why],
      ['what was met', { ...free, obligation: { ...duty, state: 'MET' } }, { ...why, ground: 'FALSE_REPORT' }],
      ['what was returned twice before its date', { ...free, returned: 2 }, { ...why, ground: 'RETURNED_TWICE' }],
      ['past a tier, with a reason for it', free, { ...why, tier: 3, skipReason: '影响全市进度' }],
      ['from one tier to the next', { ...free, openCase: { tier: 1 } }, { ...why, tier: 2 }],
      [
        'over a proposal that nobody has signed',
        { ...free, openCase: { tier: 1 }, talk: 'PROPOSED' },
        { ...why, tier: 2 },
      ],
    ] as const)('%s', (_, raised, given) => {
      expect(() => raise(raised, given)).not.toThrow();
    });

    it.each([
      ['without a reason', free, { ...why, reason: ' ' }, 'RAISE_REASON_REQUIRED'],
      ['past a tier without a reason for it', free, { ...why, tier: 2 }, 'SKIP_REASON_REQUIRED'],
      [
        'what was returned once as twice',
        { ...free, returned: 1 },
        { ...why, ground: 'RETURNED_TWICE' },
        'NOT_RETURNED_TWICE',
      ],
      ['what was excused', { ...free, obligation: { ...duty, state: 'EXEMPT' } }, why, 'OBLIGATION_NOT_SUPERVISED'],
      [
        'what is of another ladder',
        { ...free, obligation: { ...duty, ladder: 'REMIND' } },
        why,
        'OBLIGATION_NOT_SUPERVISED',
      ],
      ['what is held', { ...free, obligation: { ...duty, hold: 'HISTORIC' } }, why, 'OBLIGATION_NOT_SUPERVISED'],
      ['to the tier where it stands', { ...free, openCase: { tier: 1 } }, why, 'CASE_TIER_NOT_HIGHER'],
      [
        'past a talk that was issued',
        { ...free, openCase: { tier: 1 }, talk: 'ISSUED' },
        { ...why, tier: 2 },
        'INTERVIEW_WRONG_STATE',
      ],
    ] as const)('and is refused %s', (_, raised, given, code) => {
      expect(() => raise(raised, given)).toThrow(code);
    });
  });

  it('what was met and is doubted ends by its check alone: no rung fires, and a tier that waits is proposed', () => {
    const one = deskOf();
    one.goTo('2026-09-01');
    one.file('D1');
    one.verify('D1');
    one.goTo('2026-11-02');
    const matter = one.matter('D1');
    const doubted = { ...one.inputOf(matter), openCase: { ...DOUBTED, pending: null } };
    expect(nextStep(doubted, { day: '2026-11-02', time: '10:00' }, book)).toEqual({ steps: [], nextAt: null });
    const waits = { ...doubted, openCase: { ...DOUBTED, pending: { tier: 2, trigger: 'AFTER_INTERVIEW' } as const } };
    const { steps, nextAt } = nextStep(waits, { day: '2026-11-02', time: '10:00' }, book);
    expect(steps).toMatchObject([{ kind: 'TIER_PROPOSAL', tier: 2 }]);
    expect(nextAt).toEqual({ day: '2026-11-03', time: '09:00' });
  });

  it('a PROPOSED interview whose obligations are all verified is VOID, and nobody is told', () => {
    const one = deskOf();
    one.goTo('2026-10-26', '10:00');
    one.file('D1');
    expect(one.talk().interview.suspendedSince).toBe('2026-10-26');
    one.verify('D1');
    expect(one.talk().interview.state).toBe('VOID');
    expect(one.linesOf('notice')).toEqual([]);
    expect(one.linesOf('D1').at(-1)).toBe('2026-10-26 CASE_CLOSED FULFILLED');
  });
});
