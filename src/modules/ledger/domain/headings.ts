import { type HeadingMatch, type Headings, HeadingWords, plain } from '../../../shared-kernel/sheet/headings.js';

/** What a column of a ledger can hold. A remark is looked at only for what became of the row. */
export const LEDGER_FIELDS = [
  'code',
  'name',
  'field',
  'major',
  'minor',
  'term',
  'category',
  'level',
  'leader',
  'group',
  'lead',
  'responsible',
  'supporting',
  'keyPoint',
  'measure',
  'deliverable',
  'deadline',
  'remark',
  'system',
] as const;
export type LedgerField = (typeof LEDGER_FIELDS)[number];

/** The heading that an export writes comes first, then the usual synonyms. */
const HEADINGS = new HeadingWords<LedgerField>(
  {
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
    field: ['领域', '改革领域', '所属领域', '集成领域'],
    major: ['大项', '大项名称', '改革大项', '大项任务'],
    minor: ['小项', '小项名称', '改革小项', '小项任务'],
    term: ['起止年份', '起止年度', '实施年限', '实施周期', '改革周期'],
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
    responsible: ['责任单位', '责任部门', '承办单位', '具体责任单位', '落实单位'],
    supporting: ['配合单位', '协办单位', '配合部门', '协办部门', '协同单位', '协作单位', '参与单位', '参与部门'],
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
    remark: [
      '备注',
      '说明',
      '完成情况',
      '状态',
      '当前状态',
      '办理情况',
      '是否完成',
      '是否办结',
      '是否已完成',
      '是否销号',
      '完成与否',
      '落实情况',
      '办结情况',
      '销号情况',
    ],
  },
  'AS_WRITTEN',
);
/** Words that a heading of its own often holds; a guess that a person looks at. */
const LIKELY: readonly (readonly [LedgerField, RegExp])[] = [
  ['leader', /领导|包联|包抓|领衔/u],
  ['lead', /(?:牵头|主责|主办)(?!人|领导)/u],
  ['supporting', /配合|协助|协办|协同|参与/u],
  ['deadline', /(?:完成|办结|截止|结束|计划完成)(?:时间|时限|日期|期限)|时限|期限|截止/u],
  ['responsible', /(?:责任|承办|落实|实施)(?:单位|部门|处室|科室|主体)/u],
  ['deliverable', /成果|产出/u],
  ['measure', /措施|举措|任务|工作内容|改革内容/u],
  ['name', /(?:事项|项目|课题|试点|改革)(?:名称)?$|^名称$/u],
  ['keyPoint', /要点/u],
  ['group', /小组|专班/u],
  ['level', /层级|级别/u],
  ['category', /类别|类型|分类/u],
  ['remark', /备注|进展|状态/u],
];
/** Under these stands the day on which it was done: 完成时间 alone is the deadline. */
const DONE_DAY = /^实际(?:完成|办结|办理完成|落实)(?:时间|日期|时限)$|^(?:已办结|已完成|销号|办结销号)(?:时间|日期)$/u;

/** Whether a heading is that of the day on which it was done. */
export const isDoneDay = (words: string): boolean => DONE_DAY.test(plain(words));

/** Where a project stands in a programme: looked at only in a sheet that names items. */
export const PROGRAMME_FIELDS = ['field', 'major', 'minor', 'term'] as const satisfies readonly LedgerField[];

/** Without these a sheet is no responsibility ledger. */
const REQUIRED_FIELDS: readonly LedgerField[] = ['name', 'lead', 'measure', 'deadline'];

export type LedgerHeadings = Headings<LedgerField>;

/** The heading that an export writes. */
export function headingWords(field: LedgerField): string {
  return HEADINGS.first(field);
}

/** The field of a heading. */
export function fieldOf(words: string): LedgerField | null {
  return HEADINGS.fieldOf(words);
}

/** A field that a heading may mean: known words (EXACT), as a person said of it before (SAID), or only likely. */
export interface HeadingGuess extends HeadingMatch<LedgerField> {
  readonly sure: 'SAID' | 'EXACT' | 'LIKELY';
}

/** What people said of headings before, by their plain words; NONE: they are not to be read. */
export type SaidHeadings = ReadonlyMap<string, LedgerField | 'NONE'>;

const SAID_RARITY = -1;
const LIKELY_RARITY = 100;

/** The field that words surely mean: as a person said before, or as an office usually writes it; null where they only may. */
export function knownField(words: string, said: SaidHeadings): LedgerField | null {
  const field = (said.size === 0 ? undefined : said.get(plain(words))) ?? fieldOf(words);
  return field === 'NONE' ? null : field;
}

/**
 * What a heading may mean, the surest first.
 * @param said what a person said of the same heading before, by its plain words
 */
export function guessesOf(words: string, said: SaidHeadings): readonly HeadingGuess[] {
  const remembered = said.get(plain(words));
  if (remembered === 'NONE') return [];
  if (remembered !== undefined) return [{ field: remembered, rarity: SAID_RARITY, sure: 'SAID' }];
  const known = HEADINGS.match(words);
  if (known !== null) return [{ ...known, sure: 'EXACT' }];
  if (isDoneDay(words)) return [];
  const bare = plain(words);
  return LIKELY.filter(([, pattern]) => pattern.test(bare)).map(([field], place) => ({
    field,
    rarity: LIKELY_RARITY + place,
    sure: 'LIKELY',
  }));
}

/** What makes two headings the same heading. */
export const headingKey = plain;

/** The required columns that a heading row lacks. */
export function missingFields(headings: { readonly has: (field: LedgerField) => boolean }): readonly LedgerField[] {
  return REQUIRED_FIELDS.filter((field) => !headings.has(field));
}
