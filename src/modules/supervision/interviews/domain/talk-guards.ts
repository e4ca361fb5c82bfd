import type { Day } from '../../../../shared-kernel/dates.js';
import type { Party } from '../../policy/domain/choose-parties.js';
import type { Tier } from '../../policy/domain/policy.js';
import { refuse, refuseAt, type SUPERVISION_PROBLEMS } from '../../policy/domain/problems.js';

/** The unit whose head is to be talked to, as far as the guards go. */
export interface TalkedUnit {
  readonly kind: string;
  /** A unit headed by a city leader: no tier-3 interview. */
  readonly headedByCityLeader: boolean;
  /** The project is led by the party secretary or the mayor himself: no tier-3 interview. */
  readonly ledBySecretaryOrMayor: boolean;
}

export interface TalkParties {
  readonly tier: Tier;
  readonly unit: TalkedUnit;
  readonly interviewee: Party;
  readonly interviewer: Party;
  readonly approver: Party;
  /** County or zone at tier 3: the interviewer is the party secretary, or holds his entrustment. */
  readonly entrustedBySecretary: boolean;
}

/** Why no interview of this tier is possible with the unit at all; a note is printed instead of a button. Null when it is. */
export function talkBar(
  unit: TalkedUnit,
  tier: Tier,
): (('UNIT_NOT_INTERVIEWED' | 'TIER_NOT_POSSIBLE') & keyof typeof SUPERVISION_PROBLEMS) | null {
  if (unit.kind === 'VERTICAL') return 'UNIT_NOT_INTERVIEWED';
  return tier === 3 && (unit.headedByCityLeader || unit.ledBySecretaryOrMayor) ? 'TIER_NOT_POSSIBLE' : null;
}

/** The party secretary's word that another talks to a county's principal leader. */
export interface Entrustment {
  readonly toPostId: string;
  readonly how: 'PAPER' | 'ONLINE';
  readonly on: Day;
}

/** A county's or zone's principal leaders are talked to by the party secretary himself, or by whom he entrusts. */
export function needsEntrustment(
  unitKind: string,
  tier: Tier,
  interviewer: { readonly headsCity: boolean; readonly title: string } | null,
): boolean {
  if (tier !== 3 || (unitKind !== 'COUNTY' && unitKind !== 'DEVELOPMENT_ZONE')) return false;
  const secretary =
    interviewer?.headsCity === true && /书记/u.test(interviewer.title) && !/副书记/u.test(interviewer.title);
  return !secretary;
}

/**
 * Who may talk to whom, checked before signing and before the talk is recorded.
 * @throws UNIT_NOT_INTERVIEWED, TIER_NOT_POSSIBLE, ENTRUSTMENT_REQUIRED, INTERVIEWER_RANK_TOO_LOW, SAME_PERSON.
 */
export function assertMayTalk(parties: TalkParties): void {
  const { unit, tier, interviewee, interviewer, approver } = parties;
  const bar = talkBar(unit, tier);
  if (bar !== null) throw refuse(bar);
  const territorial = unit.kind === 'COUNTY' || unit.kind === 'DEVELOPMENT_ZONE';
  if (tier === 3 && territorial && !parties.entrustedBySecretary)
    throw refuseAt('/entrustment', 'ENTRUSTMENT_REQUIRED');
  if (interviewer.rank < interviewee.rank) throw refuse('INTERVIEWER_RANK_TOO_LOW');
  const people = [interviewee, interviewer, approver].flatMap(({ personId }) => (personId === null ? [] : [personId]));
  if (new Set(people).size < people.length) throw refuse('SAME_PERSON');
}
