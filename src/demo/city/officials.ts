import type { PostRole } from '../../shared-kernel/actor.js';
import { COMMITTEE } from './units.js';

/** A post that no unit has by its kind: city leaders and those who serve them. */
export interface OfficialDraft {
  readonly unit: string;
  readonly role: PostRole;
  /** 职级: 10 科级, 20 副县级, 30 正县级, 40 副厅级, 50 正厅级. */
  readonly rank: number;
  readonly title: string;
  /** For a secretary: the title of the leader served. */
  readonly serves?: string;
}

/** City leaders who lead projects by name, in the words of a ledger: posts, never persons. */
const LEADERS: readonly (readonly [title: string, rank: number])[] = [
  ['市委书记', 50],
  ['市长', 50],
  ['常务副市长', 40],
  ['分管农业副市长', 40],
  ['分管商务副市长', 40],
  ['分管环保副市长', 40],
  ['分管自然资源副市长', 40],
  ['分管民政副市长', 40],
  ['分管卫健副市长', 40],
  ['市委组织部部长', 40],
];

/** Each leader with his secretary, the real user of his page. */
export function leadersWithSecretaries(titles: readonly (readonly [string, number])[]): readonly OfficialDraft[] {
  return titles.flatMap(([title, rank]) => [
    { unit: COMMITTEE, role: 'LEADING_OFFICIAL', rank, title },
    { unit: COMMITTEE, role: 'LEADER_SECRETARY', rank: 10, title: `${title}联络员`, serves: title },
  ]);
}

export const OFFICIALS: readonly OfficialDraft[] = leadersWithSecretaries(LEADERS);
