import { Injectable } from '@nestjs/common';
import { checkVersion } from '../../../platform/concurrency/check-version.js';
import { Database } from '../../../platform/database/database.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { Publishing } from '../../publications/index.js';
import { refuse } from '../domain/problems.js';
import { REVIEW_KINDS } from '../domain/review.js';
import { checkingFaults } from '../domain/text.js';
import { numbersOf, type ReviewNumber, writeNumbers } from '../persistence/number.repository.js';
import { countChange, type Review, writeReadOn } from '../persistence/review.repository.js';
import { changeReview, checkAct, existingReview } from './change-review.js';
import { fixedOf, ReadReviewText, type ReviewPage } from './review-page.js';

export type { ReviewNumber };

/** The way of a review from its draft to its issue: its numbers are read when it goes to be checked, and held against that at each step after. */
@Injectable()
export class ReviewCourse {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly publishing: Publishing,
    private readonly text: ReadReviewText,
  ) {}

  /** 数字核对表: as it was read when the text went to be checked; of a draft as it reads now. @throws REVIEW_NOT_FOUND */
  async numbers(actor: Actor, id: string): Promise<readonly ReviewNumber[]> {
    const review = await existingReview(this.database, id);
    if (review.state !== 'DRAFT') return numbersOf(this.database, id);
    const read = fixedOf(await this.text.page(this.database, actor, review));
    return read.map((one, place) => ({ ...one, number: place + 1, source: null, confirmedBy: null }));
  }

  /**
   * To the units that answer for its facts, each with its own sentences alone.
   * @throws REVIEW_NOT_FOUND, REVIEW_STATE, REVIEW_EMPTY, REVIEW_NUMBERS_REFUSED, STALE_VERSION
   */
  async check(actor: Actor, id: string, seen: number | null): Promise<void> {
    const review = await existingReview(this.database, id);
    checkVersion(review.version, seen);
    checkAct(review, 'sendToCheck');
    const page = await this.text.page(this.database, actor, review);
    if (page.blocks.every(({ body }) => body.trim() === '')) throw refuse('REVIEW_EMPTY');
    const faults = checkingFaults(page.blocks, review.kind === 'ANNUAL_REVIEW');
    if (faults.length > 0) throw refuse('REVIEW_NUMBERS_REFUSED', {}, faults);
    const version = await changeReview(this.unitOfWork, id, review.version, async (tx, locked) => {
      checkAct(locked, 'sendToCheck');
      await writeNumbers(tx, id, fixedOf(page));
      await writeReadOn(tx, id, page.asOf);
      await countChange(tx, id);
      return locked.version + 1;
    });
    await this.publishing.send(actor, { id, kinds: REVIEW_KINDS, seen: version });
  }

  /** To its author again. @throws PUBLICATION_NOT_FOUND, PUBLICATION_STATE, STALE_VERSION */
  async sendBack(actor: Actor, id: string, reason: string, seen: number | null): Promise<void> {
    await this.publishing.sendBack(actor, { id, kinds: REVIEW_KINDS, seen }, reason);
  }

  /** Before its signer. @throws REVIEW_NOT_FOUND, REVIEW_NUMBERS_CHANGED, and what everything published refuses */
  async submit(actor: Actor, id: string, seen: number | null): Promise<void> {
    const version = await this.unchanged(actor, id, seen);
    await this.publishing.submit(actor, { id, kinds: REVIEW_KINDS, seen: version });
  }

  /** Out, as it was signed. @throws REVIEW_NOT_FOUND, REVIEW_NUMBERS_CHANGED, and what everything published refuses */
  async issue(actor: Actor, id: string, seen: number | null): Promise<void> {
    const version = await this.unchanged(actor, id, seen);
    await this.publishing.issue(actor, { id, kinds: REVIEW_KINDS, seen: version });
  }

  /** Another that mends an issued one, or tells it anew with later data; the issued one stays as it is. @throws REVIEW_NOT_FOUND, PUBLICATION_STATE, PUBLICATION_CORRECTED */
  async correct(actor: Actor, id: string): Promise<string> {
    await existingReview(this.database, id);
    return this.publishing.correct(actor, { id, kinds: REVIEW_KINDS, seen: null });
  }

  /** @returns the version that was looked at */
  private async unchanged(actor: Actor, id: string, seen: number | null): Promise<number> {
    const review = await existingReview(this.database, id);
    checkVersion(review.version, seen);
    const changed = changedOf(await this.text.page(this.database, actor, review));
    if (changed.length > 0 && isUnderWay(review)) throw refuse('REVIEW_NUMBERS_CHANGED', {}, changed);
    return review.version;
  }
}

const isUnderWay = ({ state }: Review): boolean => state === 'CHECKING' || state === 'APPROVING';

function changedOf({ blocks }: ReviewPage) {
  return blocks.flatMap(({ chips }, at) =>
    chips
      .filter(({ changed }) => changed)
      .map(({ token, from, to }) => ({
        ...{ pointer: `/blocks/${String(at)}/body`, code: 'NUMBER_CHANGED', params: { token, from, to } },
      })),
  );
}
