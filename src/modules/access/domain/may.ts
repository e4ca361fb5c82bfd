import type { Actor } from '../../../shared-kernel/actor.js';
import { actingFor } from './delegated-scope.js';
import { PERMISSIONS } from './permission-policy.js';

/** Whether the policy has a row of that name. */
export function isPermission(name: string): boolean {
  return Object.hasOwn(PERMISSIONS, name);
}

/**
 * Whether one of the actor's posts, own or acted for, or his administrator's role gives the permission; a few things concern a person
 * whether he holds a post or not.
 */
export function may(actor: Actor, name: string): boolean {
  const permission = isPermission(name) ? PERMISSIONS[name] : undefined;
  if (permission === undefined) return false;
  if (actor.machine !== undefined) return actor.machine.permission === name;
  // Administrators are exclusive: whoever is one has no business permission, whatever posts he holds.
  if (actor.adminRole !== null) return permission.admins.includes(actor.adminRole);
  if (permission.postless === true && actor.personId !== null) return true;
  return actingFor(actor, name).posts.some((post) => permission.roles.includes(post.role));
}

/** Every permission that the actor has, sorted; for `GET /me`. */
export function permissionsOf(actor: Actor): readonly string[] {
  return Object.keys(PERMISSIONS)
    .filter((name) => may(actor, name))
    .sort();
}
