import {
  type Actor,
  type ActorPost,
  type AdminRole,
  POST_ROLES,
  type PostRole,
  SIGNING_ROLES,
} from '../../../shared-kernel/actor.js';
import { arrangesForHimself, assertAsProposed, changesRights, secondRole, signs, wayOf } from './authority.js';

function actor(personId: string | null, adminRole: AdminRole | null = null, posts: readonly ActorPost[] = []): Actor {
  return {
    ...{ kind: 'PERSON', personId, name: 'p', accountId: 'a', adminRole, posts, origin: 'HTTP', requestId: null },
  };
}

const post = (postId: string, delegated = false): ActorPost => ({
  ...{ postId, role: 'DEPUTY_LEADER', rank: 20, title: 't', unitId: 'u', unitPath: '', servesPostId: null, delegated },
});

describe('a post signs', () => {
  it.each<[PostRole, boolean]>([
    ['LIAISON', false],
    ['SECTION_CHIEF', false],
    ['UNIT_OFFICE', false],
    ['DEPUTY_LEADER', true],
    ['PRINCIPAL_LEADER', true],
    ['OFFICE_CLERK', false],
    ['OFFICE_SECTION_CHIEF', true],
    ['OFFICE_DEPUTY_DIRECTOR', true],
    ['EXECUTIVE_DEPUTY_DIRECTOR', true],
    ['OFFICE_DIRECTOR', true],
    ['LEADING_OFFICIAL', true],
    ['LEADER_SECRETARY', true],
    ['GROUP_HEAD', true],
    ['GROUP_LIAISON', false],
  ])('%s: %s', (role, expected) => {
    expect(signs({ role })).toBe(expected);
  });

  it('or does not, and every role is one or the other', () => {
    expect(POST_ROLES).toEqual(expect.arrayContaining([...SIGNING_ROLES]));
  });
});

describe('an act of authority', () => {
  const clerk = actor('clerk');
  const administrator = actor(null, 'SYSTEM_ADMIN');
  const alone = { gains: ['other'], takesTwo: false };
  const two = { gains: ['other'], takesTwo: true };

  it.each([
    ['by a colleague, of a post that does not sign', clerk, alone, false, 'ALONE'],
    ['by a colleague, of a post that signs', clerk, two, false, 'SECOND'],
    ['by a colleague while the office is set up', clerk, two, true, 'SECOND'],
    ['by the system administrator while the office is set up', administrator, two, true, 'INITIAL'],
    ['by the system administrator once it has its heads', administrator, two, false, 'SECOND'],
    ['by the system administrator, of a post that does not sign', administrator, alone, true, 'ALONE'],
    ['by another administrator while the office is set up', actor(null, 'SECURITY_ADMIN'), two, true, 'SECOND'],
  ])('%s', (_, who, matter, initial, expected) => {
    expect(wayOf(who, matter, initial)).toBe(expected);
  });

  it.each([
    ['of a post that signs', two, false],
    ['of a post that does not sign', alone, false],
    ['while the office is set up', two, true],
  ])('is nobody’s about himself: %s', (_, matter, initial) => {
    expect(() => wayOf(actor('other'), matter, initial)).toThrow('AUTHORITY_OVER_ONESELF');
    expect(() => wayOf(actor('other', 'SYSTEM_ADMIN'), matter, initial)).toThrow('AUTHORITY_OVER_ONESELF');
  });

  it('takes nobody for himself who has no person', () => {
    expect(wayOf(administrator, { gains: [], takesTwo: true }, false)).toBe('SECOND');
  });
});

describe('a change of a post', () => {
  const before = { rank: 20, headsCity: false };

  it.each([
    ['its title', { title: 'new', rank: 20, headsCity: false }, false],
    ['its rank', { title: 't', rank: 30, headsCity: false }, true],
    ['whether it heads the city', { title: 't', rank: 20, headsCity: true }, true],
  ])('of %s changes rights: %o %s', (_, after, expected) => {
    expect(changesRights(before, after)).toBe(expected);
  });
});

describe('a delegation', () => {
  it('is arranged alone by the holder, never by whoever acts for the post already', () => {
    expect(arrangesForHimself(actor('p', null, [post('own')]), 'own')).toBe(true);
    expect(arrangesForHimself(actor('p', null, [post('own', true)]), 'own')).toBe(false);
    expect(arrangesForHimself(actor('p', null, [post('own')]), 'other')).toBe(false);
  });
});

it('the second word is any head’s, about the director’s post the executive deputy’s', () => {
  expect(secondRole({ ofDirector: false })).toBe('OFFICE_HEAD');
  expect(secondRole({ ofDirector: true })).toBe('EXECUTIVE_DEPUTY_DIRECTOR');
});

describe('what was proposed is carried out', () => {
  const proposed = { byPersonId: 'clerk', title: '拟任职', gains: ['a', 'b'], loses: ['c', 'd'] };
  it.each([
    ['as it was', {}],
    ['in whatever order people are found', { gains: ['b', 'a'] }],
    ['where one of those who would lose has lost already', { loses: ['d'] }],
  ])('%s', (_, today) => {
    expect(() => assertAsProposed(proposed, { ...proposed, ...today })).not.toThrow();
  });
  it.each([
    ['where its text reads otherwise', { title: '拟任职：别人' }],
    ['where somebody else gains', { gains: ['a', 'x'] }],
    ['where one more gains', { gains: ['a', 'b', 'x'] }],
    ['where one who was named gains no more', { gains: ['a'] }],
    ['where somebody else loses', { loses: ['c', 'x'] }],
  ])('but not %s', (_, today) => {
    expect(() => assertAsProposed(proposed, { ...proposed, ...today })).toThrow('AUTHORITY_OVERTAKEN');
  });
  it('nor where whoever proposed it gains', () => {
    const own = { ...proposed, gains: ['clerk'] };
    expect(() => assertAsProposed(own, own)).toThrow('AUTHORITY_OVERTAKEN');
  });
});
