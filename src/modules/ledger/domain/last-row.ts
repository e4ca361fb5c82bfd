import type { GridRow } from '../../../shared-kernel/grid.js';
import type { Head } from './find-head.js';
import type { LedgerField } from './headings.js';
import type { LedgerProject } from './ledger.js';

/** The row above with the project that it belongs to. */
export interface LastRow {
  readonly cells: GridRow['cells'];
  readonly head: Head;
  readonly index: number;
}

const OF_PROJECT = [
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
] as const satisfies readonly LedgerField[];

/** The project of the row above where the cells say the same of it word for word; null where they have to be read. */
export function asLastRow(
  last: LastRow | null,
  projects: readonly LedgerProject[],
  { cells, head }: Omit<LastRow, 'index'>,
): number | null {
  if (last?.head !== head) return null;
  const isSame = (field: LedgerField): boolean => {
    const column = head.columns.get(field)?.column ?? -1;
    const cell = cells[column] ?? null;
    return (cell === null || typeof cell === 'string') && cell === (last.cells[column] ?? null);
  };
  const known = projects[last.index]?.system !== '' || isSame('system');
  return known && OF_PROJECT.every(isSame) ? last.index : null;
}
