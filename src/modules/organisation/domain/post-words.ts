import type { DelegationScope, PostRole } from '../../../shared-kernel/actor.js';
import type { PostRow } from './post.js';
import type { Unit } from './unit.js';

const ROLES: Readonly<Record<PostRole, string>> = {
  LIAISON: '联络员',
  SECTION_CHIEF: '业务科室长',
  UNIT_OFFICE: '单位办公室',
  DEPUTY_LEADER: '分管领导',
  PRINCIPAL_LEADER: '主要领导',
  OFFICE_CLERK: '工作人员',
  OFFICE_SECTION_CHIEF: '督察科科长',
  OFFICE_DEPUTY_DIRECTOR: '改革办副主任',
  EXECUTIVE_DEPUTY_DIRECTOR: '改革办常务副主任',
  OFFICE_DIRECTOR: '改革办主任',
  LEADING_OFFICIAL: '领衔领导',
  LEADER_SECRETARY: '领导联络员',
  GROUP_HEAD: '专项小组组长',
  GROUP_LIAISON: '专项小组联络员',
};

const RANKS: Readonly<Record<number, string>> = { 10: '科级', 20: '副县级', 30: '正县级', 40: '副厅级', 50: '正厅级' };

const SCOPES: Readonly<Record<DelegationScope, string>> = {
  ALL: '全部事项',
  FILING: '计划和报送',
  SUPERVISION: '督办约谈',
};

/** 职级 in words; one between the named ones by its number. */
export function rankWords(rank: number): string {
  return RANKS[rank] ?? `职级${String(rank)}`;
}

/** What a deputy acts for. */
export function scopeWords(scope: DelegationScope): string {
  return SCOPES[scope];
}

/** What a post gives beside its title, which anybody may choose: 角色, 职级, 市委书记、市长, and what its unit is let off. */
export function postWords(
  { role, rank, headsCity }: Pick<PostRow, 'role' | 'rank' | 'headsCity'>,
  unit: Pick<Unit, 'kind' | 'headedByCityLeader'> | null,
): string {
  return [
    `岗位角色：${ROLES[role]}`,
    `职级：${rankWords(rank)}`,
    ...(headsCity ? ['市委书记、市长岗位'] : []),
    ...(unit?.headedByCityLeader === true ? ['单位主要负责人由市领导兼任'] : []),
    ...(unit?.kind === 'VERTICAL' ? ['垂管单位'] : []),
  ].join('，');
}

/** Somebody as he is told apart from others of his name. */
export interface Known {
  readonly personId: string;
  readonly name: string;
  readonly phone: string | null;
  /** Unit and post of each that he holds today. */
  readonly posts: readonly string[];
}

/** 现任 … of somebody; whoever holds no post is told apart by the end of his telephone number. */
export function knownBy({ name, phone, posts }: Known): string {
  if (posts.length > 0) return `${name}现任${posts.join('、')}`;
  return `${name}现无任职${phone === null ? '' : `，登记电话尾号${phone.slice(-4)}`}`;
}
