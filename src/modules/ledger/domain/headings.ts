import type { GridRow } from '../../../shared-kernel/grid.js';
import { type Headings, HeadingWords } from '../../../shared-kernel/sheet/headings.js';

/** What a column of a ledger can hold. */
export type LedgerField =
  | 'code'
  | 'name'
  | 'category'
  | 'level'
  | 'leader'
  | 'group'
  | 'lead'
  | 'responsible'
  | 'supporting'
  | 'keyPoint'
  | 'measure'
  | 'deliverable'
  | 'deadline'
  | 'system';

/** The heading that an export writes comes first, then the usual synonyms. */
const HEADINGS = new HeadingWords<LedgerField>({
  code: ['序号', '编号', '项目编号', '项目序号', '事项序号'],
  name: [
    '改革事项',
    '改革项目',
    '事项名称',
    '项目名称',
    '改革事项名称',
    '改革项目名称',
    '改革任务名称',
    '改革名称',
    '事项',
    '项目',
  ],
  category: ['类别', '项目类别', '改革类别', '事项类别', '改革类型', '项目类型', '类型'],
  level: ['层级', '级别', '项目层级', '改革层级', '改革级别', '项目级别'],
  leader: [
    '领衔领导',
    '牵头领导',
    '领衔市领导',
    '牵头市领导',
    '市级领衔领导',
    '责任领导',
    '分管领导',
    '领衔领导及职务',
    '包抓领导',
  ],
  group: ['专项小组', '所属小组', '所属专项小组', '改革专项小组', '专项小组名称', '归口专项小组'],
  lead: ['牵头单位', '牵头部门', '牵头责任单位', '主责单位', '牵头单位名称', '牵头市直单位'],
  responsible: ['责任单位', '责任部门', '承办单位', '具体责任单位', '参与单位', '落实单位'],
  supporting: ['配合单位', '协办单位', '配合部门', '协办部门', '协同单位', '协作单位'],
  keyPoint: ['上级要点', '对应上级要点', '上级改革要点', '要点编号', '对应要点', '上级工作要点'],
  measure: [
    '任务措施',
    '工作措施',
    '具体任务',
    '重点任务',
    '改革任务',
    '工作任务',
    '任务',
    '任务内容',
    '改革举措',
    '主要任务',
    '工作内容',
    '具体措施',
    '改革措施',
    '年度任务',
  ],
  deliverable: ['成果形式', '成果', '工作成果', '预期成果', '改革成果', '成果体现'],
  deadline: ['完成时限', '完成时间', '时限要求', '时限', '时间要求', '完成期限', '时间节点', '办结时限', '完成节点'],
  system: ['系统编号'],
});
/** Without these a sheet is no responsibility ledger. */
const REQUIRED_FIELDS: readonly LedgerField[] = ['name', 'lead', 'measure', 'deadline'];
const LEAST_HEADINGS = 3;

export type LedgerHeadings = Headings<LedgerField>;

/** The heading that an export writes. */
export function headingWords(field: LedgerField): string {
  return HEADINGS.first(field);
}

/** The field of a heading. */
export function fieldOf(words: string): LedgerField | null {
  return HEADINGS.fieldOf(words);
}

/** The headings of a row, null when it is no heading row: one that knows three or more columns. */
export function readHeadings(row: GridRow): LedgerHeadings | null {
  return HEADINGS.read(row, LEAST_HEADINGS);
}

/** The required columns that a heading row lacks, by their usual words. */
export function missingHeadings(headings: LedgerHeadings): readonly string[] {
  return REQUIRED_FIELDS.filter((field) => !headings.has(field)).map(headingWords);
}
