import type { Day } from '../../../shared-kernel/dates.js';
import type { EndedAs, ProjectCategory, ProjectLevel } from '../../../shared-kernel/project.js';
import type { NodeFields } from './programme.js';

/** Where somebody stands in the responsibility chain; a CO_LEADER 共同领衔 reads and is told, and leads nothing. */
export const PARTY_ROLES = ['LEADING_OFFICIAL', 'CO_LEADER', 'GROUP', 'LEAD', 'RESPONSIBLE', 'SUPPORTING'] as const;
export type PartyRole = (typeof PARTY_ROLES)[number];

/** A place in the chain: a unit, a post, or words that nobody has resolved yet. */
export interface Party {
  readonly id: string;
  readonly role: PartyRole;
  readonly unitId: string | null;
  readonly postId: string | null;
  readonly expression: string | null;
  /** The unit's or post's name, or the words. */
  readonly name: string;
  /** As the ledger wrote it. */
  readonly words: string | null;
}

/** A project with the head of its chain. */
export interface Project extends NodeFields {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly category: ProjectCategory;
  readonly level: ProjectLevel;
  /** Leader-led since this day: it owes the five duties of every quarter that opens from then on; null if it is not. */
  readonly leaderLedFrom: Day | null;
  readonly leadingPostId: string | null;
  readonly leadingTitle: string | null;
  readonly groupUnitId: string | null;
  readonly groupName: string | null;
  readonly leadUnitId: string | null;
  readonly leadUnitName: string | null;
  /** The lead unit's section chief for this project, where one is named. */
  readonly responsiblePostId: string | null;
  readonly keyPoint: string | null;
  readonly endedOn: Day | null;
  /** How it ended; null: it goes on, or ended before this was asked. */
  readonly endedAs: EndedAs | null;
  readonly endedReason: string | null;
  readonly endedDocument: string | null;
  readonly version: number;
}

/** What is missing in a chain (责任链条缺口). */
export const CHAIN_GAPS = [
  'NO_LEADING_OFFICIAL',
  'LEADING_OFFICIAL_UNRESOLVED',
  'LEADING_OFFICIAL_VACANT',
  'NO_GROUP',
  'NO_LEAD_UNIT',
  'LEAD_UNIT_CLOSED',
  'SECTION_CHIEF_VACANT',
  'LIAISON_VACANT',
  'DEPUTY_LEADER_VACANT',
  'NO_RESPONSIBLE_UNIT',
  'WORDS_UNRESOLVED',
  'KEY_POINT_UNRESOLVED',
] as const;
export type ChainGap = (typeof CHAIN_GAPS)[number];

/** What the gaps of one chain are judged from. */
export interface ChainFacts {
  readonly leadingPost: boolean;
  readonly leadingWords: boolean;
  readonly leadingHeld: boolean;
  readonly group: boolean;
  readonly leadUnit: boolean;
  readonly leadUnitClosed: boolean;
  readonly sectionChiefHeld: boolean;
  readonly liaisonHeld: boolean;
  readonly deputyHeld: boolean;
  readonly responsible: number;
  readonly words: number;
  /** Its key-point words name no point of this year's plans. */
  readonly keyPointUnresolved: boolean;
}

/** The gaps of a chain, the gravest first. Reminders to a vacant post reach nobody, so vacancies count. */
export function gapsOf(facts: ChainFacts): readonly ChainGap[] {
  const unit = facts.leadUnit && !facts.leadUnitClosed;
  const rows: readonly (readonly [ChainGap, boolean])[] = [
    ['NO_LEAD_UNIT', !facts.leadUnit],
    ['LEAD_UNIT_CLOSED', facts.leadUnitClosed],
    ['SECTION_CHIEF_VACANT', unit && !facts.sectionChiefHeld],
    ['LIAISON_VACANT', unit && !facts.liaisonHeld],
    ['DEPUTY_LEADER_VACANT', unit && !facts.deputyHeld],
    ['LEADING_OFFICIAL_UNRESOLVED', !facts.leadingPost && facts.leadingWords],
    ['NO_LEADING_OFFICIAL', !facts.leadingPost && !facts.leadingWords],
    ['LEADING_OFFICIAL_VACANT', facts.leadingPost && !facts.leadingHeld],
    ['NO_GROUP', !facts.group],
    ['NO_RESPONSIBLE_UNIT', facts.responsible === 0],
    ['WORDS_UNRESOLVED', facts.words > 0],
    ['KEY_POINT_UNRESOLVED', facts.keyPointUnresolved],
  ];
  return rows.filter(([, missing]) => missing).map(([gap]) => gap);
}
