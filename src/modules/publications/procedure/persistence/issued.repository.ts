import { columns, list, outer, type RowOf } from '../../../../platform/database/columns.js';
import type { Reader } from '../../../../platform/database/tx.js';
import { type Condition, that, where } from '../../../../platform/database/where.js';
import { PublicationRow } from './publication.row.js';

const ISSUED = list(
  columns(PublicationRow, 'p', [
    ...(['id', 'kind', 'year', 'dataDay', 'number', 'planned', 'issuedOn', 'corrects'] as const),
  ]),
  outer(columns(PublicationRow, 'c', ['id as correctedById'])),
);
const FROM = `publication p LEFT JOIN publication c ON c.corrects = p.id AND c.state = 'ISSUED'`;

/** What was issued, and which one mends it. */
export type Issued = RowOf<typeof ISSUED>;

/** One that the reader may see, or null. */
export function findIssued(reader: Reader, id: string, visible: Condition): Promise<Issued | null> {
  const asked = where([that('p.id = $', id), `p.state = 'ISSUED'`, visible]);
  return reader.find<Issued>(`SELECT ${ISSUED} FROM ${FROM} ${asked.sql}`, asked.params);
}

/** The latest first. */
export function listIssued(reader: Reader, visible: Condition, most: number): Promise<Issued[]> {
  const asked = where([`p.state = 'ISSUED'`, visible]);
  return reader.query<Issued>(
    `SELECT ${ISSUED} FROM ${FROM} ${asked.sql} ORDER BY p.issued_on DESC, p.id DESC LIMIT ${asked.place(most)}`,
    asked.params,
  );
}
