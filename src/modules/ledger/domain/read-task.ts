import { keyOf } from '../../../shared-kernel/cell-text.js';
import { type LedgerTask, taskKey } from './ledger.js';
import type { LedgerRow } from './ledger-row.js';
import { readStatedDate } from '../../../shared-kernel/sheet/stated-date.js';

/** The project of a row, and whether the row is its first. */
export interface TaskPlace {
  readonly key: string;
  readonly index: number;
  readonly firstRow: boolean;
}

/**
 * Reads the task columns of a row: one task, or four for "每季度末". A project may have no task yet: then its first
 * row leaves all three blank. What is wrong is refused on the row.
 */
export function readTasks(row: LedgerRow, project: TaskPlace, year: number | null): readonly LedgerTask[] {
  const measure = row.words('measure');
  const statedWords = row.words('deadline');
  const deliverable = row.words('deliverable') || null;
  if (row.refused() || (project.firstRow && measure + statedWords + (deliverable ?? '') === '')) return [];
  if (measure === '') row.refuse('measure', 'VALUE_MISSING');
  if (statedWords === '') row.refuse('deadline', 'VALUE_MISSING');
  if (row.refused()) return [];
  const stated = readStatedDate(statedWords, year);
  if (!stated.ok) {
    row.refuse('deadline', stated.code, { words: statedWords });
    return [];
  }
  return stated.days.map((statedDate, index) => {
    const occurrence = stated.days.length > 1 ? index + 1 : null;
    const key = taskKey(project.key, keyOf(measure), occurrence);
    return {
      row: row.row,
      key,
      projectIndex: project.index,
      measure,
      deliverable,
      statedWords,
      statedDate,
      occurrence,
      system: row.words('system'),
    };
  });
}
