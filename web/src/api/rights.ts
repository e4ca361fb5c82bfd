import type { components } from './schema';

export type Me = components['schemas']['MeAnswer'];
export type PostRole = Me['posts'][number]['role'];

const OFFICE_ROLES: readonly PostRole[] = [
  'OFFICE_CLERK',
  'OFFICE_SECTION_CHIEF',
  'OFFICE_DEPUTY_DIRECTOR',
  'EXECUTIVE_DEPUTY_DIRECTOR',
  'OFFICE_DIRECTOR',
];
const UNIT_ROLES: readonly PostRole[] = [
  'LIAISON',
  'SECTION_CHIEF',
  'UNIT_OFFICE',
  'DEPUTY_LEADER',
  'PRINCIPAL_LEADER',
];

/** Whether the signed-in person may knock at the doors with this permission; the server decides in the end. */
export function may(me: Me, permission: string): boolean {
  return me.permissions.includes(permission);
}

export function isOffice(me: Me): boolean {
  return me.posts.some(({ role }) => OFFICE_ROLES.includes(role));
}

/** Somebody who has posts in units alone: he sees four entries. */
export function isUnitOnly(me: Me): boolean {
  return me.posts.length > 0 && me.posts.every(({ role }) => UNIT_ROLES.includes(role));
}

const GROUP_ROLES: readonly PostRole[] = ['GROUP_LIAISON', 'GROUP_HEAD'];

/** Whether he sits in a special or campaign group. */
export function isOfGroup(me: Me): boolean {
  return me.posts.some(({ role }) => GROUP_ROLES.includes(role));
}
