import { columns, list, outer, type RowOf } from '../../../platform/database/columns.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { PersonRow } from '../../organisation/index.js';
import { PublicationRow } from '../../publications/index.js';
import type { Draft, DraftBlock } from '../domain/draft.js';
import type { ReviewKind } from '../domain/review.js';
import { ReviewBlockRow } from './review-block.row.js';
import { ReviewSeenRow } from './review-seen.row.js';
import { ReviewRow } from './review.row.js';

const REVIEW = list(
  columns(PublicationRow, 'p', [
    ...(['id', 'year', 'state', 'draftedByPerson', 'draftedForPerson', 'draftedOn', 'corrects'] as const),
    ...(['signedOn', 'issuedOn', 'digest', 'returnedWords', 'words', 'version'] as const),
  ]),
  columns(ReviewRow, 'r', ['templateName', 'notWritten', 'readOn']),
  outer(columns(PersonRow, 'd', ['name as draftedByName'])),
);
const FROM = 'publication p JOIN review r ON r.publication_id = p.id LEFT JOIN person d ON d.id = p.drafted_by_person';

/** A review or a report of a year, with the name of whoever drafted it. */
export type Review = RowOf<typeof REVIEW> & { readonly kind: ReviewKind };

const BLOCK = columns(ReviewBlockRow, 'b', ['heading', 'body', 'marks']);
const SEEN = columns(ReviewSeenRow, 's', ['token', 'digest', 'words']);

/** A chip as it was when its author last looked. */
export type Seen = RowOf<typeof SEEN>;

/** All, the latest year first, and of a year the latest drafted. */
export function listReviews(reader: Reader): Promise<Review[]> {
  return reader.query<Review>(`SELECT ${REVIEW}, p.kind FROM ${FROM} ORDER BY p.year DESC, p.id DESC`);
}

/** One; or null. */
export function findReview(reader: Reader, id: string, lock = false): Promise<Review | null> {
  return reader.find<Review>(`SELECT ${REVIEW}, p.kind FROM ${FROM} WHERE p.id = $1 ${lock ? 'FOR UPDATE OF p' : ''}`, [
    id,
  ]);
}

/** What is drafted. */
export interface NewReview {
  readonly kind: ReviewKind;
  readonly year: number;
  readonly templateName: string;
  readonly by: string | null;
  /** In whose name, where a deputy drafts it. */
  readonly forPerson: string | null;
}

/** @returns its id; null where the year has one */
export async function insertReview(
  tx: Tx,
  { kind, year, templateName, by, forPerson }: NewReview,
  { blocks, notWritten }: Draft,
): Promise<string | null> {
  const [row] = await tx.query<{ id: string }>(
    `INSERT INTO publication (kind, year, data_day, drafted_by_person, drafted_for_person)
     VALUES ($1, $2::int, make_date($2::int, 12, 31), $3, $4) ON CONFLICT DO NOTHING RETURNING id`,
    [kind, year, by, forPerson],
  );
  if (row === undefined) return null;
  await tx.execute('INSERT INTO review (publication_id, template_name, not_written) VALUES ($1, $2, $3::jsonb)', [
    ...[row.id, templateName, JSON.stringify(notWritten)],
  ]);
  await writeBlocks(tx, row.id, blocks);
  return row.id;
}

/** What one says, into a new draft that mends it; what its numbers said there was seen. */
export async function copyReview(tx: Tx, fromId: string, toId: string): Promise<void> {
  await tx.execute(
    'INSERT INTO review (publication_id, template_name) SELECT $2, template_name FROM review WHERE publication_id = $1',
    [fromId, toId],
  );
  await tx.execute(
    `INSERT INTO review_block (publication_id, position, heading, body, marks)
     SELECT $2, position, heading, body, marks FROM review_block WHERE publication_id = $1`,
    [fromId, toId],
  );
  await tx.execute(
    `INSERT INTO review_seen (publication_id, token, digest, words)
     SELECT $2, token, digest, words FROM review_number WHERE publication_id = $1`,
    [fromId, toId],
  );
}

/** In their order. */
export function blocksOf(reader: Reader, id: string): Promise<DraftBlock[]> {
  return reader.query<DraftBlock>(
    `SELECT ${BLOCK} FROM review_block b WHERE b.publication_id = $1 ORDER BY b.position`,
    [id],
  );
}

/** The text as a hand has it. */
export async function writeBlocks(tx: Tx, id: string, blocks: readonly DraftBlock[]): Promise<void> {
  await tx.execute('DELETE FROM review_block WHERE publication_id = $1', [id]);
  await tx.execute(
    `INSERT INTO review_block (publication_id, position, heading, body, marks)
     SELECT $1, b.position, b.heading, b.body, b.marks
       FROM jsonb_to_recordset($2::jsonb) AS b(position int, heading text, body text, marks jsonb)`,
    [id, JSON.stringify(blocks.map((block, position) => ({ ...block, position })))],
  );
}

/** What each chip said when its author last looked. */
export function seenOf(reader: Reader, id: string): Promise<Seen[]> {
  return reader.query<Seen>(`SELECT ${SEEN} FROM review_seen s WHERE s.publication_id = $1 ORDER BY s.token`, [id]);
}

/** What was looked at now; of chips that are known already only where they are `anew`. */
export async function writeSeen(tx: Tx, id: string, seen: readonly Seen[], anew: boolean): Promise<void> {
  await tx.execute(
    `INSERT INTO review_seen (publication_id, token, digest, words)
     SELECT $1, s.token, s.digest, s.words FROM jsonb_to_recordset($2::jsonb) AS s(token text, digest text, words text)
     ON CONFLICT (publication_id, token) DO ${anew ? 'UPDATE SET digest = excluded.digest, words = excluded.words' : 'NOTHING'}`,
    [id, JSON.stringify(seen)],
  );
}

/** Whoever has read it before writes nothing over. */
export async function countChange(tx: Tx, id: string): Promise<void> {
  await tx.execute('UPDATE publication SET version = version + 1 WHERE id = $1', [id]);
}

/** From now on its numbers are held against this day. */
export async function writeReadOn(tx: Tx, id: string, asOf: Day): Promise<void> {
  await tx.execute('UPDATE review SET read_on = $2 WHERE publication_id = $1', [id, asOf]);
}

/** It comes to nothing; its year may be drafted again. */
export async function writeVoid(tx: Tx, id: string, words: string): Promise<void> {
  await tx.execute(`UPDATE publication SET state = 'VOID', words = $2, version = version + 1 WHERE id = $1`, [
    ...[id, words],
  ]);
}
