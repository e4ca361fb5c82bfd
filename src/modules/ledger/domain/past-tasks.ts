import { type Day, shortDayWords } from '../../../shared-kernel/dates.js';
import { keyOf } from '../../../shared-kernel/cell-text.js';
import { groupBy } from '../../../shared-kernel/group-by.js';
import type { ExistingLedger } from './existing.js';
import { readIdentity } from './identity-key.js';
import type { LedgerTask, NotReadRow } from './ledger.js';
import type { LedgerAnswers } from './ledger-answers.js';
import { pairKey, rowKey } from './pair-answers.js';
import type { ReadBook } from './read-book.js';

/**
 * Of what comes again and again, the months, quarters and halves that have passed when a file first says so are not made
 * tasks of, or the ledger would begin with a dozen that are overdue; unless they are held already, or a person takes them.
 */
export function withoutPast(book: ReadBook, held: ExistingLedger, today: Day, answers: LedgerAnswers): ReadBook {
  const recurring = book.tasks.filter((task) => task.recurring === true && task.statedDate < today);
  if (recurring.length === 0) return book;
  const daysOf = heldDays(book, held, answers);
  const past = new Set(
    recurring.filter((task) => answers.rows?.[rowKey(task)]?.take !== true && !daysOf(task).has(task.statedDate)),
  );
  if (past.size === 0) return book;
  const only = book.sheets.find(({ ticked }) => ticked)?.name ?? '';
  const skipped = [...past].map(({ sheet = only, row, measure, statedDate }): NotReadRow => ({
    sheet,
    row,
    words: `${measure.slice(0, LONGEST)} ${shortDayWords(statedDate)}`,
    why: 'PAST',
  }));
  return {
    ...book,
    tasks: book.tasks.filter((task) => !past.has(task)),
    skipped: [...(book.skipped ?? []), ...skipped],
  };
}

const LONGEST = 150;

/** The days on which what a row means is held: of the same measure, of its 系统编号, or of what a person said it is. */
function heldDays(
  { year }: ReadBook,
  { tasks }: ExistingLedger,
  { pairs = {} }: LedgerAnswers,
): (task: LedgerTask) => ReadonlySet<Day> {
  const byMeasure = groupBy(tasks, ({ measure }) => keyOf(measure));
  const byId = new Map(tasks.map((one) => [one.id, one]));
  return (task) => {
    const said = pairs[pairKey('TASK', task)];
    const ids = [...(readIdentity(task.system, year)?.taskIds ?? []), ...(said?.as === 'SAME' ? [said.id] : [])];
    const named = ids.flatMap((id) => byId.get(id) ?? []).map(({ measure }) => keyOf(measure));
    const measures = new Set([keyOf(task.measure), ...named]);
    return new Set([...measures].flatMap((key) => byMeasure.get(key) ?? []).map(({ statedDate }) => statedDate));
  };
}
