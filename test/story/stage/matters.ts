import type { Reader } from '../../../src/platform/database/tx.js';
import type { PostRole } from '../../../src/shared-kernel/actor.js';

/** One thing that somebody has to do, as the story names it. */
export interface Matter {
  readonly unit: string;
  readonly project: string;
  /** A duty of the quarter by its kind, a task of the ledger by the day that it states, or what was assigned ad hoc by its words. */
  readonly of: { readonly duty: DutyKind } | { readonly taskOf: string } | { readonly assigned: string };
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

const assigned = (unit: string, matter: string): Matter => ({
  ...{ unit, project: '', of: { assigned: matter }, label: '临时交办任务' },
});

/** The matters that go ways of their own; each way is another department, so that nothing joins unless it says so. */
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
  h: assigned('临猗县', '制定县级现代乡村产业体系改革配套办法'),
  i: assigned('国网供电公司', '公布分布式光伏接入容量和办理时限'),
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
  h: '辛',
  i: '壬',
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
const ASSIGNED = `
SELECT t.id AS "subjectId", t.obligation_id AS "obligationId" FROM task t JOIN unit u ON u.id = t.unit_id
 WHERE t.source = 'ASSIGNMENT' AND u.name = $1 AND t.matter = $2`;

/** Finds the rows of a matter. @throws naming it when it does not exist */
export async function rowsOf(reader: Reader, { unit, project, of, label }: Matter): Promise<MatterRows> {
  const found = (): Promise<readonly MatterRows[]> => {
    if ('duty' in of) return reader.query<MatterRows>(DUTY, [project, of.duty]);
    if ('taskOf' in of) return reader.query<MatterRows>(TASK, [project, of.taskOf]);
    return reader.query<MatterRows>(ASSIGNED, [unit, of.assigned]);
  };
  const [row] = await found();
  if (row === undefined) throw new Error(`the story misses ${unit} ${project} ${label}`);
  return row;
}

/** Posts whose holders the printed lines name, by the word in braces. */
export const UNIT_ROLES: Readonly<Record<string, PostRole>> = {
  liaison: 'LIAISON',
  chief: 'SECTION_CHIEF',
  unitOffice: 'UNIT_OFFICE',
  deputy: 'DEPUTY_LEADER',
  principal: 'PRINCIPAL_LEADER',
};
export const OFFICE_ROLES: Readonly<Record<string, PostRole>> = {
  officeClerk: 'OFFICE_CLERK',
  officeChief: 'OFFICE_SECTION_CHIEF',
  officeDeputy: 'OFFICE_DEPUTY_DIRECTOR',
  executive: 'EXECUTIVE_DEPUTY_DIRECTOR',
  director: 'OFFICE_DIRECTOR',
};
