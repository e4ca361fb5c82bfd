import { keyOf, line, paragraph } from '../../../../shared-kernel/cell-text.js';
import { dayWords } from '../../../../shared-kernel/dates.js';
import { HeadingWords, plain } from '../../../../shared-kernel/sheet/headings.js';
import type { Proof } from './proof.js';
import { type AnyRow, type NamedField, partsOf, type Register } from './register.js';

/** Columns beside the fields; the heading that an export writes comes first. An import reads no more of them than the state. */
const MARKS = {
  'mark.number': ['序号', '编号'],
  'mark.state': ['状态', '审核状态'],
  'mark.confirmedOn': ['审核日期'],
  'mark.sourceRow': ['原表行号'],
  'mark.fault': ['存在问题'],
} as const;

/** The words of a register as a workbook writes them. */
export interface SheetWords {
  /** By field. */
  readonly labels: ReadonlyMap<string, string>;
  /** By field, value and word. */
  readonly choices: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Of an entry that was withdrawn. */
  readonly withdrawn: string;
  readonly yes: string;
  readonly no: string;
}

/** A register as a sheet: its columns in order, and what they may be called. */
export interface RegisterSheet {
  readonly register: Register;
  readonly columns: readonly NamedField[];
  readonly headings: HeadingWords<string>;
  readonly words: SheetWords;
}

/** What offices call the columns that registers have in common, where no other column of the register is called that. */
const COMMON: Readonly<Record<string, readonly string[]>> = {
  title: ['名称', '主题'],
  unitId: ['单位', '责任单位', '牵头单位', '报送单位', '承办单位'],
  happenedOn: ['日期'],
  level: ['层级'],
  stage: ['进展阶段', '案例阶段', '试点阶段', '课题阶段'],
  projectId: [
    ...['对应改革事项', '改革事项', '所属改革事项', '所属改革', '改革项目', '所属项目'],
    ...['改革任务', '改革名称', '改革事项名称'],
  ],
  proofs: ['证明材料', '佐证材料', '依据文件', '文件名称', '文号'],
};

/** A register as a sheet. */
export function registerSheet(register: Register, words: SheetWords): RegisterSheet {
  const columns = register.all
    .filter(({ column }) => column)
    .flatMap((field) => (field.type.input === 'rows' ? partsOf(field) : [field]));
  const own = columns.map(({ name, headings = [] }) => [words.labels.get(name) ?? name, ...headings]);
  const taken = new Set([...own, ...Object.values(MARKS)].flat().map(plain));
  const named = columns.map(({ name }, place): [string, readonly string[]] => [
    name,
    [
      ...(own[place] ?? []),
      ...[...shortTitle(name, own[place]), ...(COMMON[name] ?? [])].filter((word) => !taken.has(word)),
    ],
  ]);
  return {
    register,
    columns,
    headings: new HeadingWords<string>({ ...Object.fromEntries(named), ...MARKS }),
    words,
  };
}

/** 试点名称 is also written 试点. */
function shortTitle(name: string, [label = '']: readonly string[] = []): readonly string[] {
  const short = label.replace(/名称$/u, '');
  return name === 'title' && short !== '' && short !== label ? [short] : [];
}

/** Whether it is none of this register without a column for that. */
export const isNeeded = ({ required, unsaid }: NamedField): boolean => required && unsaid === undefined;

/** The columns that a sheet with these has to have besides; of links of which one is needed, the first where it has none. */
export function columnsLacking({ columns, register }: RegisterSheet, has: (field: string) => boolean): string[] {
  const [first] = register.origin.some(has) ? [] : register.origin;
  return columns.flatMap((field) =>
    !has(field.name) && (isNeeded(field) || field.name === first) ? [field.name] : [],
  );
}

/** The names of what rows point at. */
export interface SheetNames {
  readonly units: ReadonlyMap<string, string>;
  readonly projects: ReadonlyMap<string, string>;
  /** Of entries, by their titles. */
  readonly entries: ReadonlyMap<string, string>;
  readonly leaders: ReadonlyMap<string, string>;
  /** Posts with their units. */
  readonly posts: ReadonlyMap<string, string>;
}

/** The words of a row's cells, by field: what an export writes, and what an import compares. */
export function cellsOf(sheet: RegisterSheet, row: AnyRow, names: SheetNames): Readonly<Record<string, string>> {
  const cells = Object.fromEntries(
    sheet.columns.map((field) => {
      const { name, part } = field;
      const words = part === undefined ? cellOf(sheet, field, row[name], names) : partWords(sheet, field, row, names);
      return [name, words];
    }),
  );
  const elsewhere = sheet.columns.flatMap(({ name, elseBy }) =>
    elseBy !== undefined && cells[name] === '' ? [[name, cells[elseBy] ?? ''] as const] : [],
  );
  return { ...cells, ...Object.fromEntries(elsewhere) };
}

