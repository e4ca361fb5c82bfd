import { type Day, shortDayWords } from '../../../shared-kernel/dates.js';
import { keyOf } from '../../../shared-kernel/cell-text.js';
import type { ExistingLedger } from './existing.js';
import type { LedgerTask, NotReadRow } from './ledger.js';
import type { LedgerAnswers } from './ledger-answers.js';
import { rowKey } from './pair-answers.js';
import type { ReadBook } from './read-book.js';

/** Words that mean more days than the quarters' ends come again and again: 每月, 双月. */
const QUARTERS = 4;

/**
 * Of what comes every month, the months that have passed are not made tasks of, or the ledger would begin with a dozen
 * that are overdue; unless they are held already, or a person takes them.
 */
export function withoutPast(book: ReadBook, held: ExistingLedger, today: Day, answers: LedgerAnswers): ReadBook {
  const often = new Map<string, number>();
  for (const task of book.tasks) often.set(familyOf(task), (often.get(familyOf(task)) ?? 0) + 1);
  const known = new Set(held.tasks.map((task) => `${keyOf(task.measure)} ${task.statedDate}`));
  const passed = (task: LedgerTask): boolean =>
    task.recurring === true &&
    task.statedDate < today &&
    (often.get(familyOf(task)) ?? 0) > QUARTERS &&
    !known.has(`${keyOf(task.measure)} ${task.statedDate}`) &&
    answers.rows?.[rowKey(task)]?.take !== true;
  const past = book.tasks.filter(passed);
  if (past.length === 0) return book;
  const only = book.sheets.find(({ ticked }) => ticked)?.name ?? '';
  const skipped = past.map(({ sheet = only, row, measure, statedDate }): NotReadRow => ({
    sheet,
    row,
    words: `${measure.slice(0, LONGEST)} ${shortDayWords(statedDate)}`,
    why: 'PAST',
  }));
  return { ...book, tasks: book.tasks.filter((task) => !passed(task)), skipped: [...(book.skipped ?? []), ...skipped] };
}

const LONGEST = 150;

/** The tasks of one row. */
const familyOf = (task: LedgerTask): string => `${String(task.projectIndex)} ${rowKey(task)}`;
