import {
  type Actor,
  ADMIN_ROLES,
  type AdminRole,
  type DelegationScope,
  POST_ROLES,
  type PostRole,
} from '../../../shared-kernel/actor.js';
import { type Approval, decidingPost } from '../../approvals/domain/approval.js';
import { actingFor, SCOPES_OF } from './delegated-scope.js';
import { may, permissionsOf } from './may.js';
import { PERMISSIONS } from './permission-policy.js';

const actor = (adminRole: AdminRole | null, ...roles: PostRole[]): Actor => ({
  kind: 'PERSON',
  personId: 'p',
  name: 'p',
  accountId: 'a',
  adminRole,
  posts: roles.map((role) => ({
    ...{ postId: role, role, rank: 10, title: role, unitId: 'u', unitPath: 'u/', servesPostId: null, delegated: false },
  })),
  origin: 'HTTP',
  requestId: null,
});

describe('the permission policy', () => {
  it('gives somebody without a post what concerns him as a person and nothing else, and knows no other names than its own', () => {
    expect(permissionsOf(actor(null))).toEqual(['handovers.read', 'handovers.sign']);
    expect(permissionsOf({ ...actor(null), personId: null })).toEqual([]);
    expect(may(actor(null, ...POST_ROLES), 'toString')).toBe(false);
    expect(may(actor(null, ...POST_ROLES), 'duties.invented')).toBe(false);
  });

  it.each([...ADMIN_ROLES])('gives a %s nothing by the posts that he holds', (role) => {
    expect(permissionsOf(actor(role, ...POST_ROLES))).toEqual(permissionsOf(actor(role)));
  });

  it('gives the union of several posts', () => {
    const both = permissionsOf(actor(null, 'LIAISON', 'OFFICE_CLERK'));
    expect(both).toEqual(
      [...new Set([...permissionsOf(actor(null, 'LIAISON')), ...permissionsOf(actor(null, 'OFFICE_CLERK'))])].sort(),
    );
  });

  it('separates the three administrators: none has what belongs to another', () => {
    expect(may(actor('SYSTEM_ADMIN'), 'accounts.create')).toBe(false);
    expect(may(actor('SECURITY_ADMIN'), 'units.create')).toBe(false);
    for (const role of ['SYSTEM_ADMIN', 'SECURITY_ADMIN'] as const)
      expect(may(actor(role), 'audit-events.read')).toBe(false);
    expect(permissionsOf(actor('AUDIT_ADMIN')).filter((name) => !/\.(read|verify|decide)$/.test(name))).toEqual([]);
  });

  it('has no row that opens to nobody', () => {
    expect(Object.entries(PERMISSIONS).filter(([, { roles, admins }]) => roles.length + admins.length === 0)).toEqual(
      [],
    );
  });
});

describe('a deputy', () => {
  const own = actor(null, 'UNIT_OFFICE').posts;
  const deputy = (delegatedFor: DelegationScope): Actor => ({
    ...actor(null),
    posts: [
      ...own,
      ...actor(null, 'SECTION_CHIEF', 'DEPUTY_LEADER').posts.map((post) => ({
        ...post,
        delegated: true,
        delegatedFor,
      })),
    ],
  });

  it.each<[DelegationScope, Record<string, boolean>]>([
    ['ALL', { 'duties.submit': true, 'interviews.rectify': true, 'duties.read': true, 'interviews.read': true }],
    ['FILING', { 'duties.submit': true, 'tasks.submit': true, 'plans.submit': true, 'interviews.rectify': false }],
    [
      'SUPERVISION',
      { 'duties.submit': false, 'plans.submit': false, 'interviews.rectify': true, 'interviews.explain': true },
    ],
  ])('for %s stands before each door as arranged', (scope, expected) => {
    expect(Object.fromEntries(Object.keys(expected).map((name) => [name, may(deputy(scope), name)]))).toEqual(expected);
  });

  it('for a part sees, decides and arranges nothing else in the name of the post; his own post keeps all it has', () => {
    const roles = (name: string, scope: DelegationScope) =>
      actingFor(deputy(scope), name).posts.map((post) => post.role);
    for (const scope of ['FILING', 'SUPERVISION'] as const) {
      expect(roles('approvals.decide', scope)).toEqual(['UNIT_OFFICE']);
      expect(roles('approvals.read', scope)).toEqual(['UNIT_OFFICE']);
      expect(roles('search.read', scope)).toEqual(['UNIT_OFFICE']);
      expect(roles('obligations.read', scope)).toHaveLength(3);
      expect(permissionsOf(deputy(scope))).toEqual(
        expect.arrayContaining([...permissionsOf(actor(null, 'UNIT_OFFICE'))]),
      );
    }
    expect(roles('interviews.read', 'FILING')).toEqual(['UNIT_OFFICE']);
    expect(roles('duties.read', 'SUPERVISION')).toEqual(['UNIT_OFFICE']);
    expect(roles('approvals.decide', 'ALL')).toHaveLength(3);
  });

  it('for a part approves nothing, whatever way he comes', () => {
    const approval = { approverPostId: null, approverRole: 'DEPUTY_LEADER', approverUnitId: null } as Approval;
    expect(decidingPost(approval, deputy('FILING'))).toBeNull();
    expect(decidingPost(approval, deputy('SUPERVISION'))).toBeNull();
    expect(decidingPost(approval, deputy('ALL'))?.role).toBe('DEPUTY_LEADER');
  });

  it('has scopes for permissions of the policy alone, and for none that decides', () => {
    const names = Object.keys(SCOPES_OF);
    expect(names.filter((name) => !Object.hasOwn(PERMISSIONS, name))).toEqual([]);
    expect(names.filter((name) => /\.(decide|verify|waive|open|close|create-account|terminate)$/.test(name))).toEqual(
      [],
    );
  });
});