type SmallRow = Readonly<Record<string, unknown>>;

/** What stands between the values of several small rows in one cell. */
const BETWEEN = '；';
/** What a file may write between them. */
export const SEVERAL = /[；;\n]/u;

/** One column of small rows in one cell: a value a row, in their order; nothing where no row has one. */
function partWords(sheet: RegisterSheet, field: NamedField, row: AnyRow, names: SheetNames): string {
  const { of, name } = field.part ?? { of: '', name: '' };
  const values = ((row[of] ?? []) as readonly SmallRow[]).map((one) => cellOf(sheet, field, one[name], names));
  const whole = values.map((words) => words.replace(/[；;\n]/gu, '，'));
  return whole.every((words) => words === '') ? '' : whole.join(BETWEEN);
}

function cellOf(sheet: RegisterSheet, field: NamedField, value: unknown, names: SheetNames): string {
  if (value === null || value === undefined) return '';
  const { input } = field.type;
  if (input === 'yesno') return value === true ? sheet.words.yes : sheet.words.no;
  if (input === 'units' || input === 'posts')
    return (value as readonly string[]).map((id) => names[input].get(id) ?? '').join('、');
  if (input === 'proofs') return (value as readonly Proof[]).map(proofWords).join('；');
  if (typeof value === 'number') return String(value);
  return wordsOfText(sheet, field, value as string, names);
}

/** The names that ids of these kinds stand for. */
const NAMES: Readonly<Partial<Record<NamedField['type']['input'], keyof SheetNames>>> = {
  unit: 'units',
  project: 'projects',
  entry: 'entries',
  leader: 'leaders',
};

function wordsOfText(sheet: RegisterSheet, { name, type }: NamedField, value: string, names: SheetNames): string {
  const named = NAMES[type.input];
  if (named !== undefined) return names[named].get(value) ?? '';
  if (type.input === 'choice') return sheet.words.choices.get(name)?.get(value) ?? value;
  return type.input === 'day' ? dayWords(value) : value;
}

/** A proof as a cell names it: the number, the title where it has none, or the publication. */
export function proofWords(proof: Proof): string {
  if (proof.kind === 'MEDIA') return `《${proof.medium ?? ''}》${proof.issue ?? ''}（${dayWords(proof.on ?? '')}）`;
  return proof.number ?? `《${proof.exactTitle ?? ''}》`;
}

/** Whether a field's text may have several lines. */
export function isParagraph({ type, part }: NamedField): boolean {
  return part !== undefined || ['paragraph', 'units', 'posts', 'proofs'].includes(type.input);
}

/** Whether two cells of a field say the same: what reading cleans away does not count, nor the last noughts of a number. */
export function saysSame(field: NamedField, one: string, other: string): boolean {
  const clean = isParagraph(field) ? paragraph : line;
  const [own, its] = [clean(one), clean(other)];
  return own === its || (field.type.input === 'decimal' && own !== '' && Number(own) === Number(its));
}

/**
 * The value of a choice's word: the word itself, one of its parts ("督查激励、通报表扬"), with or without 级; else the one word that is
 * part of it, or that it is part of (新闻发布会 for 发布会, 肯定 for 肯定性批示); null where it is none, or two could be meant.
 */
export function choiceOf(sheet: RegisterSheet, field: NamedField, words: string): string | null {
  const wanted = choiceKey(words);
  const choices = [...(sheet.words.choices.get(field.name) ?? [])];
  const partsOfLabel = (label: string): readonly string[] => label.split('、').map(choiceKey);
  const found =
    choices.find(([, label]) => choiceKey(label) === wanted) ??
    choices.find(([, label]) => partsOfLabel(label).includes(wanted));
  if (found !== undefined) return found[0];
  const like = choices.filter(([, label]) => partsOfLabel(label).some((part) => isLike(part, wanted)));
  return like.length === 1 ? (like[0]?.[0] ?? null) : null;
}

/** 省级 is also written 省 and 全省, 国家级 全国. */
const choiceKey = (text: string): string =>
  keyOf(text)
    .replace(/级$/u, '')
    .replace(/^全国$/u, '国家')
    .replace(/^全([省市县])$/u, '$1');
/** 未通过 is no 通过. */
const DENIAL = /[未不非无]/u;

function isLike(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < 2 || DENIAL.test(one) !== DENIAL.test(other)) return false;
  return one.includes(other) || other.includes(one);
}
