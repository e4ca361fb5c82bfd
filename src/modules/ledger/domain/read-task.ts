import { keyOf } from '../../../shared-kernel/cell-text.js';
import { type LedgerTask, taskKey } from './ledger.js';
import type { Day } from '../../../shared-kernel/dates.js';
import type { LedgerField } from './headings.js';
import type { LedgerRow } from './ledger-row.js';
import type { StatedDate, StatedDays } from '../../../shared-kernel/sheet/stated-date.js';
import { isPlaceholder } from '../../../shared-kernel/sheet/unit-list.js';

/** What the words of a deadline mean. */
export type DaysOf = (words: string) => StatedDate;

/** The project of a row, and whether the row is its first. */
export interface TaskPlace {
  readonly key: string;
  readonly index: number;
  readonly firstRow: boolean;
}

/**
 * Reads the task columns of a row: one task, or several for "每季度末" and "6月底、12月底". A project may have no task yet: then its first
 * row leaves all three blank. All that is wrong is refused on the row, whatever was refused before.
 */
export function readTasks(row: LedgerRow, project: TaskPlace, daysOf: DaysOf): readonly LedgerTask[] {
  const [measure, deliverable] = [stated(row, 'measure'), stated(row, 'deliverable')];
  const statedWords = measure === '' ? stated(row, 'deadline') : row.words('deadline');
  if (
    project.firstRow &&
    measure + statedWords + deliverable === '' &&
    !TASK_FIELDS.some((field) => row.refused(field))
  )
    return [];
  requireWords(row, 'measure', measure);
  requireWords(row, 'deadline', statedWords);
  const due = statedWords === '' ? null : readDays(row, statedWords, daysOf);
  if (due === null || row.refused()) return [];
  const own = { row: row.row, projectIndex: project.index, measure, statedWords, ...marksOf(due) };
  return due.days.map((statedDate, index) => {
    const occurrence = due.days.length > 1 ? index + 1 : null;
    return {
      ...own,
      deliverable: deliverable || null,
      key: taskKey(project.key, keyOf(measure), occurrence),
      statedDate,
      occurrence,
      system: row.words('system'),
    };
  });
}

const TASK_FIELDS = ['measure', 'deliverable', 'deadline'] as const;

function requireWords(row: LedgerRow, field: 'measure' | 'deadline', words: string): void {
  if (words === '' && !row.refused(field)) row.refuse(field, 'VALUE_MISSING');
}

const marksOf = ({ recurring, doubts }: StatedDays) => ({ ...(recurring && { recurring }), ...(doubts && { doubts }) });

function readDays(row: LedgerRow, words: string, daysOf: DaysOf): StatedDays | null {
  const due = daysOf(words);
  if (!due.ok) row.refuse('deadline', due.ask === true ? 'DATE_ASKED' : due.code, { words });
  return due.ok ? due : null;
}

/** The words of a cell, '' where they only say that there is nothing. */
export function stated(row: LedgerRow, field: LedgerField): string {
  const words = row.words(field);
  return isPlaceholder(words) ? '' : words;
}

const numbered = (task: LedgerTask, measure: string, occurrence: number): LedgerTask => ({
  ...task,
  occurrence,
  key: `${measure}${String(occurrence)}`,
});

/** By project and measure: the days of its tasks by their occurrence. */
export type TaskDays = Map<string, Map<number, Day>>;

/**
 * Adds a row's tasks to those known. A measure that stands again with another day is another task of it, numbered on;
 * null where it stands twice with the same day.
 */
export function addTasks(known: TaskDays, tasks: readonly LedgerTask[]): readonly LedgerTask[] | null {
  const measure = tasks[0]?.key.replace(/\d+$/u, '') ?? '';
  const days = known.get(measure) ?? new Map<number, Day>();
  known.set(measure, days);
  const collides = tasks.some(({ occurrence }) => days.has(occurrence ?? 0));
  if (collides && tasks.some(({ statedDate }) => [...days.values()].includes(statedDate))) return null;
  const from = Math.max(1, ...days.keys()) + 1;
  const own = collides ? tasks.map((task, index) => numbered(task, measure, from + index)) : tasks;
  for (const { occurrence, statedDate } of own) days.set(occurrence ?? 0, statedDate);
  return own;
}
