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

export const VIEWS = ['delegations', 'division'] as const;
export type View = (typeof VIEWS)[number];

/** What the address of this page keeps: which part, the filters, and the unit that is open. */
export interface OrganisationSearch {
  readonly view?: View | undefined;
  readonly unit?: string | undefined;
  readonly kind?: UnitKind | undefined;
  readonly name?: string | undefined;
  /** Only units that have a vacant post. */
  readonly vacant?: true | undefined;
  /** Also the delegations that are over. */
  readonly ended?: true | undefined;
}

const ID = /^[0-9a-f-]{36}$/iu;
const LONGEST = 100;

const isYes = (value: unknown): boolean => value === true || value === 'true';

/** Anything else in the address is dropped. */
export function readOrganisationSearch(address: Readonly<Record<string, unknown>>): OrganisationSearch {
  const { view, unit, kind, name, vacant, ended } = address;
  const search: OrganisationSearch = {
    view: VIEWS.find((one) => one === view),
    unit: typeof unit === 'string' && ID.test(unit) ? unit : undefined,
    kind: UNIT_KINDS.find((one) => one === kind),
    name: typeof name === 'string' && name.trim() !== '' ? name.slice(0, LONGEST) : undefined,
    vacant: isYes(vacant) ? true : undefined,
    ended: isYes(ended) ? true : undefined,
  };
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
}
