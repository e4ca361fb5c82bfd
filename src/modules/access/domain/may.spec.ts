import { type Actor, ADMIN_ROLES, type AdminRole, POST_ROLES, type PostRole } from '../../../shared-kernel/actor.js';
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
  it('gives nothing to somebody without a post, and knows no other names than its own', () => {
    expect(permissionsOf(actor(null))).toEqual([]);
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
