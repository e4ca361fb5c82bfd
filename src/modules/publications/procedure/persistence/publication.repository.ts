import { columns, list, outer, type RowOf } from '../../../../platform/database/columns.js';
import type { Reader, Tx } from '../../../../platform/database/tx.js';
import { PersonRow } from '../../../organisation/index.js';
import type { PublicationState } from '../domain/publication.js';
import { PublicationRow } from './publication.row.js';

const PUBLICATION = list(
  columns(PublicationRow, 'p'),
  outer(columns(PersonRow, 'd', ['name as draftedByName'])),
  outer(columns(PersonRow, 's', ['name as signedByName'])),
);
const FROM =
  'publication p LEFT JOIN person d ON d.id = p.drafted_by_person LEFT JOIN person s ON s.id = p.signed_by_person';

/** What the office publishes, with the names of whoever drafted and signed it. */
export type Publication = RowOf<typeof PUBLICATION>;

/** One of any kind; or null. */
export function findPublication(reader: Reader, id: string, lock = false): Promise<Publication | null> {
  return reader.find<Publication>(
    `SELECT ${PUBLICATION} FROM ${FROM} WHERE p.id = $1 ${lock ? 'FOR UPDATE OF p' : ''}`,
    [id],
  );
}

/** Whoever has read it before writes nothing over. */
export async function countChange(tx: Tx, id: string): Promise<void> {
  await tx.execute('UPDATE publication SET version = version + 1 WHERE id = $1', [id]);
}

/** It goes on; what was signed before is signed no more, unless it waits for its issue. */
export async function writeState(
  tx: Tx,
  id: string,
  state: PublicationState,
  { returnedWords = null }: { readonly returnedWords?: string | null } = {},
): Promise<void> {
  await tx.execute(
    `UPDATE publication SET state = $2, returned_words = $3, signed_on = NULL, signed_by_person = NULL, signed_by_post = NULL,
       version = version + 1 WHERE id = $1`,
    [id, state, returnedWords],
  );
}

/** It comes to nothing. */
export async function writeVoid(tx: Tx, id: string, words: string): Promise<void> {
  await tx.execute(
    `UPDATE publication SET state = 'VOID', words = $2, signed_on = NULL, signed_by_person = NULL, signed_by_post = NULL,
       version = version + 1 WHERE id = $1`,
    [id, words],
  );
}

/** Its signature, while it waits for its issue. */
export async function writeSignature(
  tx: Tx,
  id: string,
  by: { readonly personId: string | null; readonly postId: string | null; readonly on: string },
): Promise<void> {
  await tx.execute(
    `UPDATE publication SET signed_on = $2, signed_by_person = $3, signed_by_post = $4, version = version + 1 WHERE id = $1`,
    [id, by.on, by.personId, by.postId],
  );
}

/** Until the transaction ends nobody else numbers one of the kind in the year. @returns how many are numbered */
export async function lockNumbers(tx: Tx, { kind, year }: Pick<Publication, 'kind' | 'year'>): Promise<number> {
  await tx.execute(`SELECT pg_advisory_xact_lock(hashtextextended('publication number ' || $1 || ' ' || $2, 0))`, [
    ...[kind, String(year)],
  ]);
  const { last } = await tx.one<{ last: number }>(
    'SELECT coalesce(max(number), 0) AS last FROM publication WHERE kind = $1 AND year = $2',
    [kind, year],
  );
  return last;
}

/** What makes it issued; from now on the database keeps it as it is. */
export async function writeIssued(
  tx: Tx,
  id: string,
  issued: {
    readonly personId: string | null;
    readonly number: number | null;
    readonly planned: number | null;
    readonly said: unknown;
    readonly addressees: readonly string[];
  },
): Promise<void> {
  await tx.execute(
    'INSERT INTO publication_addressee (publication_id, unit_id) SELECT $1, unnest($2::uuid[]) ON CONFLICT DO NOTHING',
    [id, issued.addressees],
  );
  await tx.execute(
    `UPDATE publication SET state = 'ISSUED', issued_on = app_today(), issued_by_person = $2, number = $3, planned = $4,
       digest = encode(sha256(convert_to($5, 'UTF8')), 'hex'), version = version + 1 WHERE id = $1`,
    [id, issued.personId, issued.number, issued.planned, JSON.stringify(issued.said)],
  );
}

/** A draft that mends an issued one. @returns its id */
export async function insertCorrection(
  tx: Tx,
  { id, kind, dataDay, year }: Pick<Publication, 'id' | 'kind' | 'dataDay' | 'year'>,
  by: { readonly personId: string | null; readonly forPerson: string | null },
): Promise<string> {
  return tx.insert(PublicationRow, {
    ...{ kind, dataDay, year, corrects: id, draftedByPerson: by.personId, draftedForPerson: by.forPerson },
  });
}

/** The one, not void, that mends an issued one; or null. */
export function correctionOf(
  reader: Reader,
  id: string,
): Promise<{ readonly id: string; readonly state: PublicationState; readonly issuedOn: string | null } | null> {
  return reader.find(
    `SELECT ${columns(PublicationRow, 'p', ['id', 'state', 'issuedOn'])} FROM publication p WHERE p.corrects = $1 AND p.state <> 'VOID'`,
    [id],
  );
}
