import type { PostRole } from '../../../../shared-kernel/actor.js';
import { isUnfinished } from '../../../obligations/index.js';
import { chainFrom, firstApart } from '../../policy/domain/choose-parties.js';
import type { InterviewItem } from '../domain/interview.js';
import type { Tier } from '../../policy/domain/policy.js';
import type { LockedInterview } from '../persistence/interview.repository.js';
import type { InterviewContext } from './act-context.js';

/** `facts.signedBy` of a waiver that the party secretary or the mayor signs, on paper. */
export const CITY_HEAD = 'CITY_HEAD';

/** Who stands above the one who signs at a tier; above the third's nobody of the office. */
const ABOVE: Readonly<Record<Tier, PostRole | null>> = {
  1: 'EXECUTIVE_DEPUTY_DIRECTOR',
  2: 'OFFICE_DIRECTOR',
  3: null,
};

/** Who decides on a waiver: one level above the tier's approver, and never who asks; else the city's head on paper, and who registers it. */
export function waiverApprover({ actor, people, locked }: Pick<InterviewContext, 'actor' | 'people' | 'locked'>): {
  readonly role: PostRole;
  readonly onPaper: boolean;
} {
  const concerned = [actor.personId, people.seat(locked.file.intervieweePostId)?.personId ?? null].filter(
    (id) => id !== null,
  );
  const start = ABOVE[locked.dossier.interview.tier];
  const seats = (roles: readonly PostRole[]) => roles.flatMap((role) => people.ofOffice(role) ?? []);
  const above = start === null ? null : firstApart(seats(chainFrom(start)), concerned);
  if (above !== null) return { role: above.role, onPaper: false };
  const registrars = [...chainFrom('OFFICE_DEPUTY_DIRECTOR')].reverse();
  return { role: firstApart(seats(registrars), concerned)?.role ?? 'OFFICE_DIRECTOR', onPaper: true };
}

/** Items of a third tier that failed whose cases rest, open, until something is decided about them. */
export function exhaustedItems({ dossier, cases, obligations }: LockedInterview): readonly InterviewItem[] {
  if (dossier.interview.tier !== 3) return [];
  return dossier.items.filter((item) => {
    const open = cases.get(item.caseId);
    const state = obligations.get(item.obligationId)?.state;
    return item.state === 'FAILED' && open?.exhaustedOn != null && state !== undefined && isUnfinished(state);
  });
}
