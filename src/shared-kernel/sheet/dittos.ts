import { wordsOf } from '../cell-text.js';
import type { GridRow } from '../grid.js';

const MAY_BE_DITTO = /[同〃″"“”々]/u;
const DITTO = /^[（(]?(?:同上|同前|〃|″|"|“|”|々)[）)]?$/u;

/** The rows with each «同上» or «〃» replaced by the cell above; a repeated heading row does not stand between. */
export function withDittos(rows: readonly GridRow[], isHeading: (row: GridRow) => boolean): readonly GridRow[] {
  let above: GridRow['cells'] = [];
  return rows.map((row) => {
    const isDitto = (cell: GridRow['cells'][number]): boolean =>
      typeof cell === 'string' && MAY_BE_DITTO.test(cell) && DITTO.test(wordsOf(cell).replace(/\s/gu, ''));
    const cells = row.cells.some(isDitto)
      ? row.cells.map((cell, column) => (isDitto(cell) ? (above[column] ?? null) : cell))
      : row.cells;
    if (!isHeading(row)) above = cells;
    return cells === row.cells ? row : { ...row, cells };
  });
}
