import { type Day, shortDayWords } from '../../../shared-kernel/dates.js';
import { keyOf } from '../../../shared-kernel/cell-text.js';
import { groupBy } from '../../../shared-kernel/group-by.js';
import type { ExistingLedger } from './existing.js';
import { readIdentity } from './identity-key.js';
import type { LedgerTask, NotReadRow } from './ledger.js';
import type { LedgerAnswers } from './ledger-answers.js';
import { pairKey, rowKey } from './pair-answers.js';
import type { ReadBook } from './read-book.js';

/** Words that mean more days than the quarters' ends come again and again: 每月, 双月. */
const QUARTERS = 4;

/**
 * Of what comes every month, the months that have passed when a file first says so are not made tasks of, or the ledger
 * would begin with a dozen that are overdue; unless they are held already, or a person takes them. The ends of quarters
 * and halves are tasks each, those that have passed held as 历史逾期.
 */
export function withoutPast(book: ReadBook, held: ExistingLedger, today: Day, answers: LedgerAnswers): ReadBook {
  const often = groupBy(book.tasks, familyOf);
  const recurring = book.tasks.filter(
    (task) => task.recurring === true && task.statedDate < today && (often.get(familyOf(task))?.length ?? 0) > QUARTERS,
  );
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

/** The tasks of one row. */
const familyOf = (task: LedgerTask): string => `${String(task.projectIndex)} ${rowKey(task)}`;

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
