import { keyOf, paragraph, wordsOf } from '../../../shared-kernel/cell-text.js';
import { type GridRow, isBlankCell } from '../../../shared-kernel/grid.js';
import { type DateContext, readStatedDate } from '../../../shared-kernel/sheet/stated-date.js';
import { words } from '../../../texts/words.js';
import type { FoundColumn } from './find-head.js';
import { isDoneDay, type LedgerField } from './headings.js';
import type { RowMark, SaidOfRow } from './ledger.js';

/** The remark as a whole says so: 部分任务已取消 does not. */
const CANCELLED =
  /^(?:该?(?:项目?|事项|任务))?(?:经研究)?,?(?:现|已|予以|同意)?(?:取消|撤销|终止|废止|作废|中止|停止(?:实施|推进)?|调出|移出|剔除|删除|并入|合并[至到入]|不再(?:实施|推进|列入))(?:本?台账|第?\d+项)?(?:$|[。.,，；;（(])/u;
const DAY =
  /(?:\d{4}[年.\-/])?(?:\d{1,2}月(?:\d{1,2}[日号]?|[上中下]旬|[底末初])?|\d{1,2}[.\-/]\d{1,2}日?)|\d{4}年(?=底|末|完)/u;
/** 已完成, 已于3月15日办结, 全部完成（3月）, 完成情况: 100%; 基本完成, 已完成80% and 已完成初稿 do not say it. */
const DONE = new RegExp(
  `^(?:(?:该?(?:项目?|事项|项?任务)|进度|完成情况|状态):?)?(?:(?:已|均|全部|全面|都|按期|按时|如期|提前|于|在|${DAY.source}|前|底|,){0,4}(?:完成|办结|销号|完结|结项)(?:100%)?(?:任务|落实|了)?(?:[。.,，；;:（(!！].*)?|(?:已?完成)?100%)$`,
  'u',
);
/** What follows says that it is not. */
const NOT_YET = /(?<!\d)\d{1,2}(?:\.\d+)?%|未完成|尚未|待完成|剩余/u;

/** A tick in a column of its own says so, as does 是 under a question. */
const TICK = /^[√✓✔☑]\ufe0f?$/u;
const YES = /^(?:是|已)$/u;
const OF_DONE = /完成|办结|销号|完结|落实/u;
const NOT_DONE = /未|不/u;
const ASKS = /是否|与否/u;

interface Marked {
  readonly columns: ReadonlyMap<LedgerField, Pick<FoundColumn, 'column' | 'words'>>;
  /** Further columns that say what became of the rows. */
  readonly remarks: readonly number[];
  /** Columns that no field has. */
  readonly others?: readonly { readonly column: number; readonly words: string }[];
}

/** What a row shows beside its words: hidden, filtered out, struck through or crossed out in part, its remark reckoned by a formula, or said to be cancelled or done. */
export function marksOf(row: GridRow, head: Marked): readonly RowMark[] {
  const { columns } = head;
  const struck = [columns.get('name'), columns.get('measure')].some(
    (found) => found !== undefined && row.struck?.includes(found.column) === true,
  );
  const read = [...columns.values()].map(({ column }) => column);
  const crossed = row.crossed?.some((column) => read.includes(column)) === true;
  return [
    ...(row.hidden === undefined ? [] : [row.hidden]),
    ...(struck ? (['STRUCK'] as const) : []),
    ...(crossed ? (['CROSSED'] as const) : []),
    ...(hasFormula(row, head) ? (['UNREAD'] as const) : []),
    ...saidOf(row, head),
  ];
}

/** People see what a formula makes of a remark, 已取消 perhaps; nobody here has read it. */
function hasFormula({ cells }: GridRow, { columns, remarks }: Marked): boolean {
  return [columns.get('remark')?.column ?? -1, ...remarks].some((column) => {
    const cell = cells[column] ?? null;
    return cell !== null && typeof cell === 'object' && 'formula' in cell;
  });
}

function saidOf(row: GridRow, head: Marked): readonly RowMark[] {
  const remarks = remarksOf(row, head);
  if (remarks.some(({ words: remark }) => CANCELLED.test(keyOf(remark)))) return ['CANCELLED'];
  return remarks.some(saysDone) ? ['DONE'] : [];
}

/** What a row says in one of its remarks, below its heading. */
interface Remark {
  readonly heading: string;
  readonly words: string;
}

function saysDone({ heading, words: said }: Remark): boolean {
  const [remark, above] = [keyOf(said), keyOf(heading)];
  if (isDoneDay(heading)) return dayIn(remark) !== null;
  if (OF_DONE.test(above) && !NOT_DONE.test(above) && (TICK.test(remark) || (ASKS.test(above) && YES.test(remark))))
    return true;
  return DONE.test(remark) && !NOT_YET.test(remark);
}

/** The words of a day, where a cell below 实际完成时间 says nothing else. */
function dayIn(remark: string): string | null {
  const day = DAY.exec(remark)?.[0] ?? '';
  return day !== '' && /^[\d年月日号.\-/旬底末初]+(?:前|办结|完成)?$/u.test(remark) ? day : null;
}

/** The remarks of a row. Where a task stood when we wrote the row ourselves is nobody's word. */
function remarksOf(row: GridRow, { columns, remarks, others = [] }: Marked): readonly Remark[] {
  const own = !isBlankCell(row.cells[columns.get('system')?.column ?? -1]);
  const remark = columns.get('remark');
  const named = [...(remark === undefined ? [] : [remark]), ...others];
  const ours = (column: number): boolean =>
    own && named.some((one) => one.column === column && one.words === words('title.TASK_STATE'));
  return [...(remark === undefined ? [] : [remark.column]), ...remarks]
    .filter((column) => !ours(column))
    .map((column) => ({
      heading: named.find((one) => one.column === column)?.words ?? '',
      words: wordsOf(row.cells[column]),
    }));
}

const LONGEST_WORDS = 200;

/** A tick or a day alone says nothing without its heading. */
function told({ heading, words: said }: Remark): string {
  const own = paragraph(said);
  return DONE.test(keyOf(own)) ? own : `${paragraph(heading)}：${own}`;
}

/** What a row says of its being done, with the day that the words name. */
export function doneSaid(row: GridRow, head: Marked, context: DateContext): { readonly done?: SaidOfRow } {
  const saying = remarksOf(row, head).filter(saysDone);
  const [first] = saying;
  if (first === undefined) return {};
  const days = saying.map(({ words: said }) => readStatedDate(DAY.exec(keyOf(said))?.[0] ?? '', context));
  const on = days.flatMap((day) => (day.ok ? [day.days.at(-1) ?? ''] : [])).find((day) => day !== '') ?? null;
  return { done: { words: told(first).slice(0, LONGEST_WORDS), on } };
}
