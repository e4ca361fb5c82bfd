import { book } from '../../../../../test/support/watch-desk.js';
import { isSurge } from './surge.js';
import { POLICY_VERSION_1, type PolicyRules } from '../../policy/domain/policy.js';
import { letterFor } from '../../interviews/domain/letter.js';
import { assertMayTalk, needsEntrustment, talkBar, type TalkParties } from '../../interviews/domain/talk-guards.js';
import { assertPolicy } from '../../policy/domain/validate-policy.js';

const parties: TalkParties = {
  tier: 1,
  unit: { kind: 'DEPARTMENT', headedByCityLeader: false, ledBySecretaryOrMayor: false },
  interviewee: { personId: 'chief', rank: 10 },
  interviewer: { personId: 'office chief', rank: 20 },
  approver: { personId: 'deputy director', rank: 20 },
  entrustedBySecretary: false,
};
const unit = (change: Partial<TalkParties['unit']>) => ({ unit: { ...parties.unit, ...change } });

describe('who may talk to whom', () => {
  it.each<[string, Partial<TalkParties>, string | null]>([
    ['the usual three', {}, null],
    ['an interviewer of equal rank', { interviewer: { personId: 'office chief', rank: 10 } }, null],
    ['an interviewer of lower rank', { interviewee: { personId: 'chief', rank: 30 } }, 'INTERVIEWER_RANK_TOO_LOW'],
    ['interviewer and approver are one', { approver: { personId: 'office chief', rank: 20 } }, 'SAME_PERSON'],
    ['approver and interviewee are one', { approver: { personId: 'chief', rank: 20 } }, 'SAME_PERSON'],
    ['interviewer and interviewee are one', { interviewer: { personId: 'chief', rank: 20 } }, 'SAME_PERSON'],
    ['a unit that answers to a higher level', unit({ kind: 'VERTICAL' }), 'UNIT_NOT_INTERVIEWED'],
    ['tier 3, headed by a city leader', { tier: 3, ...unit({ headedByCityLeader: true }) }, 'TIER_NOT_POSSIBLE'],
    ['tier 3, led by secretary or mayor', { tier: 3, ...unit({ ledBySecretaryOrMayor: true }) }, 'TIER_NOT_POSSIBLE'],
    ['tier 2, headed by a city leader', { tier: 2, ...unit({ headedByCityLeader: true }) }, null],
    ['tier 1 of a county without entrustment', unit({ kind: 'COUNTY' }), null],
    [
      'a vacant post beside a vacant one',
      { interviewee: { personId: null, rank: 10 }, interviewer: { personId: null, rank: 20 } },
      null,
    ],
    ['tier 3 of a department without entrustment', { tier: 3 }, null],
    ['tier 3 of a county without entrustment', { tier: 3, ...unit({ kind: 'COUNTY' }) }, 'ENTRUSTMENT_REQUIRED'],
    [
      'tier 3 of a zone without entrustment',
      { tier: 3, ...unit({ kind: 'DEVELOPMENT_ZONE' }) },
      'ENTRUSTMENT_REQUIRED',
    ],
    [
      'tier 3 of a county by whom the secretary entrusts',
      { tier: 3, entrustedBySecretary: true, ...unit({ kind: 'COUNTY' }) },
      null,
    ],
  ])('%s', (_name, change, problem) => {
    const attempt = () => assertMayTalk({ ...parties, ...change });
    if (problem === null) expect(attempt).not.toThrow();
    else expect(attempt).toThrow(problem);
  });

  it('a bar is known before anybody is named', () => {
    expect(talkBar({ ...parties.unit, kind: 'VERTICAL' }, 1)).toBe('UNIT_NOT_INTERVIEWED');
    expect(talkBar(parties.unit, 3)).toBeNull();
  });
});

