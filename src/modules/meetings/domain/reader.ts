import {
  type Actor,
  type ActorPost,
  GROUP_ROLES,
  inNameOf,
  isOffice,
  OFFICE_ROLES,
  postsWithRole,
} from '../../../shared-kernel/actor.js';
import { scopeOf } from '../../../shared-kernel/scope.js';
import type { MeetingKind } from './meeting.js';

/** How somebody stands to meetings: the office sees all, leaders what is convened, groups their own, units what concerns them. */
export interface MeetingReader {
  readonly office: boolean;
  readonly leader: boolean;
  readonly groupIds: readonly string[];
  readonly unitPaths: readonly string[];
}

/** The reader that an actor is today. */
export function meetingReader(actor: Actor): MeetingReader {
  const { all, groupIds, unitPaths } = scopeOf(actor);
  return {
    office: all,
    leader: postsWithRole(actor, ['LEADING_OFFICIAL', 'LEADER_SECRETARY']).length > 0,
    groupIds,
    unitPaths,
  };
}

/** Whether the actor prepares such a meeting: the office each, a group's liaison and head their own. */
export function prepares(actor: Actor, kind: MeetingKind, groupUnitId: string | null): boolean {
  if (isOffice(actor)) return true;
  return kind === 'GROUP' && groupPosts(actor).some((post) => post.unitId === groupUnitId);
}

const groupPosts = (actor: Actor): readonly ActorPost[] => postsWithRole(actor, GROUP_ROLES);

/** In whose name a deputy prepares a meeting: whoever he stands in for signs and registers nothing of it either. */
export const preparesInNameOf = (actor: Actor): string | null =>
  inNameOf(actor, isOffice(actor) ? OFFICE_ROLES : GROUP_ROLES);
