import type { PostRole } from '../../../shared-kernel/actor.js';
import type { FieldError } from '../../../shared-kernel/domain-error.js';

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

/** An organisation in the tree. `path` is the ids from the root to the unit itself, each followed by `/`. */
export interface Unit {
  readonly unitId: string;
  readonly parentId: string | null;
  readonly path: string;
  readonly kind: UnitKind;
  readonly name: string;
  /** A unit headed by a city leader gets no tier-3 interview. */
  readonly headedByCityLeader: boolean;
  readonly sortOrder: number;
  readonly closedOn: string | null;
  readonly version: number;
  /** Of a group: the unit that houses its office (联络办公室所在单位) and does what is decided for it. */
  readonly hostUnitId: string | null;
  /** Of a group: 成员单位, in their order. */
  readonly memberUnitIds: readonly string[];
  /** Of a group: what it answers for. */
  readonly remit: string | null;
}

/** What is said of a group beside what every unit has. */
export type GroupFields = Pick<Unit, 'hostUnitId' | 'memberUnitIds' | 'remit'>;

/** 专项小组 and 专班: they have a head and a liaison, and nobody of their own who does a task. */
export const isGroup = ({ kind }: Pick<Unit, 'kind'>): boolean => kind === 'SPECIAL_GROUP' || kind === 'CAMPAIGN_GROUP';

/** What stands above the units or is put together from them: it neither houses a group nor sits in one. */
const OF_NO_GROUP: readonly UnitKind[] = ['REGION', 'COMMITTEE', 'SPECIAL_GROUP', 'CAMPAIGN_GROUP'];

/** What a group names that cannot house it or sit in it; `known` are the units that it names. */
export function groupFaults({ hostUnitId, memberUnitIds }: GroupFields, known: readonly Unit[]): readonly FieldError[] {
  const fits = (id: string): boolean =>
    known.some(({ unitId, kind, closedOn }) => unitId === id && closedOn === null && !OF_NO_GROUP.includes(kind));
  return [
    ...(hostUnitId !== null && !fits(hostUnitId) ? [{ pointer: '/hostUnitId', code: 'GROUP_UNIT_UNFIT' }] : []),
    ...memberUnitIds.flatMap((id, place) =>
      fits(id) ? [] : [{ pointer: `/memberUnitIds/${String(place)}`, code: 'GROUP_UNIT_UNFIT' }],
    ),
  ];
}

/** What may change of a unit; its kind and its place in the tree stay. */
export type UnitFields = Pick<Unit, 'name' | 'headedByCityLeader' | 'sortOrder'>;

/** A post that a unit of some kind usually has. Rank: 10 科级, 20 副县级, 30 正县级, 40 副厅级, 50 正厅级. */
export interface UsualPost {
  readonly role: PostRole;
  readonly rank: number;
  readonly title: string;
}

const department: readonly UsualPost[] = [
  { role: 'LIAISON', rank: 10, title: '联络员' },
  { role: 'SECTION_CHIEF', rank: 10, title: '业务科室长' },
  { role: 'UNIT_OFFICE', rank: 10, title: '单位办公室' },
  { role: 'DEPUTY_LEADER', rank: 20, title: '分管领导' },
  { role: 'PRINCIPAL_LEADER', rank: 30, title: '主要领导' },
];

const county: readonly UsualPost[] = [
  { role: 'LIAISON', rank: 10, title: '县委改革办联络员' },
  { role: 'SECTION_CHIEF', rank: 10, title: '县委改革办主任' },
  { role: 'UNIT_OFFICE', rank: 10, title: '县委改革办（收发）' },
  { role: 'DEPUTY_LEADER', rank: 20, title: '分管县领导' },
  { role: 'PRINCIPAL_LEADER', rank: 30, title: '县委书记' },
];

const zone: readonly UsualPost[] = [
  { role: 'LIAISON', rank: 10, title: '改革工作联络员' },
  { role: 'SECTION_CHIEF', rank: 10, title: '改革工作机构负责人' },
  { role: 'UNIT_OFFICE', rank: 10, title: '管委会办公室' },
  { role: 'DEPUTY_LEADER', rank: 20, title: '分管领导' },
  { role: 'PRINCIPAL_LEADER', rank: 30, title: '党工委书记' },
];

const group: readonly UsualPost[] = [
  { role: 'GROUP_LIAISON', rank: 20, title: '专项小组联络员' },
  { role: 'GROUP_HEAD', rank: 40, title: '专项小组组长' },
];

const office: readonly UsualPost[] = [
  { role: 'OFFICE_CLERK', rank: 10, title: '工作人员' },
  { role: 'OFFICE_SECTION_CHIEF', rank: 20, title: '督察科科长' },
  { role: 'OFFICE_DEPUTY_DIRECTOR', rank: 20, title: '副主任' },
  { role: 'EXECUTIVE_DEPUTY_DIRECTOR', rank: 30, title: '常务副主任' },
  { role: 'OFFICE_DIRECTOR', rank: 40, title: '主任' },
];

/** The posts, vacant at first, that a new unit gets by its kind; regions and committees get theirs one by one. */
export const USUAL_POSTS: Readonly<Record<UnitKind, readonly UsualPost[]>> = {
  REGION: [],
  COMMITTEE: [],
  REFORM_OFFICE: office,
  SPECIAL_GROUP: group,
  CAMPAIGN_GROUP: group,
  DEPARTMENT: department,
  COUNTY: county,
  DEVELOPMENT_ZONE: zone,
  VERTICAL: department,
};
