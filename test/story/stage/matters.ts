import type { Reader } from '../../../src/platform/database/tx.js';
import type { PostRole } from '../../../src/shared-kernel/actor.js';

/** One thing that somebody has to do, as the story names it. */
export interface Matter {
  readonly unit: string;
  readonly project: string;
  /** A duty of the quarter by its kind, or a task of the ledger by the day that it states. */
  readonly of: { readonly duty: DutyKind } | { readonly taskOf: string };
  /** Short name on the printed lines. */
  readonly label: string;
}

export type DutyKind = 'RESEARCH' | 'COORDINATION' | 'INSPECTION' | 'PROBLEM' | 'EXPERIENCE';

const DUTY_NAMES: Readonly<Record<DutyKind, string>> = {
  RESEARCH: '改革调研',
  COORDINATION: '改革协调会',
  INSPECTION: '改革督察',
  PROBLEM: '破解难题',
  EXPERIENCE: '梳理经验',
};

const duty = (unit: string, project: string, kind: DutyKind): Matter => ({
  unit,
  project,
  of: { duty: kind },
  label: DUTY_NAMES[kind],
});

/** The matters that go the seven ways; each way is another department, so that nothing joins unless it says so. */
export const MATTERS = {
  a: duty('市商务局', '乡村e镇建设', 'INSPECTION'),
  b: duty('市教育局', '国家智慧教育示范区', 'INSPECTION'),
  c: duty('市能源局', '能源革命综合改革试点', 'PROBLEM'),
  d1x: duty('市卫生健康委', '紧密型城市医疗集团建设试点', 'INSPECTION'),
  d1y: duty('市卫生健康委', '紧密型城市医疗集团建设试点', 'PROBLEM'),
  d2x: duty('市民政局', '社区“嵌入式养老”服务改革', 'INSPECTION'),
  d2y: duty('市民政局', '社区“嵌入式养老”服务改革', 'EXPERIENCE'),
  e: duty('市生态环境局', '区域再生水循环利用试点', 'INSPECTION'),
  f: {
    unit: '市发展改革委',
    project: '黄河流域生态保护和高质量发展示范区建设',
    of: { taskOf: '2026-03-31' },
    label: '年度行动方案（台账任务）',
  },
  g: duty('市行政审批服务管理局', '一枚印章管审批和“一业一证”改革', 'EXPERIENCE'),
} as const satisfies Readonly<Record<string, Matter>>;
export type MatterKey = keyof typeof MATTERS;

/** The ways of the printed account, in its order, with their Chinese numbers. */
export const WALKS = {
  city: '全市',
  a: '甲',
  b: '乙',
  c: '丙',
  d1: '丁一',
  d2: '丁二',
  e: '戊',
  f: '己',
  g: '庚',
} as const;
export type WalkKey = keyof typeof WALKS;

/** The rows behind a matter. */
export interface MatterRows {
  readonly obligationId: string;
  /** The duty or the task. */
  readonly subjectId: string;
}

const DUTY = `
SELECT d.id AS "subjectId", d.obligation_id AS "obligationId" FROM duty d
  JOIN cycle c ON c.id = d.cycle_id AND c.year = 2026 AND c.quarter = 3 JOIN project p ON p.id = d.project_id
 WHERE p.name = $1 AND d.kind = $2`;
const TASK = `
SELECT t.id AS "subjectId", t.obligation_id AS "obligationId" FROM task t JOIN project p ON p.id = t.project_id
 WHERE p.name = $1 AND t.stated_on = $2::date`;

/** Finds the rows of a matter. @throws naming it when it does not exist */
export async function rowsOf(reader: Reader, { project, of, label }: Matter): Promise<MatterRows> {
  const [row] = await ('duty' in of
    ? reader.query<MatterRows>(DUTY, [project, of.duty])
    : reader.query<MatterRows>(TASK, [project, of.taskOf]));
  if (row === undefined) throw new Error(`the story misses ${project} ${label}`);
  return row;
}

/** Posts whose holders the printed lines name, by the word in braces. */
export const UNIT_ROLES: Readonly<Record<string, PostRole>> = {
  liaison: 'LIAISON',
  chief: 'SECTION_CHIEF',
  unitOffice: 'UNIT_OFFICE',
  deputy: 'DEPUTY_LEADER',
};
export const OFFICE_ROLES: Readonly<Record<string, PostRole>> = {
  officeClerk: 'OFFICE_CLERK',
  officeChief: 'OFFICE_SECTION_CHIEF',
  officeDeputy: 'OFFICE_DEPUTY_DIRECTOR',
  executive: 'EXECUTIVE_DEPUTY_DIRECTOR',
};
