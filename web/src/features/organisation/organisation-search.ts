import { asked, day, flag, id, oneOf, searchOf, type SearchOf, words } from '../../parts/list/search-schema';

export const UNIT_KINDS = [
  'REGION',
  'COMMITTEE',
  'REFORM_OFFICE',
  'SPECIAL_GROUP',
  'CAMPAIGN_GROUP',
  'DEPARTMENT',
  'COUNTY',
  'DEVELOPMENT_ZONE',
  'VERTICAL',
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** What the address of this page keeps: which part, the filters, and the unit that is open. */
export const ORGANISATION = {
  /** Which part it is narrows no list of it. */
  view: asked(oneOf(['delegations', 'division', 'handovers', 'transfers']), null),
  /** The day of the division of work. */
  on: day(),
  unit: id(),
  kind: oneOf(UNIT_KINDS),
  name: words(),
  /** Only units that have a vacant post. */
  vacant: flag(),
  /** Also the delegations that are over. */
  ended: flag(),
};
export type OrganisationSearch = SearchOf<typeof ORGANISATION>;
export const readOrganisationSearch = searchOf(ORGANISATION);
