import type { Actor } from '../../../shared-kernel/actor.js';

/** Whoever acts before he is signed in: by name at the door, or by a one-time link. */
export function anonymousActor(name: string, accountId: string | null, requestId: string | null): Actor {
  return { kind: 'PERSON', personId: null, name, accountId, adminRole: null, posts: [], origin: 'HTTP', requestId };
}
