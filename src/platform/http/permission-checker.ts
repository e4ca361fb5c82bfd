import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../shared-kernel/actor.js';

/** Who is asking, and may he? `access` implements it; `app` binds it. */
export abstract class PermissionChecker {
  /** The actor behind the request's session, or null. */
  abstract authenticate(request: FastifyRequest): Promise<Actor | null>;
  /** The same, without counting as activity: an open live stream must not keep a session from going idle. */
  abstract watch(request: FastifyRequest): Promise<Actor | null>;
  /** Whether the policy gives the actor's posts this permission. */
  abstract allows(actor: Actor, permission: string): boolean;
  /** The actor as he stands before the door: without the posts for which he acts in other business only. */
  abstract acting(actor: Actor, permission: string): Actor;
  /** Whether the policy has a row of that name; a route without one stops the boot. */
  abstract knows(permission: string): boolean;
}
