import type { Beat } from '../stage/beat.js';
import type { MatterKey } from '../stage/matters.js';
import { interviewIs } from '../stage/proofs.js';

/** Who is reminded: the desk that does the work. */
export const DESK = ['LIAISON', 'SECTION_CHIEF'] as const;
/** Who gets an urging slip, the deputy leader as a copy. */
export const SLIP_ROLES = ['SECTION_CHIEF', 'UNIT_OFFICE', 'DEPUTY_LEADER'] as const;

/** The record of a talk was not objected to in time. */
export function unobjected(key: MatterKey): Pick<Beat, 'says' | 'state' | 'proofs'> {
  return {
    says: '约谈记录逾期未反馈，按无异议归档',
    state: '整改中',
    proofs: [interviewIs(key, { record_check: 'UNOBJECTED' })],
  };
}
