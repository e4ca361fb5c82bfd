import { keyOf, wordsOf } from '../../../shared-kernel/cell-text.js';
import { type GridRow, isBlankCell } from '../../../shared-kernel/grid.js';
import type { LedgerHeadings } from './headings.js';
import type { RowMark } from './ledger.js';

/** The remark as a whole says so: 部分任务已取消 does not. */
const CANCELLED =
  /^(?:该?(?:项目?|事项|任务))?(?:经研究)?,?(?:现|已|予以|同意)?(?:取消|撤销|终止|废止|作废|中止|调出|不再(?:实施|推进))(?:$|[。.,，；;（(])/u;
const DONE = /^(?:已|全部|全面|均已)?(?:完成|办结|销号|完结)(?:[。.,，；;（(].*)?$/u;

interface Marked {
  readonly columns: Pick<LedgerHeadings, 'get'>;
  /** Further columns that say what became of the rows. */
  readonly remarks: readonly number[];
}

/** What a row shows beside its words: hidden, filtered out, struck through, or said to be cancelled or done. */
export function marksOf(row: GridRow, head: Marked): readonly RowMark[] {
  const { columns } = head;
  const struck = [columns.get('name'), columns.get('measure')].some(
    (found) => found !== undefined && row.struck?.includes(found.column) === true,
  );
  return [
    ...(row.hidden === undefined ? [] : [row.hidden]),
    ...(struck ? (['STRUCK'] as const) : []),
    ...saidOf(row, head),
  ];
}

/** What its remark says; what we wrote ourselves says where a task stands in a column of its own. */
function saidOf(row: GridRow, { columns, remarks: more }: Marked): readonly RowMark[] {
  if (!isBlankCell(row.cells[columns.get('system')?.column ?? -1])) return [];
  const remarks = [columns.get('remark')?.column ?? -1, ...more].map((column) => keyOf(wordsOf(row.cells[column])));
  if (remarks.some((remark) => CANCELLED.test(remark))) return ['CANCELLED'];
  return remarks.some((remark) => DONE.test(remark)) ? ['DONE'] : [];
}
