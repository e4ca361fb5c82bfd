import { type Actor, type ActorPost, type PostRole, systemActor } from './actor.js';
import { scopeOf } from './scope.js';

const post = (role: PostRole, name: string, servesPostId: string | null = null): ActorPost => ({
  postId: `post-${name}`,
  role,
  rank: 10,
  title: name,
  unitId: `unit-${name}`,
  unitPath: `city/unit-${name}/`,
  servesPostId,
  delegated: false,
});

const holding = (...posts: ActorPost[]): Actor => ({
  kind: 'PERSON',
  personId: 'p',
  name: 'p',
  accountId: 'a',
  adminRole: null,
  posts,
  origin: 'HTTP',
  requestId: null,
});

describe('what a person may see', () => {
  it.each<PostRole>(['LIAISON', 'SECTION_CHIEF', 'UNIT_OFFICE', 'DEPUTY_LEADER', 'PRINCIPAL_LEADER'])(
    'a %s: the unit and its subtree',
    (role) => {
      expect(scopeOf(holding(post(role, 'a')))).toEqual({
        all: false,
        unitPaths: ['city/unit-a/'],
        unitIds: ['unit-a'],
        postIds: ['post-a'],
        groupIds: [],
      });
    },
  );

  it.each<PostRole>([
    'OFFICE_CLERK',
    'OFFICE_SECTION_CHIEF',
    'OFFICE_DEPUTY_DIRECTOR',
    'EXECUTIVE_DEPUTY_DIRECTOR',
    'OFFICE_DIRECTOR',
  ])('a %s: all', (role) => {
    expect(scopeOf(holding(post(role, 'office'))).all).toBe(true);
  });

  it('a leading official: what his post stands in, not his unit, which is the whole city', () => {
    const scope = scopeOf(holding(post('LEADING_OFFICIAL', 'leader')));
    expect(scope).toEqual({ all: false, unitPaths: [], unitIds: [], postIds: ['post-leader'], groupIds: [] });
  });

  it('a secretary: the same as the leader whom he serves', () => {
    const scope = scopeOf(holding(post('LEADER_SECRETARY', 'secretary', 'post-leader')));
    expect(scope.postIds).toEqual(['post-secretary', 'post-leader']);
    expect(scope.unitPaths).toEqual([]);
  });

  it.each<PostRole>(['GROUP_HEAD', 'GROUP_LIAISON'])('a %s: what the group answers for', (role) => {
    const scope = scopeOf(holding(post(role, 'group')));
    expect(scope.groupIds).toEqual(['unit-group']);
    expect(scope.unitPaths).toEqual([]);
  });

  it('several posts: the union, each thing once', () => {
    const scope = scopeOf(holding(post('LIAISON', 'a'), post('SECTION_CHIEF', 'a'), post('GROUP_LIAISON', 'g')));
    expect(scope).toEqual({
      all: false,
      unitPaths: ['city/unit-a/'],
      unitIds: ['unit-a'],
      postIds: ['post-a', 'post-g'],
      groupIds: ['unit-g'],
    });
  });

  it('nobody in particular: nothing', () => {
    const nothing = { all: false, unitPaths: [], unitIds: [], postIds: [], groupIds: [] };
    expect(scopeOf(holding())).toEqual(nothing);
    expect(scopeOf({ ...holding(), adminRole: 'SYSTEM_ADMIN' })).toEqual(nothing);
  });

  it('the engine: all', () => {
    expect(scopeOf(systemActor('sweep')).all).toBe(true);
  });
});
