import { keyOf, wordsOf } from '../../../shared-kernel/cell-text.js';
import { type GridRow, isBlankCell } from '../../../shared-kernel/grid.js';
import type { LedgerHeadings } from './headings.js';
import type { RowMark } from './ledger.js';

const CANCELLED = /已?(?:取消|撤销|终止|废止|作废|中止|调出|不再(?:实施|推进))/u;
const NOT_YET = /未|尚|拟|建议|暂不|是否/u;
const DONE = /^(?:已|全部|全面|均已)?(?:完成|办结|销号|完结)(?:[。.,，；;（(].*)?$/u;

/** What a row shows beside its words: hidden, filtered out, struck through, or said to be cancelled or done. */
export function marksOf(row: GridRow, columns: Pick<LedgerHeadings, 'get'>): readonly RowMark[] {
  const struck = [columns.get('name'), columns.get('measure')].some(
    (found) => found !== undefined && row.struck?.includes(found.column) === true,
  );
  return [
    ...(row.hidden === undefined ? [] : [row.hidden]),
    ...(struck ? (['STRUCK'] as const) : []),
    ...saidOf(row, columns),
  ];
}

/** What its remark says; what we wrote ourselves says where a task stands in a column of its own. */
function saidOf(row: GridRow, columns: Pick<LedgerHeadings, 'get'>): readonly RowMark[] {
  const cell = (field: 'system' | 'remark') => row.cells[columns.get(field)?.column ?? -1];
  if (!isBlankCell(cell('system'))) return [];
  const remark = keyOf(wordsOf(cell('remark')));
  if (CANCELLED.test(remark) && !NOT_YET.test(remark)) return ['CANCELLED'];
  return DONE.test(remark) ? ['DONE'] : [];
}
