import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../platform/clock/business-clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type Actor, inNameOf, OFFICE_ROLES } from '../../../shared-kernel/actor.js';
import type { DraftBlock } from '../domain/draft.js';
import { refuse } from '../domain/problems.js';
import { checkDraft, checkYearBegun } from '../domain/review.js';
import {
  blocksOf,
  countChange,
  insertReview,
  listReviews,
  type Review,
  seenOf,
  writeBlocks,
  writeSeen,
  writeVoid,
} from '../persistence/review.repository.js';
import { checkText } from './check-text.js';
import { changeReview, checkAct, existingReview as existing } from './change-review.js';
import { Chips } from './chips.js';
import { DraftReview, type Drafting } from './draft-review.js';
import { ReadReviewText, type ReviewPage, seenIn, type ShownBlock } from './review-page.js';
import { note, tellDrafter } from './tell-review.js';

export type { Review, ReviewPage, ShownBlock };

/** 综述 and 工作总结 while they are drafted and written. */
@Injectable()
export class Reviews {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly drafting: DraftReview,
    private readonly chips: Chips,
    private readonly text: ReadReviewText,
  ) {}

  /** The latest year first. */
  list(): Promise<readonly Review[]> {
    return listReviews(this.database);
  }

  /** @throws REVIEW_NOT_FOUND */
  async read(actor: Actor, id: string): Promise<ReviewPage> {
    return this.text.page(this.database, actor, await existing(this.database, id));
  }

  /** Drafts a year by a template: what can be said is written. @throws REVIEW_YEAR_AHEAD, REVIEW_TEMPLATE_UNKNOWN, REVIEW_THERE */
  async draft(actor: Actor, drafting: Drafting): Promise<string> {
    const { kind, year } = drafting;
    const { today } = await businessTime(this.database);
    checkYearBegun(year, today);
    const { templateName, telling, drafted } = await this.drafting.execute(actor, drafting);
    const read: ShownBlock[] = [];
    for (const block of drafted.blocks) read.push(await this.text.block(actor, block, telling, []));
    return this.unitOfWork.run(async (tx) => {
      const id = await insertReview(tx, { kind, year, templateName, by: actor.personId, ...inName(actor) }, drafted);
      if (id === null) throw refuse('REVIEW_THERE', { year: String(year) });
      await writeSeen(tx, id, seenIn(read.flatMap(({ chips }) => chips)), true);
      const facts = { template: templateName, notWritten: drafted.notWritten.length };
      await note(tx, actor, { id, kind, year }, 'review.drafted', facts);
      return id;
    });
  }

  /** How a paragraph would read; nothing is written. @throws REVIEW_NOT_FOUND */
  async preview(actor: Actor, id: string, block: DraftBlock): Promise<ShownBlock> {
    const review = await existing(this.database, id);
    const telling = await this.chips.telling(this.database, review);
    return this.text.block(actor, block, telling, await seenOf(this.database, id));
  }

  /** The text as a hand has it. @throws REVIEW_NOT_FOUND, REVIEW_STATE, REVIEW_TEXT_REFUSED, STALE_VERSION */
  async write(actor: Actor, id: string, blocks: readonly DraftBlock[], seen: number | null): Promise<void> {
    const before = await existing(this.database, id);
    const telling = await this.chips.telling(this.database, before);
    const read: ShownBlock[] = [];
    for (const block of blocks) read.push(await this.text.block(actor, block, telling, []));
    await this.change(id, seen, async (tx, review) => {
      checkDraft(review);
      await checkText(tx, read);
      const write = async (): Promise<void> => {
        await writeBlocks(tx, id, blocks);
        // A chip that stood there before is seen when somebody says so, not when something else is written.
        await writeSeen(tx, id, seenIn(read.flatMap(({ chips }) => chips)), false);
        await countChange(tx, id);
        await note(tx, actor, review, 'review.written', { paragraphs: blocks.length });
      };
      await this.unitOfWork.rewrite(tx, () => blocksOf(tx, id), { write, asItStands: undefined });
    });
  }

  /** Says that what the chips say now was seen: nothing is marked any more. @throws REVIEW_NOT_FOUND, REVIEW_STATE, STALE_VERSION */
  async look(actor: Actor, id: string, seen: number | null): Promise<void> {
    const { blocks } = await this.read(actor, id);
    await this.change(id, seen, async (tx, review) => {
      checkDraft(review);
      const chips = seenIn(blocks.flatMap((block) => block.chips));
      const write = async (): Promise<void> => {
        await writeSeen(tx, id, chips, true);
        await countChange(tx, id);
        await note(tx, actor, review, 'review.looked', { chips: chips.length });
      };
      await this.unitOfWork.rewrite(tx, () => seenOf(tx, id), { write, asItStands: undefined });
    });
  }

  /** It comes to nothing; its year may be drafted again. @throws REVIEW_NOT_FOUND, REVIEW_STATE, STALE_VERSION */
  discard(actor: Actor, id: string, words: string, seen: number | null): Promise<void> {
    return this.change(id, seen, async (tx, review) => {
      checkAct(review, 'discard');
      await writeVoid(tx, id, words);
      await tellDrafter(tx, actor, review, 'REVIEW_DISCARDED', words);
      await note(tx, actor, review, 'review.discarded', { words });
    });
  }

  private change(id: string, seen: number | null, act: (tx: Tx, review: Review) => Promise<void>): Promise<void> {
    return changeReview(this.unitOfWork, id, seen, act);
  }
}

const inName = (actor: Actor) => ({ forPerson: inNameOf(actor, OFFICE_ROLES) });
