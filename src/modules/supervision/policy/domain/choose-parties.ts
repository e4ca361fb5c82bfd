import type { PostRole } from '../../../../shared-kernel/actor.js';

/** Whoever takes part in a talk. */
export interface Party {
  /** Null while the post is vacant. */
  readonly personId: string | null;
  /** Higher is senior. */
  readonly rank: number;
}

/** The office's posts that talk or sign, the lowest first. */
export const OFFICE_CHAIN = [
  'OFFICE_SECTION_CHIEF',
  'OFFICE_DEPUTY_DIRECTOR',
  'EXECUTIVE_DEPUTY_DIRECTOR',
  'OFFICE_DIRECTOR',
] as const satisfies readonly PostRole[];

/** Posts of the city that talk at the third tier. */
export const CITY_ROLES: readonly PostRole[] = ['LEADING_OFFICIAL', 'GROUP_HEAD'];

/** A post that might talk or sign. */
export interface Choice extends Party {
  readonly role: PostRole;
}

/** The office's posts from a role upward. */
export function chainFrom(role: PostRole): readonly PostRole[] {
  const at = (OFFICE_CHAIN as readonly PostRole[]).indexOf(role);
  return at < 0 ? [] : OFFICE_CHAIN.slice(at);
}

const apart = (one: Party, other: Party): boolean => one.personId === null || one.personId !== other.personId;

/**
 * Who talks where the usual interviewer may rank too low: the usual one, else the lowest post that suffices and is held. Null: none
 * does, and a proposal would be one that nobody can sign.
 */
export function lowestThatSuffices<C extends Choice>(ladder: readonly C[], interviewee: Party): C | null {
  const fits = ladder.filter((one) => one.rank >= interviewee.rank && apart(one, interviewee));
  return fits.find((one, at) => one.personId !== null || (at === 0 && one === ladder[0])) ?? null;
}

/** Who signs: the first of the chain who is none of those concerned. Null: nobody of the office may. */
export function firstApart<C extends Choice>(chain: readonly C[], concerned: readonly (string | null)[]): C | null {
  return chain.find((one) => one.personId === null || !concerned.includes(one.personId)) ?? null;
}

/** City officials who may talk to somebody: held posts, not ranking lower, and neither he, nor whoever signs, nor whoever asked. */
export function fittingOfficials<C extends Choice>(
  officials: readonly C[],
  interviewee: Party,
  concerned: readonly (string | null)[],
): readonly C[] {
  return officials.filter(
    (one) =>
      CITY_ROLES.includes(one.role) &&
      one.personId !== null &&
      one.rank >= interviewee.rank &&
      apart(one, interviewee) &&
      !concerned.includes(one.personId),
  );
}
