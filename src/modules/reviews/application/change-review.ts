import { checkVersion } from '../../../platform/concurrency/check-version.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { afterPublicationAct, type PublicationAct } from '../../publications/index.js';
import { refuse } from '../domain/problems.js';
import { findReview, type Review } from '../persistence/review.repository.js';

/** @throws REVIEW_NOT_FOUND */
export async function existingReview(reader: Reader, id: string, lock = false): Promise<Review> {
  const found = await findReview(reader, id, lock);
  if (found === null) throw refuse('REVIEW_NOT_FOUND');
  return found;
}

/** An act upon a review that nobody else changes meanwhile. @throws REVIEW_NOT_FOUND, STALE_VERSION */
export function changeReview<T>(
  unitOfWork: UnitOfWork,
  id: string,
  seen: number | null,
  act: (tx: Tx, review: Review) => Promise<T>,
): Promise<T> {
  return unitOfWork.run(async (tx) => {
    const review = await existingReview(tx, id, true);
    checkVersion(review.version, seen);
    return act(tx, review);
  });
}

/** @throws REVIEW_STATE where the state does not allow the act */
export function checkAct({ state }: Pick<Review, 'state'>, act: PublicationAct): void {
  if (afterPublicationAct(state, act) === null) throw refuse('REVIEW_STATE');
}
