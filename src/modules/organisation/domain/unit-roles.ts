import type { PostRole } from '../../../shared-kernel/actor.js';
import type { UnitKind } from './unit.js';

const OF_UNITS: readonly PostRole[] = ['LIAISON', 'SECTION_CHIEF', 'UNIT_OFFICE', 'DEPUTY_LEADER', 'PRINCIPAL_LEADER'];
const OF_OFFICE: readonly PostRole[] = [
  'OFFICE_CLERK',
  'OFFICE_SECTION_CHIEF',
  'OFFICE_DEPUTY_DIRECTOR',
  'EXECUTIVE_DEPUTY_DIRECTOR',
  'OFFICE_DIRECTOR',
];
const OF_CITY: readonly PostRole[] = ['LEADING_OFFICIAL', 'LEADER_SECRETARY'];
const OF_GROUPS: readonly PostRole[] = ['GROUP_HEAD', 'GROUP_LIAISON'];

const ROLES_OF: Readonly<Record<UnitKind, readonly PostRole[]>> = {
  REGION: OF_CITY,
  COMMITTEE: OF_CITY,
  REFORM_OFFICE: OF_OFFICE,
  SPECIAL_GROUP: OF_GROUPS,
  CAMPAIGN_GROUP: OF_GROUPS,
  DEPARTMENT: OF_UNITS,
  COUNTY: OF_UNITS,
  DEVELOPMENT_ZONE: OF_UNITS,
  VERTICAL: OF_UNITS,
};

/**
 * Whether units of a kind have posts of a role. It guards what a role opens: an office role in a department would see
 * the whole city.
 */
export function hasRole(kind: UnitKind, role: PostRole): boolean {
  return ROLES_OF[kind].includes(role);
}
