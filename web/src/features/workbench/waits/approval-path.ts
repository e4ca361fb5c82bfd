import { pathOfSubject } from '../../../parts/subject-path';
import type { Approval } from './wait';

/** A word of the facts, where there is one. */
export const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** Where what is asked about a duty, or about anything else due, is seen. */
function pathOfAsked(facts: Approval['facts']): string {
  const dutyId = textOf(facts['dutyId']);
  return dutyId === null ? `/obligations/${textOf(facts['obligationId']) ?? ''}` : `/duties/${dutyId}`;
}

/** Where what an approval is about is seen. */
export function pathOf({ subjectType, subjectId, unitId, facts, kind }: Approval): string {
  if (subjectType === 'CYCLE') return `/quarter/${subjectId}?part=close`;
  if (subjectType === 'OBLIGATION_REQUEST') return pathOfAsked(facts);
  if (kind === 'ADMIN_ACCOUNT' || subjectType === 'ACCOUNT') return '/settings/accounts';
  if (kind === 'AUTHORITY' || kind === 'INITIAL_SETTING')
    return unitId == null ? '/settings/organisation' : `/settings/organisation?unit=${unitId}`;
  return pathOfSubject(subjectType, subjectId) ?? '/';
}
