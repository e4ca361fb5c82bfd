import type { PostRole } from '../../api/me';
import type { UnitKind } from './organisation-search';

const OF_UNITS: readonly PostRole[] = ['LIAISON', 'SECTION_CHIEF', 'UNIT_OFFICE', 'DEPUTY_LEADER', 'PRINCIPAL_LEADER'];
const OF_CITY: readonly PostRole[] = ['LEADING_OFFICIAL', 'LEADER_SECRETARY'];
const OF_GROUPS: readonly PostRole[] = ['GROUP_HEAD', 'GROUP_LIAISON'];
const OF_OFFICE: readonly PostRole[] = [
  'OFFICE_CLERK',
  'OFFICE_SECTION_CHIEF',
  'OFFICE_DEPUTY_DIRECTOR',
  'EXECUTIVE_DEPUTY_DIRECTOR',
  'OFFICE_DIRECTOR',
];

/** Which posts units of a kind have; the server refuses any other. */
export const ROLES_OF: Readonly<Record<UnitKind, readonly PostRole[]>> = {
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

const SIGNING: readonly PostRole[] = [
  'OFFICE_SECTION_CHIEF',
  'OFFICE_DEPUTY_DIRECTOR',
  'EXECUTIVE_DEPUTY_DIRECTOR',
  'OFFICE_DIRECTOR',
  'LEADING_OFFICIAL',
  'LEADER_SECRETARY',
  'GROUP_HEAD',
  'DEPUTY_LEADER',
  'PRINCIPAL_LEADER',
];

/** Whether a post's word binds others, so that who sits in it takes two people; the server decides, this only says so before. */
export function signs(role: string): boolean {
  return SIGNING.some((one) => one === role);
}

/** 职级, as the rules of who may talk to whom compare it. */
export const RANKS = [10, 20, 30, 40, 50] as const;

/** What is usual for a role; the person who adds the post may choose another. */
export const USUAL_RANK: Readonly<Record<PostRole, number>> = {
  LIAISON: 10,
  SECTION_CHIEF: 10,
  UNIT_OFFICE: 10,
  DEPUTY_LEADER: 20,
  PRINCIPAL_LEADER: 30,
  OFFICE_CLERK: 10,
  OFFICE_SECTION_CHIEF: 20,
  OFFICE_DEPUTY_DIRECTOR: 20,
  EXECUTIVE_DEPUTY_DIRECTOR: 30,
  OFFICE_DIRECTOR: 40,
  LEADING_OFFICIAL: 40,
  LEADER_SECRETARY: 10,
  GROUP_HEAD: 40,
  GROUP_LIAISON: 10,
};
