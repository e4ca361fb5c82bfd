import { normalWords } from '../../engine/domain/keys.js';
import type { ReadRow } from '../../engine/domain/read-register-sheet.js';
import type { RegisterVerdict } from '../../engine/domain/register-verdicts.js';

type Cells = Readonly<Record<string, string>>;

/** What stands where names stood. */
export const ERASED = '※';

const isOf = (cells: Cells, decisionNumber: string): boolean =>
  normalWords(cells['decisionNumber'] ?? '') === normalWords(decisionNumber);

/** Cells of persons, and of their units and levels beside them. */
const withoutNames = (cells: Cells): Cells =>
  Object.fromEntries(
    Object.entries(cells).map(([name, words]) => [
      name,
      name.startsWith('individuals') && words !== '' ? ERASED : words,
    ]),
  );

/** What was read of a file, without the names of the persons of one decision. */
export function contentWithoutNames<Content extends { readonly rows?: readonly ReadRow[] }>(
  content: Content,
  decisionNumber: string,
): Content {
  const { rows = [] } = content;
  const anew = rows.map((row) =>
    isOf(row.cells, decisionNumber) ? { ...row, cells: withoutNames(row.cells), faults: [] } : row,
  );
  return { ...content, rows: anew };
}

/** The rows of a file that name a decision. */
export const rowsOfDecision = (
  content: { readonly rows?: readonly ReadRow[] },
  decisionNumber: string,
): ReadonlySet<number> =>
  new Set((content.rows ?? []).filter(({ cells }) => isOf(cells, decisionNumber)).map(({ row }) => row));

/** What became of a row of that decision, without what its cells said. */
export function verdictWithoutNames(verdict: RegisterVerdict, rows: ReadonlySet<number>): RegisterVerdict {
  if (verdict.verdict === 'SKIP' || !rows.has(verdict.row)) return verdict;
  if (verdict.verdict === 'REFUSE') {
    const faults = verdict.faults.map((fault) => ({ ...fault, params: {} }));
    return { ...verdict, faults, cells: withoutNames(verdict.cells) };
  }
  const blank = (words: string | null): string | null => (words === null ? null : ERASED);
  const changes = verdict.changes.map(({ field, from, to }) => ({ field, from: blank(from), to: blank(to) }));
  return { ...verdict, changes };
}
