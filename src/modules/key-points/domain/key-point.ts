import { addDays, type Day } from '../../../shared-kernel/dates.js';
import type { FieldError } from '../../../shared-kernel/domain-error.js';
import type { ProjectLevel } from '../../../shared-kernel/project.js';

/** UNCOVERED 未承接, COVERED 推进中, DONE 已完成, NOT_APPLICABLE 经同意不涉及, in the order in which lists show them. */
export const KEY_POINT_STATES = ['UNCOVERED', 'COVERED', 'DONE', 'NOT_APPLICABLE'] as const;
export type KeyPointState = (typeof KEY_POINT_STATES)[number];

/** What is declared with a second person: DONE, NOT_APPLICABLE, WITHDRAWN 录入有误; OPEN takes back what was declared. */
export const DECLARATIONS = ['DONE', 'NOT_APPLICABLE', 'WITHDRAWN', 'OPEN'] as const;
export type Declaration = (typeof DECLARATIONS)[number];
export type Outcome = Exclude<Declaration, 'OPEN'>;

/** The columns that a plan's report may have. */
export const REPORT_COLUMNS = [
  'CODE',
  'TEXT',
  'DUE',
  'GROUP',
  'LEAD',
  'COVERS',
  'PROGRESS',
  'STATE',
  'DONE_ON',
  'RESULTS',
  'DIFFICULTIES',
  'SUPPORT',
] as const;
export type ReportColumn = (typeof REPORT_COLUMNS)[number];

/** What a person writes of a plan. */
export interface PlanDraft {
  readonly level: ProjectLevel;
  readonly year: number;
  readonly name: string;
  readonly number: string | null;
  readonly issuedOn: Day | null;
  readonly approvedBy: string | null;
  readonly workSystemName: string | null;
  readonly reportColumns: readonly ReportColumn[];
}

/** What a person writes of a key point. */
export interface KeyPointDraft {
  readonly code: string;
  readonly text: string;
  readonly dueWords: string | null;
  readonly groupUnitId: string | null;
  readonly leadUnitId: string | null;
  readonly resultNumbers: string | null;
  readonly difficulties: string | null;
  readonly support: string | null;
  readonly projectIds: readonly string[];
  readonly taskIds: readonly string[];
}

/** What a point says: the director's word where its list stands. All else of it is the office's daily work. */
export type Wording = Pick<KeyPointDraft, 'code' | 'text' | 'dueWords'>;

/** On what a declaration rests. */
export interface Basis {
  /** The document: of what shows it done, or the higher office's reply. */
  readonly number: string | null;
  /** Who of the higher office answered by telephone, by which post, on which day. */
  readonly answeredBy: string | null;
  readonly answeredPost: string | null;
  readonly answeredOn: Day | null;
  readonly reason: string | null;
}

const missing = (name: string): FieldError => ({ pointer: `/${name}`, code: 'FIELD_MISSING' });

/**
 * What a declaration lacks. DONE rests on a document. NOT_APPLICABLE rests on the higher office's reply, or on who of it
 * answered by telephone, with post and day. What takes a point off the list, or back onto it, has a reason.
 */
export function declarationFaults(declared: Declaration, basis: Basis, today: Day): readonly FieldError[] {
  if (declared === 'DONE') return basis.number === null ? [missing('number')] : [];
  if (declared !== 'NOT_APPLICABLE') return basis.reason === null ? [missing('reason')] : [];
  return basis.number === null ? telephoneFaults(basis, today) : [];
}

function telephoneFaults({ answeredBy, answeredPost, answeredOn }: Basis, today: Day): readonly FieldError[] {
  const said = Object.entries({ answeredBy, answeredPost, answeredOn });
  const unsaid = said.filter(([, words]) => words === null);
  if (unsaid.length === said.length) return [missing('number')];
  const ahead = answeredOn !== null && answeredOn > today;
  return [
    ...unsaid.map(([name]) => missing(name)),
    ...(ahead ? [{ pointer: '/answeredOn', code: 'DATE_IN_FUTURE' }] : []),
  ];
}

/** Whether a declaration changes anything of a point as it stands. */
export function mayDeclare(present: Outcome | null, declared: Declaration): boolean {
  if (present === 'WITHDRAWN') return false;
  return declared === 'OPEN' ? present !== null : present === null;
}

/** Who decides: the director on what leaves the denominator or comes back into it, any head of the office on the rest. */
export function isDirectors(present: Outcome | null, declared: Declaration): boolean {
  return (declared === 'OPEN' ? present : declared) !== 'DONE';
}

/** How far a plan is, without what does not apply: 44 of 46 covered. */
export interface Tally {
  readonly total: number;
  readonly covered: number;
  readonly done: number;
  readonly uncovered: number;
  /** Out of the denominator. */
  readonly notApplicable: number;
}

/** Days within which a list is still being entered: from its first point, from the day it was issued, at the latest the end of March. */
const ENTERING_DAYS = 10;

/** What the day depends on from which a plan's list stands. */
export interface PlanDays {
  readonly year: number;
  readonly issuedOn: Day | null;
  /** As it was when the plan was written otherwise while its list stood; null: nobody has. */
  readonly standsFrom: Day | null;
}

/**
 * The day from which a plan's list stands (列定): what is added to it or said otherwise is then an adjustment (调整), which a second
 * person decides, as of any other target. Null while it has no point. One that stood is opened by no later change of the plan.
 */
export function standsFromOf({ year, issuedOn, standsFrom }: PlanDays, firstAddedOn: Day | null): Day | null {
  if (standsFrom !== null || firstAddedOn === null) return standsFrom;
  const spring = `${String(year)}-03-31`;
  const issued = issuedOn !== null && issuedOn < spring ? issuedOn : spring;
  return addDays(issued > firstAddedOn ? issued : firstAddedOn, ENTERING_DAYS + 1);
}

/** Whether a plan's list stands. */
export function stands(plan: PlanDays, firstAddedOn: Day | null, today: Day): boolean {
  const from = standsFromOf(plan, firstAddedOn);
  return from !== null && today >= from;
}

/** Whether a point would say something else: its code, its words or its day; not who carries it out. */
export function saysOtherwise(point: Wording, draft: Wording): boolean {
  return point.code !== draft.code || point.text !== draft.text || point.dueWords !== draft.dueWords;
}

/** What of a point is no wording: who carries it out and how it goes. */
type Work = Omit<KeyPointDraft, keyof Wording>;

/** Whether a point would be carried out otherwise than it is: by others, through others, with another result or difficulty. */
export function isCarriedOutOtherwise(point: Work, draft: Work): boolean {
  const saidOf = ({ groupUnitId, leadUnitId, resultNumbers, difficulties, support, ...covers }: Work): string =>
    JSON.stringify([
      ...[groupUnitId, leadUnitId, resultNumbers, difficulties, support],
      ...[[...covers.projectIds].sort(), [...covers.taskIds].sort()],
    ]);
  return saidOf(point) !== saidOf(draft);
}

/** How many items the name of the work system promises, “1+499”: 499; null where it names no number. */
export function promisedItems(workSystemName: string | null): number | null {
  const [, number] = /[+＋]\s*(\d{1,6})/u.exec(workSystemName ?? '') ?? [];
  return number === undefined ? null : Number(number);
}

/** The tally of points by their states. */
export function tallyOf(counts: Readonly<Partial<Record<KeyPointState, number>>>): Tally {
  const { UNCOVERED: uncovered = 0, COVERED: running = 0, DONE: done = 0, NOT_APPLICABLE: notApplicable = 0 } = counts;
  return { total: uncovered + running + done, covered: running + done, done, uncovered, notApplicable };
}
