import { type Actor, type ActorPost, isOffice, type PostRole, type Scope } from './actor.js';

const UNIT_ROLES: readonly PostRole[] = [
  'LIAISON',
  'SECTION_CHIEF',
  'UNIT_OFFICE',
  'DEPUTY_LEADER',
  'PRINCIPAL_LEADER',
];
const GROUP_ROLES: readonly PostRole[] = ['GROUP_HEAD', 'GROUP_LIAISON'];

const EVERYTHING: Scope = { all: true, unitPaths: [], unitIds: [], postIds: [], groupIds: [] };

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}

/** A secretary reads for the leader whom he serves. */
function readsFor(post: ActorPost): readonly string[] {
  return post.servesPostId === null ? [post.postId] : [post.postId, post.servesPostId];
}

/**
 * What an actor may see, from the posts he holds today and those he acts for. The office and the engine see all, the office but for what is
 * known by name to some posts; a
 * unit's people their unit and its subtree; leaders and their secretaries what their posts stand in; group people what
 * their group answers for. An administrator without a post sees no business row.
 */
export function scopeOf(actor: Actor): Scope {
  if (actor.kind === 'SYSTEM' && actor.machine === undefined) return { ...EVERYTHING, engine: true };
  if (isOffice(actor)) return { ...EVERYTHING, postIds: distinct(actor.posts.flatMap(readsFor)) };
  const inUnit = actor.posts.filter((post) => UNIT_ROLES.includes(post.role));
  const inGroup = actor.posts.filter((post) => GROUP_ROLES.includes(post.role));
  return {
    all: false,
    unitPaths: distinct(inUnit.map((post) => post.unitPath)),
    unitIds: distinct(inUnit.map((post) => post.unitId)),
    postIds: distinct(actor.posts.flatMap(readsFor)),
    groupIds: distinct(inGroup.map((post) => post.unitId)),
  };
}
