import type { components } from '../../api/schema';

type Division = Pick<components['schemas']['DivisionAnswer'], 'postId' | 'postAbolishedOn'>;

/** Who answers for a unit by the division of work: nobody where his post is no more. */
export function answersFor<Place extends Division>(places: readonly Place[]): Place | undefined {
  const [place] = places;
  return place?.postAbolishedOn == null ? place : undefined;
}

/** The official whom a new project proposes; undefined: what stands stays, as what somebody chose himself does. */
export function proposedLeader(
  leader: Division | undefined,
  { chosen, before }: { readonly chosen: unknown; readonly before: string | undefined },
): string | undefined {
  const own = chosen !== undefined && chosen !== before;
  return leader === undefined || own ? undefined : leader.postId;
}
