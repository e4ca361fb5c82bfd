import type { Me, PostRole } from '../../web/src/api/rights';
import type { ObligationPageData } from '../../web/src/features/todo/duty/duty-acts';
import type { DutyPageData } from '../../web/src/features/todo/filing/filing-values';

/** Somebody who holds one post, with what he may do. */
export function person(role: PostRole, unitId: string, permissions: readonly string[], post: object = {}): Me {
  const held = { postId: `${unitId}-${role}`, unitId, unitName: unitId, role, title: role, rank: 10, ...post };
  return { name: '张三', posts: [held], permissions: [...permissions] } as unknown as Me;
}

/** Everything that people of units may do with what is theirs. */
export const UNIT_ACTS = [
  'duties.submit',
  'duties.plan',
  'duties.hold',
  'duties.confirm-entries',
  'duties.add-paragraph',
  'explanations.create',
  'explanations.confirm-entry',
  'extensions.create',
  'exemptions.create',
  'coordination-requests.create',
  'tasks.help',
  'tasks.progress',
  'tasks.submit',
] as const;

const DUTY: DutyPageData = {
  id: 'duty',
  cycleId: 'cycle',
  year: 2026,
  quarter: 4,
  projectId: 'project',
  projectName: '乡村e镇建设',
  kind: 'RESEARCH',
  unitId: 'commerce',
  unitName: '市商务局',
  title: '“乡村e镇建设”改革调研',
  state: 'PLANNED',
  stateWord: '已列计划',
  planConfirmed: false,
  obligationId: 'obligation',
  actBy: '2026-12-15',
  originalDueOn: '2026-12-22',
  dueOn: '2026-12-22',
  returnedCount: 0,
  light: 'GREEN',
  lightWord: '正常',
  awaitingVerdict: false,
  lateness: 0,
  version: 3,
  requests: [],
  corrections: [],
  entries: [],
  paragraphs: [],
  finds: [],
};

/** One of the five of the fourth quarter, planned. */
export function duty(change: Partial<DutyPageData> = {}): DutyPageData {
  return { ...DUTY, ...change };
}

const OBLIGATION: ObligationPageData = {
  id: 'obligation',
  kind: 'DUTY',
  ladder: 'FULL',
  subjectId: 'duty',
  unitId: 'commerce',
  unitName: '市商务局',
  title: DUTY.title,
  state: 'OPEN',
  originalDueOn: '2026-12-22',
  dueOn: '2026-12-22',
  provisional: false,
  lapsed: false,
  openedOn: '2026-10-09',
  returnedCount: 0,
  light: 'GREEN',
  lightWord: '正常',
  awaitingVerdict: false,
  lateness: 0,
  version: 3,
  pauses: [],
  dates: [],
  explanations: [],
  requests: [],
};

/** What is due of that. */
export function obligation(change: Partial<ObligationPageData> = {}): ObligationPageData {
  return { ...OBLIGATION, ...change };
}
