import type { Actor, DelegationScope } from '../../../shared-kernel/actor.js';

const FILING: readonly DelegationScope[] = ['FILING'];
const SUPERVISION: readonly DelegationScope[] = ['SUPERVISION'];
/** What both need to see their part. */
const EITHER: readonly DelegationScope[] = ['FILING', 'SUPERVISION'];

/**
 * What a deputy with a part of a post's business may do in its name. What is missing here takes a deputy for everything:
 * deciding and approving, opening and closing, people, posts and delegations, what mixes both parts.
 */
export const SCOPES_OF: Readonly<Record<string, readonly DelegationScope[]>> = {
  'calendar.read': EITHER,
  'chain-gaps.read': EITHER,
  'cycles.read': EITHER,
  'delegations.read': EITHER,
  'events.read': EITHER,
  'listings.read': EITHER,
  'obligations.read': EITHER,
  'people.read': EITHER,
  'posts.read': EITHER,
  'projects.read': EITHER,
  'scheduling-notes.read': EITHER,
  'units.read': EITHER,

  'coordination-requests.create': FILING,
  'cycles.matrix': FILING,
  'duties.add-paragraph': FILING,
  'duties.confirm-entries': FILING,
  'duties.confirm-plan': FILING,
  'duties.hold': FILING,
  'duties.plan': FILING,
  'duties.read': FILING,
  'duties.submit': FILING,
  'exemptions.create': FILING,
  'explanations.confirm-entry': FILING,
  'explanations.create': FILING,
  'extensions.create': FILING,
  'fact-checks.answer': FILING,
  'fact-checks.read': FILING,
  'indicators.read': FILING,
  'plans.read': FILING,
  'plans.submit': FILING,
  'problems.read': FILING,
  'readings.create': FILING,
  'registers.confirm-entry': FILING,
  'registers.create': FILING,
  'registers.read': FILING,
  'tasks.help': FILING,
  'tasks.progress': FILING,
  'tasks.read': FILING,
  'tasks.submit': FILING,

  'interviews.acknowledge': SUPERVISION,
  'interviews.confirm': SUPERVISION,
  'interviews.explain': SUPERVISION,
  'interviews.object': SUPERVISION,
  'interviews.read': SUPERVISION,
  'interviews.rectify': SUPERVISION,
  'supervision-cases.read': SUPERVISION,
};

function coversAll(scope: DelegationScope | undefined): boolean {
  return scope === undefined || scope === 'ALL';
}

/** The actor as he stands before one door: posts for which he acts in another part of their business are left out. */
export function actingFor(actor: Actor, permission: string): Actor {
  if (actor.posts.every((post) => coversAll(post.delegatedFor))) return actor;
  const scopes = Object.hasOwn(SCOPES_OF, permission) ? (SCOPES_OF[permission] ?? []) : [];
  const posts = actor.posts.filter(
    ({ delegatedFor }) => coversAll(delegatedFor) || scopes.some((scope) => scope === delegatedFor),
  );
  return { ...actor, posts };
}
