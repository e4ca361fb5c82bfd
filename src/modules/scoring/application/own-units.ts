import { type Actor, type PostRole, postsWithRole } from '../../../shared-kernel/actor.js';

/** The units in which somebody holds such a post, or stands in for its holder in everything. */
export const unitsOf = (actor: Actor, roles: readonly PostRole[]): readonly string[] => [
  ...new Set(
    postsWithRole(actor, roles)
      .filter(({ delegatedFor = 'ALL' }) => delegatedFor === 'ALL')
      .map(({ unitId }) => unitId),
  ),
];
