import type { Actor, ActorPost, AdminRole, PostRole } from '../../../shared-kernel/actor.js';
import { checkDelegation, mayArrange } from './delegation.js';
import type { HeldPost } from './post.js';

const post = (postId: string, change: Partial<HeldPost> = {}): HeldPost => ({
  ...{
    postId,
    unitId: 'commerce',
    role: 'DEPUTY_LEADER',
    rank: 20,
    title: postId,
    servesPostId: null,
    headsCity: false,
    orderNo: null,
  },
  ...{ personId: `holder of ${postId}`, personName: null, abolishedOn: null, version: 1 },
  ...change,
});

function holder(role: PostRole, change: Partial<ActorPost> = {}, adminRole: AdminRole | null = null): Actor {
  const own = {
    postId: 'own',
    role,
    rank: 10,
    title: role,
    unitId: 'commerce',
    unitPath: '',
    servesPostId: null,
    delegated: false,
  };
  return {
    kind: 'PERSON',
    personId: 'p',
    name: 'p',
    accountId: 'a',
    adminRole,
    posts: [{ ...own, ...change }],
    origin: 'HTTP',
    requestId: null,
  };
}

describe('who arranges that a post is acted for', () => {
  const deputy = post('deputy');

  it.each<[string, Actor, boolean]>([
    ['the holder', holder('DEPUTY_LEADER', { postId: 'deputy' }), true],
    ['his deputy, for him', holder('DEPUTY_LEADER', { postId: 'deputy', delegated: true }), false],
    ['the unit’s office', holder('UNIT_OFFICE'), true],
    ['another unit’s office', holder('UNIT_OFFICE', { unitId: 'education' }), false],
    ['the secretary of the leader', holder('LEADER_SECRETARY', { servesPostId: 'deputy', unitId: 'city' }), true],
    ['the secretary of another', holder('LEADER_SECRETARY', { servesPostId: 'other', unitId: 'city' }), false],
    ['the reform office', holder('OFFICE_CLERK', { unitId: 'office' }), true],
    ['the system administrator', holder('SECTION_CHIEF', { unitId: 'x' }, 'SYSTEM_ADMIN'), true],
    ['a colleague', holder('SECTION_CHIEF'), false],
    ['his superior', holder('PRINCIPAL_LEADER'), false],
  ])('%s', (_, actor, allowed) => {
    expect(mayArrange(actor, deputy)).toBe(allowed);
  });
});

describe('a new delegation', () => {
  const check = (deputy: HeldPost, fromDay: string, lastDay: string) => () =>
    checkDelegation(
      post('deputy'),
      deputy,
      { postId: 'deputy', deputyPostId: deputy.postId, fromDay, lastDay, reason: '学习', scope: 'ALL' },
      '2026-07-10',
    );

  it('of one day, from today, is allowed', () => {
    expect(check(post('chief'), '2026-07-10', '2026-07-10')).not.toThrow();
    expect(check(post('chief', { personId: null }), '2026-07-10', '2027-07-11')).not.toThrow();
  });

  it('keeps to the days', () => {
    expect(check(post('chief'), '2026-07-09', '2026-07-12')).toThrow('DELEGATION_DATES');
    expect(check(post('chief'), '2026-07-12', '2026-07-11')).toThrow('DELEGATION_DATES');
    expect(check(post('chief'), '2026-07-10', '2027-07-12')).toThrow('DELEGATION_DATES');
  });

  it('keeps to the unit and needs another person', () => {
    expect(check(post('chief', { unitId: 'education' }), '2026-07-10', '2026-07-11')).toThrow('DELEGATION_OTHER_UNIT');
    expect(check(post('deputy'), '2026-07-10', '2026-07-11')).toThrow('DELEGATION_TO_HIMSELF');
    expect(check(post('chief', { personId: 'holder of deputy' }), '2026-07-10', '2026-07-11')).toThrow(
      'DELEGATION_TO_HIMSELF',
    );
  });
});
