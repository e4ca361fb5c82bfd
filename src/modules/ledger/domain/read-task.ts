import { keyOf } from '../../../shared-kernel/cell-text.js';
import { type LedgerTask, taskKey } from './ledger.js';
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
  const { days, recurring, doubts } = due;
  const [measureKey, system] = [keyOf(measure), row.words('system')];
  return days.map((statedDate, index) => {
    const occurrence = days.length > 1 ? index + 1 : null;
    return {
      row: row.row,
      key: taskKey(project.key, measureKey, occurrence),
      projectIndex: project.index,
      measure,
      deliverable: deliverable || null,
      statedWords,
      statedDate,
      occurrence,
      system,
      ...(recurring && { recurring }),
      ...(doubts && { doubts }),
    };
  });
}

const TASK_FIELDS = ['measure', 'deliverable', 'deadline'] as const;

function requireWords(row: LedgerRow, field: 'measure' | 'deadline', words: string): void {
  if (words === '' && !row.refused(field)) row.refuse(field, 'VALUE_MISSING');
}

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

const placeOf = ({ occurrence }: LedgerTask): number => occurrence ?? 0;

const numbered = (task: LedgerTask, measure: string, occurrence: number): LedgerTask => ({
  ...task,
  occurrence,
  key: `${measure}${String(occurrence)}`,
});

/** By project and measure: its tasks so far. */
export type TaskDays = Map<string, readonly LedgerTask[]>;

/**
 * Adds a row's tasks to those known. A measure that stands again with another day is another task of it, numbered on;
 * null where it stands twice with the same day.
 */
export function addTasks(known: TaskDays, tasks: readonly LedgerTask[]): readonly LedgerTask[] | null {
  const measure = tasks[0]?.key.replace(/\d+$/u, '') ?? '';
  const before = known.get(measure);
  if (before === undefined) {
    known.set(measure, tasks);
    return tasks;
  }
  const taken = new Set(before.map(placeOf));
  const collides = tasks.some((task) => taken.has(placeOf(task)));
  const days = new Set(before.map(({ statedDate }) => statedDate));
  if (collides && tasks.some(({ statedDate }) => days.has(statedDate))) return null;
  const from = Math.max(1, ...taken) + 1;
  const own = collides ? tasks.map((task, index) => numbered(task, measure, from + index)) : tasks;
  known.set(measure, [...before, ...own]);
  return own;
}
