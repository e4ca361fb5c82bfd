import { keyOf, paragraph, wordsOf } from '../../../shared-kernel/cell-text.js';
import { type GridRow, isBlankCell } from '../../../shared-kernel/grid.js';
import { type DateContext, readStatedDate } from '../../../shared-kernel/sheet/stated-date.js';
import { words } from '../../../texts/words.js';
import type { FoundColumn } from './find-head.js';
import type { LedgerField } from './headings.js';
import type { RowMark, SaidOfRow } from './ledger.js';

/** The remark as a whole says so: 部分任务已取消 does not. */
const CANCELLED =
  /^(?:该?(?:项目?|事项|任务))?(?:经研究)?,?(?:现|已|予以|同意)?(?:取消|撤销|终止|废止|作废|中止|调出|不再(?:实施|推进))(?:$|[。.,，；;（(])/u;
const DAY =
  /(?:\d{4}[年.\-/])?(?:\d{1,2}月(?:\d{1,2}[日号]?|[上中下]旬|[底末初])?|\d{1,2}[.\-/]\d{1,2}日?)|\d{4}年(?=底|末|完)/u;
/** 已完成, 已于3月15日办结, 全部完成（3月）, 完成情况: 100%; 基本完成, 已完成80% and 已完成初稿 do not say it. */
const DONE = new RegExp(
  `^(?:(?:该?(?:项目?|事项|项?任务)|进度|完成情况|状态):?)?(?:(?:已|均|全部|全面|都|按期|按时|如期|提前|于|在|${DAY.source}|前|底|,){0,4}(?:完成|办结|销号|完结|结项)(?:100%)?(?:任务|落实|了)?(?:[。.,，；;:（(!！].*)?|(?:已?完成)?100%)$`,
  'u',
);
/** What follows says that it is not. */
const NOT_YET = /(?<!\d)\d{1,2}(?:\.\d+)?%|未完成|尚未|待完成|剩余/u;

interface Marked {
  readonly columns: ReadonlyMap<LedgerField, Pick<FoundColumn, 'column' | 'words'>>;
  /** Further columns that say what became of the rows. */
  readonly remarks: readonly number[];
  /** Columns that no field has. */
  readonly others?: readonly { readonly column: number; readonly words: string }[];
}

/** What a row shows beside its words: hidden, filtered out, struck through or crossed out in part, or said to be cancelled or done. */
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
    ...saidOf(row, head),
  ];
}

function saidOf(row: GridRow, head: Marked): readonly RowMark[] {
  const remarks = remarksOf(row, head).map(keyOf);
  if (remarks.some((remark) => CANCELLED.test(remark))) return ['CANCELLED'];
  return remarks.some(saysDone) ? ['DONE'] : [];
}

const saysDone = (remark: string): boolean => DONE.test(remark) && !NOT_YET.test(remark);

/** The remarks of a row. Where a task stood when we wrote the row ourselves is nobody's word. */
function remarksOf(row: GridRow, { columns, remarks, others = [] }: Marked): readonly string[] {
  const own = !isBlankCell(row.cells[columns.get('system')?.column ?? -1]);
  const remark = columns.get('remark');
  const named = [...(remark === undefined ? [] : [remark]), ...others];
  const ours = (column: number): boolean =>
    own && named.some((one) => one.column === column && one.words === words('title.TASK_STATE'));
  return [...(remark === undefined ? [] : [remark.column]), ...remarks]
    .filter((column) => !ours(column))
    .map((column) => wordsOf(row.cells[column]));
}

const LONGEST_WORDS = 200;

/** What a row says of its being done, with the day that the words name. */
export function doneSaid(row: GridRow, head: Marked, context: DateContext): { readonly done?: SaidOfRow } {
  const said = remarksOf(row, head).find((remark) => saysDone(keyOf(remark)));
  if (said === undefined) return {};
  const day = readStatedDate(DAY.exec(keyOf(said))?.[0] ?? '', context);
  return { done: { words: paragraph(said).slice(0, LONGEST_WORDS), on: (day.ok && day.days.at(-1)) || null } };
}