describe('a county’s principal leader', () => {
  const held = (title: string, headsCity = true) => ({ title, headsCity });
  it.each([
    ['COUNTY', 3, held('市委书记'), false],
    ['DEVELOPMENT_ZONE', 3, held('市委书记'), false],
    ['COUNTY', 3, held('市委副书记'), true],
    ['COUNTY', 3, held('市长'), true],
    ['COUNTY', 3, held('县委书记', false), true],
    ['COUNTY', 3, null, true],
    ['COUNTY', 2, null, false],
    ['DEPARTMENT', 3, null, false],
  ] as const)('of a %s at tier %i talked to by %j needs the secretary’s word: %s', (kind, tier, interviewer, needs) => {
    expect(needsEntrustment(kind, tier, interviewer)).toBe(needs);
  });
});

describe('where nobody is talked to', () => {
  it.each([
    ['UNIT_NOT_INTERVIEWED', 'WORK_LETTER'],
    ['NO_INTERVIEWER', 'WORK_LETTER'],
    ['TIER_NOT_POSSIBLE', 'LEADER_NOTE'],
    ['NO_INTERVIEWEE', null],
  ])('because of %s, this is written: %s', (bar, letter) => {
    expect(letterFor(bar)).toBe(letter);
  });
});

describe('the surge breaker', () => {
  it.each([
    ['the floor exactly', 50, 60, 1, false],
    ['one more than the floor', 51, 60, 1, true],
    ['the share exactly', 200, 10_000, null, false],
    ['a few cases in a small city', 40, 60, 1, false],
    ['an ordinary day of a large one', 150, 10_000, 100, false],
    ['more than the share', 201, 10_000, null, true],
    ['three hundred after a wrong import', 300, 2_000, 10, true],
    ['more than three times the usual', 151, 100_000, 50, true],
    ['three times the usual exactly', 150, 100_000, 50, false],
  ])('%s (%s of %s, usually %s) is held: %s', (_name, opening, activeObligations, usual, held) => {
    expect(isSurge({ opening, activeObligations, usual }, book.policy.rules.surge)).toBe(held);
  });
});

describe('a rule set', () => {
  const { rules } = POLICY_VERSION_1;
  const faults = (changed: PolicyRules): string[] => {
    try {
      assertPolicy(changed);
      return [];
    } catch (error) {
      return (error as { errors: { pointer: string; code: string }[] }).errors.map(
        (one) => `${one.pointer} ${one.code}`,
      );
    }
  };

  it('version 1 is sound', () => {
    expect(faults(rules)).toEqual([]);
  });

  it.each<[string, PolicyRules]>([
    ['/slip/at RUNG_OUT_OF_ORDER', { ...rules, slip: { ...rules.slip, at: 1 } }],
    ['/firstTier/at RUNG_OUT_OF_ORDER', { ...rules, firstTier: { ...rules.firstTier, at: 3 } }],
    ['/approverTerm NOT_WORKING_DAYS', { ...rules, approverTerm: 0 }],
    ['/rejectionHold NOT_WORKING_DAYS', { ...rules, rejectionHold: 1.5 }],
    ['/reminders/0/days NOT_WORKING_DAYS', { ...rules, reminders: [{ base: 'ACT', days: -5 }] }],
    ['/fireAt NOT_A_TIME', { ...rules, fireAt: '9:00', fireUntil: '99' }],
    ['/fireUntil RUNG_OUT_OF_ORDER', { ...rules, fireUntil: '08:00' }],
    ['/surge/share OUT_OF_RANGE', { ...rules, surge: { ...rules.surge, share: 0 } }],
    [
      '/tiers/1/defaultTalkDay TALK_BEFORE_NOTICE',
      { ...rules, tiers: { ...rules.tiers, 1: { ...rules.tiers[1], defaultTalkDay: 2 } } },
    ],
    [
      '/tiers/2/defaultTalkDay TALK_AFTER_TERM',
      { ...rules, tiers: { ...rules.tiers, 2: { ...rules.tiers[2], defaultTalkDay: 11 } } },
    ],
    [
      '/tiers/3/secondChance SECOND_CHANCE_LONGER',
      { ...rules, tiers: { ...rules.tiers, 3: { ...rules.tiers[3], secondChance: 21 } } },
    ],
  ])('refuses %s', (fault, changed) => {
    expect(faults(changed)).toContain(fault);
  });
});
