import type { DelegationScope } from './actor.js';

/** Whose open pages hear that an act happened; what may betray an unsigned proposal is for the office alone. */
type Hearers = 'EVERYBODY' | 'OFFICE' | 'NOBODY';

/** What the product knows of a kind of thing that is acted on, told of, linked to or found. */
interface SubjectRule {
  /** The web page of one, its id in place of `{id}`; null: it has none of its own. */
  readonly page: string | null;
  /** The nouns of its acts (`duty` of `duty.submitted`), with who hears of them. */
  readonly acts: Readonly<Record<string, Hearers>>;
  /** As which part of a post's business its notices reach a deputy; null: only whoever acts for everything. */
  readonly deputy: Exclude<DelegationScope, 'ALL'> | null;
  readonly searchable: boolean;
  /** Where a hit of the search leads, if not to its page. */
  readonly hitPage?: string;
}

/**
 * One row for each kind of thing. Notices and their links, live streams, the record's words, the search and the web's paths
 * come from here; a new kind is a row, and its word in both languages.
 */
export const SUBJECTS = {
  // What the search finds, in the order in which it shows it.
  PROJECT: { page: '/projects/{id}', acts: { project: 'EVERYBODY' }, deputy: 'FILING', searchable: true },
  DUTY: { page: '/duties/{id}', acts: { duty: 'EVERYBODY' }, deputy: 'FILING', searchable: true },
  TASK: { page: '/tasks/{id}', acts: { task: 'EVERYBODY' }, deputy: 'FILING', searchable: true },
  REGISTER_ENTRY: {
    page: '/registers/entries/{id}',
    acts: { 'register-entry': 'EVERYBODY' },
    deputy: 'FILING',
    searchable: true,
  },
  PROBLEM: { page: '/problems/{id}', acts: { problem: 'EVERYBODY' }, deputy: 'FILING', searchable: true },
  KEY_POINT: {
    page: '/projects/key-points/{id}',
    acts: { 'key-point': 'EVERYBODY' },
    deputy: null,
    searchable: true,
  },
  INDICATOR: {
    page: '/projects/indicators/{id}',
    acts: { indicator: 'EVERYBODY', reading: 'EVERYBODY' },
    deputy: 'FILING',
    searchable: true,
  },
  UNIT: {
    page: null,
    acts: { unit: 'EVERYBODY', 'counting-rules': 'EVERYBODY', scores: 'OFFICE' },
    deputy: null,
    searchable: true,
    hitPage: '/ledger?unit={id}',
  },

  ACCOUNT: {
    page: null,
    acts: { account: 'NOBODY', 'first-administrator': 'NOBODY', password: 'NOBODY', session: 'NOBODY' },
    deputy: null,
    searchable: false,
  },
  APPROVAL: { page: null, acts: { approval: 'OFFICE' }, deputy: null, searchable: false },
  /** 年度归档. */
  ARCHIVE: { page: '/settings/archives/{id}', acts: { archive: 'OFFICE' }, deputy: null, searchable: false },
  /** By which headings the office’s reviews are drafted, and who looks through them for secrets. */
  REVIEW_SETTING: {
    page: null,
    acts: { 'review-template': 'OFFICE', 'secrecy-reviewer': 'OFFICE' },
    deputy: null,
    searchable: false,
  },
  /** 通报、综述、总结. What is not issued is the office's alone. */
  PUBLICATION: {
    page: '/publications/{id}',
    acts: { bulletin: 'OFFICE', publication: 'OFFICE', review: 'OFFICE' },
    deputy: null,
    searchable: false,
  },
  /** 事实核对: what a publication that is not issued says of a unit, asked of that unit alone. */
  FACT_CHECK: { page: '/fact-checks/{id}', acts: { 'fact-check': 'OFFICE' }, deputy: 'FILING', searchable: false },
  CALENDAR: { page: null, acts: { calendar: 'EVERYBODY' }, deputy: null, searchable: false },
  CASE: { page: '/supervision/cases/{id}', acts: { case: 'OFFICE' }, deputy: 'SUPERVISION', searchable: false },
  CHANNEL: { page: '/settings/channels', acts: { channel: 'NOBODY' }, deputy: null, searchable: false },
  DOCUMENT_TEMPLATE: {
    page: '/settings/document-templates',
    acts: { 'document-template': 'OFFICE' },
    deputy: null,
    searchable: false,
  },
  CLOCK: { page: null, acts: { demo: 'NOBODY' }, deputy: null, searchable: false },
  /** 暂缓计时. What is only proposed is the office's alone. */
  CLOCK_HOLD: {
    page: '/holds/{id}',
    acts: { 'clock-hold': 'OFFICE' },
    deputy: 'FILING',
    searchable: false,
  },
  /** 佐证材料 as files: seen on the record that they prove. */
  EVIDENCE: { page: null, acts: { evidence: 'NOBODY' }, deputy: null, searchable: false },
  CYCLE: { page: '/quarter/{id}', acts: { cycle: 'EVERYBODY' }, deputy: 'FILING', searchable: false },
  DELEGATION: { page: null, acts: { delegation: 'EVERYBODY' }, deputy: null, searchable: false },
  DIVISION_IMPORT: {
    page: '/settings/division-imports/{id}',
    acts: { 'division-import': 'EVERYBODY' },
    deputy: null,
    searchable: false,
  },
  HANDOVER: {
    page: '/settings/handovers/{id}',
    acts: { handover: 'EVERYBODY' },
    deputy: null,
    searchable: false,
  },
  HIGHER_PLAN: { page: '/projects/key-points', acts: { 'higher-plan': 'EVERYBODY' }, deputy: null, searchable: false },
  /** The reading that is owed of a period; its page is the form. */
  EXPECTED_READING: { page: '/projects/readings/{id}', acts: {}, deputy: 'FILING', searchable: false },
  INDICATOR_IMPORT: {
    page: '/projects/indicators/imports/{id}',
    acts: { 'indicator-import': 'EVERYBODY' },
    deputy: null,
    searchable: false,
  },
  INTERVIEW: {
    page: '/supervision/interviews/{id}',
    acts: { interview: 'OFFICE' },
    deputy: 'SUPERVISION',
    searchable: false,
  },
  KEY_POINT_IMPORT: {
    page: '/projects/key-points/imports/{id}',
    acts: { 'key-point-import': 'EVERYBODY' },
    deputy: null,
    searchable: false,
  },
  LEDGER_IMPORT: {
    page: '/ledger/imports/{id}',
    acts: { 'ledger-import': 'EVERYBODY' },
    deputy: null,
    searchable: false,
  },
  /** Of a note, too, which is asked for as a thing of its own. What is only proposed is the office's alone. */
  LISTING: {
    page: '/supervision/listings/{id}',
    acts: { listing: 'OFFICE' },
    deputy: 'SUPERVISION',
    searchable: false,
  },
  MEETING_IMPORT: {
    page: '/meetings/imports/{id}',
    acts: { 'meeting-import': 'EVERYBODY' },
    deputy: null,
    searchable: false,
  },
  AGENDA_PLAN_IMPORT: {
    page: '/meetings/plan/imports/{id}',
    acts: { 'agenda-plan-import': 'EVERYBODY' },
    deputy: null,
    searchable: false,
  },
  MEETING: { page: '/meetings/{id}', acts: { meeting: 'EVERYBODY' }, deputy: null, searchable: false },
  OBLIGATION: {
    page: '/obligations/{id}',
    acts: { obligation: 'EVERYBODY', explanation: 'EVERYBODY', 'office-work': 'OFFICE' },
    deputy: 'FILING',
    searchable: false,
  },
  /** Papers made of records: an act on one is recorded of the record itself. */
  OFFICIAL_DOCUMENT: { page: null, acts: { 'official-document': 'NOBODY' }, deputy: null, searchable: false },
  /** What is asked of a date (延期、免办申请): its acts are recorded of the duty or task itself. */
  OBLIGATION_REQUEST: { page: null, acts: {}, deputy: null, searchable: false },
  PERSON: { page: null, acts: { person: 'NOBODY' }, deputy: null, searchable: false },
  PLAN: { page: '/plans/{id}', acts: { plan: 'EVERYBODY' }, deputy: 'FILING', searchable: false },
  POLICY: {
    page: null,
    acts: { 'supervision-policy': 'NOBODY' },
    deputy: null,
    searchable: false,
  },
  POST: {
    page: null,
    acts: { post: 'EVERYBODY', tenure: 'EVERYBODY', division: 'EVERYBODY' },
    deputy: null,
    searchable: false,
  },
  PROBLEM_IMPORT: {
    page: '/problems/imports/{id}',
    acts: { 'problem-import': 'EVERYBODY' },
    deputy: null,
    searchable: false,
  },
  REGISTER_IMPORT: {
    page: '/registers/imports/{id}',
    acts: { 'register-import': 'EVERYBODY' },
    deputy: null,
    searchable: false,
  },
  /** A topic of the committee's year: its acts are told as the meetings'. */
  PLANNED_TOPIC: { page: '/meetings/plan', acts: {}, deputy: null, searchable: false },
  /** Running cases that go over to other rules: the office's; each case's own timeline says it. */
  RULE_MOVE: { page: '/settings/rules/moves/{id}', acts: { 'rule-move': 'OFFICE' }, deputy: null, searchable: false },
  /** Rules drafted and put before another: the office's until they are a version. */
  RULE_PROPOSAL: {
    page: '/settings/rules/proposals/{id}',
    acts: { 'rule-proposal': 'OFFICE' },
    deputy: null,
    searchable: false,
  },
  /** 规则试算: the office's alone. */
  RULE_TRIAL: {
    page: '/settings/rules/trials/{id}',
    acts: { 'supervision-trial': 'OFFICE' },
    deputy: null,
    searchable: false,
  },
  /** 调度记录: it stands in the line of what it is about. */
  SCHEDULING_NOTE: { page: null, acts: { 'scheduling-note': 'EVERYBODY' }, deputy: null, searchable: false },
  /** 季度积分: to a unit its own sheet, to the office all. */
  SCORE_RUN: { page: '/score-sheets/{id}', acts: { 'score-run': 'OFFICE' }, deputy: null, searchable: false },
  /** 对比情况: to a unit its own line, to the office all. */
  COMPARISON: { page: '/comparisons/{id}', acts: { comparison: 'OFFICE' }, deputy: null, searchable: false },
  /** 积分申诉: the office's desk; its unit is told of the end. */
  SCORE_APPEAL: {
    page: '/score-appeals/{id}',
    acts: { 'score-appeal': 'OFFICE' },
    deputy: null,
    searchable: false,
  },
  SLIP: { page: null, acts: { slip: 'OFFICE' }, deputy: 'SUPERVISION', searchable: false },
  SURGE: { page: '/supervision', acts: { surge: 'OFFICE' }, deputy: null, searchable: false },
  SYSTEM_TOKEN: { page: null, acts: { 'system-token': 'NOBODY' }, deputy: null, searchable: false },
  WORK: {
    page: null,
    acts: { audit: 'NOBODY', retention: 'NOBODY', 'self-audit': 'NOBODY' },
    deputy: null,
    searchable: false,
  },
} as const satisfies Readonly<Record<string, SubjectRule>>;

