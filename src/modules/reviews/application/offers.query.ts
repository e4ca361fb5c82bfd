import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { scopeOf } from '../../../shared-kernel/scope.js';
import { countWords, ReadCounts } from '../../counts/index.js';
import { matching, type Offer, offerOfEntry } from '../domain/offer.js';
import { sayableEntries } from '../persistence/draft-entries.js';
import { existingReview } from './change-review.js';
import { Chips, type Telling } from './chips.js';

export type { Offer };

/** What an editor's picker asks for. */
export interface OfferAsked {
  readonly query: string | null;
  readonly of: Offer['of'] | null;
}

/** What may be put into a review: the numbers of the year as they stand, facts, claims, honours and pilots. */
@Injectable()
export class ReadOffers {
  constructor(
    private readonly database: Database,
    private readonly counts: ReadCounts,
    private readonly chips: Chips,
  ) {}

  /** The numbers first, in their order, then entries in that of the units. @throws REVIEW_NOT_FOUND */
  async execute(actor: Actor, id: string, asked: OfferAsked): Promise<readonly Offer[]> {
    const telling = await this.chips.telling(this.database, await existingReview(this.database, id));
    const entries = await sayableEntries(this.database, scopeOf(actor), telling);
    const offers = [
      ...(await this.numbers(actor, telling)),
      ...entries.map((entry) => offerOfEntry(entry, telling.audience)),
    ];
    return matching(offers, asked);
  }

  private async numbers(actor: Actor, { audience, year, asOf }: Telling): Promise<readonly Offer[]> {
    const question = { year, asOf, unitId: null, leaderPostId: null, publicOnly: audience === 'REVIEW' };
    const { counts } = await this.counts.list(actor, question);
    return counts.map(({ id, value, measure, lastYear }) => {
      const { name, unitOfMeasure } = countWords('zh-CN', id);
      const token = measure === null ? `n:${id}` : `n:${id};kind=${measure}`;
      return {
        ...{ of: 'COUNT' as const, token, name, value: String(value), lastYear: String(lastYear) },
        ...{ unitOfMeasure: measure ?? unitOfMeasure, domain: null, unitName: null, why: value === 0 ? 'ZERO' : null },
      };
    });
  }
}
