import { columns, list, type RowOf } from '../../../platform/database/columns.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import { PersonRow } from '../../organisation/index.js';
import { ReviewStepRow } from './review-step.row.js';
import { SecrecyReviewerRow } from './secrecy-reviewer.row.js';

const STEP = list(
  columns(ReviewStepRow, 's', [
    ...(['step', 'byPerson', 'madeOn', 'content', 'opinion', 'basis', 'publisher', 'place', 'registerNumber'] as const),
  ]),
  columns(PersonRow, 'h', ['name as byName']),
);

/** What was looked through, by whom. */
export type StepMade = RowOf<typeof STEP>;

/** Those of the text as it stands. */
export function stepsOf(reader: Reader, id: string, textDigest: string): Promise<StepMade[]> {
  return reader.query<StepMade>(
    `SELECT ${STEP} FROM review_step s JOIN person h ON h.id = s.by_person
      WHERE s.publication_id = $1 AND s.text_digest = $2 ORDER BY s.id`,
    [id, textDigest],
  );
}

/** What is written down of one. */
export type NewStep = Pick<ReviewStepRow, 'step' | 'textDigest' | 'byPerson'> &
  Partial<Pick<ReviewStepRow, 'content' | 'opinion' | 'basis' | 'publisher' | 'place' | 'registerNumber'>>;

export async function insertStep(tx: Tx, id: string, step: NewStep): Promise<void> {
  const { content = null, opinion = null, basis = null, publisher = null, place = null, registerNumber = null } = step;
  await tx.execute(
    `INSERT INTO review_step (publication_id, step, text_digest, by_person, content, opinion, basis, publisher, place, register_number)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [id, step.step, step.textDigest, step.byPerson, content, opinion, basis, publisher, place, registerNumber],
  );
}

const REVIEWER = list(
  columns(SecrecyReviewerRow, 'r', ['personId', 'namedOn']),
  columns(PersonRow, 'h', ['name']),
  columns(PersonRow, 'b', ['name as namedByName']),
);

/** The 保密审查员 of today. */
export type SecrecyReviewer = RowOf<typeof REVIEWER>;

/** Null while nobody is named. */
export function secrecyReviewer(reader: Reader, lock = false): Promise<SecrecyReviewer | null> {
  return reader.find<SecrecyReviewer>(
    `SELECT ${REVIEWER} FROM secrecy_reviewer r JOIN person h ON h.id = r.person_id JOIN person b ON b.id = r.named_by_person
      WHERE r.current ${lock ? 'FOR UPDATE OF r' : ''}`,
  );
}

/** Another takes the place of whoever it was. */
export async function nameReviewer(tx: Tx, personId: string, by: string): Promise<string> {
  await tx.execute('UPDATE secrecy_reviewer SET current = false WHERE current');
  const { id } = await tx.one<{ id: string }>(
    'INSERT INTO secrecy_reviewer (person_id, named_by_person) VALUES ($1, $2) RETURNING id',
    [personId, by],
  );
  return id;
}
