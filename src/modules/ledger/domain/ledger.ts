import type { Day } from '../../../shared-kernel/dates.js';
import type { ProjectCategory, ProjectLevel } from '../../../shared-kernel/project.js';
import type { ProgrammePlace } from './programme-place.js';
import type { DateDoubt } from '../../../shared-kernel/sheet/stated-date.js';
import type { RowRefusal } from '../../../shared-kernel/sheet/row.js';

/** A unit named in a list, or words for a group of units, which stay words until a person resolves them. */
export type PartyExpression =
  | { readonly kind: 'UNIT'; readonly name: string }
  | { readonly kind: 'GROUP'; readonly text: string };

/** What a row shows beside its words; what is struck out or was given up is read only where a person says so. */
export const ROW_MARKS = ['HIDDEN', 'FILTERED', 'STRUCK', 'CROSSED', 'UNREAD', 'CANCELLED', 'DONE'] as const;
export type RowMark = (typeof ROW_MARKS)[number];

/** Of which sheet a row is, where several are read, and what it shows. */
interface FromRow {
  readonly sheet?: string;
  readonly marks?: readonly RowMark[];
  /** Fields that its sheet has no column for: they stay what is held. */
  readonly unstated?: readonly UnstatedField[];
}

/** What a file may leave unsaid of what is held. */
export const UNSTATED_FIELDS = [
  'category',
  'level',
  'lead',
  'leader',
  'group',
  'responsible',
  'supporting',
  'keyPoint',
  'deliverable',
] as const;
export type UnstatedField = (typeof UNSTATED_FIELDS)[number];

/** Why a row was not read. */
export const NOT_READ_ROWS = [
  'NOTE',
  'TOTAL',
  'SECTION',
  'OTHER_TABLE',
  'LEFT_OUT',
  'STRUCK',
  'CANCELLED',
  'PAST',
] as const;

/** A row that was passed over, and why. */
export interface NotReadRow {
  readonly sheet: string;
  readonly row: number;
  readonly words: string;
  readonly why: (typeof NOT_READ_ROWS)[number];
}

/** A project as the ledger states it. `key` is the same for the same project in every import. */
export interface LedgerProject extends FromRow {
  readonly row: number;
  readonly key: string;
  /** The ledger's own number (序号), as written. */
  readonly code: string | null;
  readonly name: string;
  readonly category: ProjectCategory;
  readonly level: ProjectLevel;
  /** A post ("分管商务副市长"), never a person; null when no leading official is named. */
  readonly leadingOfficialTitle: string | null;
  readonly groupName: string | null;
  /** '' where a programme or a major item names none. */
  readonly leadUnitName: string;
  readonly responsible: readonly PartyExpression[];
  readonly supporting: readonly PartyExpression[];
  /** The posts of others whom the cell names beside the leading official (共同领衔): they read and are told. */
  readonly coLeaders?: readonly string[];
  /** The person named with the leading official's post. */
  readonly leaderPerson?: string;
  /** What a person should look at although the row was taken. */
  readonly remarks?: readonly LedgerRemark[];
  /** The item of the higher level's plan that the project answers (上级要点). */
  readonly keyPoint: string | null;
  /** The words of 系统编号, '' where it has none: they name what an export wrote the row of. */
  readonly system: string;
  /** In a programme of integrated reform; a plain project has none. */
  readonly place?: ProgrammePlace;
  /** It has no row of its own: rows of what stands below it name it. */
  readonly implied?: true;
}

/**
 * What was understood in a way worth a look: several leads (the others became responsible), people and numbers beside
 * the units that were left out, two leaders, a leader named without a post.
 */
export interface LedgerRemark {
  readonly code: 'LEADS_SEVERAL' | 'CONTACTS_LEFT' | 'CO_LEADERS' | 'LEADER_WITHOUT_POST';
  readonly words: string;
}

/** 已完成 in the words of a row, with the day that they name. */
export interface SaidOfRow {
  readonly words: string;
  readonly on: Day | null;
}

/** A task as the ledger states it: the stated words stay beside the day that they mean. */
export interface LedgerTask extends FromRow {
  readonly row: number;
  readonly key: string;
  readonly projectIndex: number;
  readonly measure: string;
  readonly deliverable: string | null;
  readonly statedWords: string;
  readonly statedDate: Day;
  /** From 1 for the tasks of "每季度末" or "6月底、12月底", and for a measure that stands again with another day; else null. */
  readonly occurrence: number | null;
  /** The words of 系统编号 on its row. */
  readonly system: string;
  /** What its row says of its being done, and the day that the words name. */
  readonly done?: SaidOfRow;
  /** Its day comes again and again ("每月25日前"). */
  readonly recurring?: true;
  /** What a person should look at in its day. */
  readonly doubts?: readonly DateDoubt[];
}

/** Why a row cannot be taken. */
export type LedgerRefusal = RowRefusal<RefusalCode> & { readonly sheet?: string };

export const REFUSAL_CODES = [
  'VALUE_MISSING',
  'TEXT_TOO_LONG',
  'FORMULA_NOT_TAKEN',
  'CELL_IN_ERROR',
  'DATE_NOT_UNDERSTOOD',
  'DATE_IMPOSSIBLE',
  'DATE_SPAN_BACKWARDS',
  'DATE_ASKED',
  'YEAR_UNKNOWN',
  'CATEGORY_UNKNOWN',
  'LEVEL_UNKNOWN',
  'LEAD_IS_GROUP',
  'UNIT_NAME_UNCLEAR',
  'PROJECT_MISSING',
  'PROJECT_REFUSED',
  'PROJECT_DIFFERS',
  'PROJECT_NAME_HELD',
  'ITEM_NOT_INTEGRATED',
  'FIELD_WITHOUT_MAJOR',
  'FIELD_DIFFERS',
  'TERM_NOT_UNDERSTOOD',
  'TERM_DIFFERS',
  'NODE_DIFFERS',
  'TASK_TWICE',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** All that a ledger says. `projectIndex` of a task points into `projects`. */
export interface Ledger {
  readonly year: number | null;
  readonly projects: readonly LedgerProject[];
  readonly tasks: readonly LedgerTask[];
  readonly refusals: readonly LedgerRefusal[];
  /** Not kept of old imports. */
  readonly skipped?: readonly NotReadRow[];
}

/** The name by which the same task is known in every import. */
export function taskKey(projectKey: string, measureKey: string, occurrence: number | null): string {
  return `${projectKey}|${measureKey}|${String(occurrence ?? 0)}`;
}
