import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { type NamedIssued, ReadIssued } from '../../publications/index.js';
import { readTokens } from '../../statements/index.js';
import { refuse } from '../domain/problems.js';
import { REVIEW_KINDS } from '../domain/review.js';
import { numbersOf } from '../persistence/number.repository.js';
import { blocksOf } from '../persistence/review.repository.js';

/** A paragraph as it was issued. */
export interface IssuedParagraph {
  readonly heading: string;
  readonly text: string;
}

/** 综述 or 总结 as whoever it addresses reads it. */
export type IssuedReview = NamedIssued & { readonly paragraphs: readonly IssuedParagraph[] };

/** An issued review in the words that were signed. */
@Injectable()
export class IssuedReviews {
  constructor(
    private readonly database: Database,
    private readonly issued: ReadIssued,
  ) {}

  /** @throws PUBLICATION_NOT_FOUND also for what does not address the reader; REVIEW_NOT_FOUND for what is none */
  async read(actor: Actor, id: string): Promise<IssuedReview> {
    const found = await this.issued.read(actor, id);
    if (!REVIEW_KINDS.some((kind) => kind === found.kind)) throw refuse('REVIEW_NOT_FOUND');
    const words = new Map((await numbersOf(this.database, id)).map((one) => [one.token, one.words]));
    const blocks = await blocksOf(this.database, id);
    return { ...found, paragraphs: blocks.map(({ heading, body }) => ({ heading, text: inWords(body, words) })) };
  }
}

/** Every number in the words that were signed. */
function inWords(body: string, words: ReadonlyMap<string, string>): string {
  let text = '';
  let at = 0;
  for (const { from, to } of readTokens(body).tokens) {
    const token = body.slice(from + 2, to - 2);
    text += body.slice(at, from) + (words.get(token) ?? token);
    at = to;
  }
  return text + body.slice(at);
}