type Rows = typeof SUBJECTS;
export type SubjectType = keyof Rows;
export const SUBJECT_TYPES = Object.keys(SUBJECTS) as readonly SubjectType[];

type NounsOf<Row> = Row extends { readonly acts: infer Acts } ? keyof Acts & string : never;
export type Noun = NounsOf<Rows[SubjectType]>;
/** An act as the record names it: `noun.verbed`, the noun one of the rows'. */
export type Action = `${Noun}.${string}`;

/** What the search finds. */
export type SearchKind = {
  [Type in SubjectType]: Rows[Type]['searchable'] extends true ? Type : never;
}[SubjectType];
export const SEARCH_KINDS = SUBJECT_TYPES.filter((type): type is SearchKind => SUBJECTS[type].searchable);

const HEARERS = new Map<string, Hearers>(Object.values(SUBJECTS).flatMap(({ acts }) => Object.entries(acts)));

/** Every noun that somebody hears of, with whom. */
export const HEARD_NOUNS = [...HEARERS].filter(([, who]) => who !== 'NOBODY');

/** The noun of an act or of a piece of news. */
export const nounOf = (action: string): string => action.slice(0, action.indexOf('.'));

/** Whether anybody's open page hears of such an act. */
export function isHeard(action: Action): boolean {
  return (HEARERS.get(nounOf(action)) ?? 'NOBODY') !== 'NOBODY';
}
