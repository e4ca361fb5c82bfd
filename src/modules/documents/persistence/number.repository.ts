import { columns, type RowOf } from '../../../platform/database/columns.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import type { DocumentKind, DocumentSeries } from '../domain/document-kinds.js';
import { DocumentNumberRow } from './document-number.row.js';

/** Whose document of which series gets a number. */
export interface NumberAsked {
  readonly unitId: string;
  readonly year: number;
  readonly series: DocumentSeries;
  readonly kind: DocumentKind;
  readonly subjectId: string;
  readonly takenByPerson: string | null;
}

const TAKEN = columns(DocumentNumberRow, '', ['words', 'takenOn']);

/** The number that a document bears and the day of which it is, or null. */
export function numberOf(reader: Reader, kind: DocumentKind, subjectId: string): Promise<RowOf<typeof TAKEN> | null> {
  return reader.find<RowOf<typeof TAKEN>>(`SELECT ${TAKEN} FROM document_number WHERE kind = $1 AND subject_id = $2`, [
    ...[kind, subjectId],
  ]);
}

/** Those of a record, by their kinds. */
export async function numbersOf(reader: Reader, subjectId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await reader.query<{ kind: string; words: string }>(
    'SELECT kind, words FROM document_number WHERE subject_id = $1',
    [subjectId],
  );
  return new Map(rows.map(({ kind, words }) => [kind, words]));
}

/**
 * The next number of the series, in the transaction of the act: its row stands locked until the act is done, so that nobody gets the same
 * one, and an act that is undone leaves none behind. A document that has one keeps it.
 * @returns the number as it is written, and whether it is new
 */
export async function takeNumber(
  tx: Tx,
  asked: NumberAsked,
  written: (number: number) => string,
): Promise<{ readonly words: string; readonly taken: boolean }> {
  const { unitId, year, series, kind, subjectId } = asked;
  await tx.execute('INSERT INTO document_series (unit_id, year, series) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [
    ...[unitId, year, series],
  ]);
  const locked = await tx.find<{ last: number }>(
    'SELECT last FROM document_series WHERE unit_id = $1 AND year = $2 AND series = $3 FOR UPDATE',
    [unitId, year, series],
  );
  const before = await numberOf(tx, kind, subjectId);
  if (before !== null) return { words: before.words, taken: false };
  const number = (locked?.last ?? 0) + 1;
  const words = written(number);
  await tx.execute('UPDATE document_series SET last = $4 WHERE unit_id = $1 AND year = $2 AND series = $3', [
    ...[unitId, year, series, number],
  ]);
  await tx.insert(DocumentNumberRow, { ...asked, number, words });
  return { words, taken: true };
}
