import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/database.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { type NamedIssued, ReadIssued } from '../../procedure/application/issued.query.js';
import { BULLETIN_PARTS } from '../domain/bulletin.js';
import { refuse } from '../domain/problems.js';
import { type BulletinText, linesOf, textsOf } from '../persistence/bulletin.repository.js';
import { doneWellOf } from '../persistence/done-well.repository.js';
import {
  type Figure,
  frozenFigures,
  frozenListings,
  type MonthListing,
} from '../persistence/month-facts.repository.js';
import { lineWords } from './bulletin-words.js';

/** A line as it was printed: by its matter, and by the unit's name where somebody named it. */
export interface PrintedLine {
  readonly words: string;
  readonly unitName: string | null;
}

/** An issued bulletin as everybody whom it addresses reads it. */
export interface IssuedBulletin extends NamedIssued {
  /** Parts that say something, in their order. */
  readonly texts: readonly Pick<BulletinText, 'part' | 'body'>[];
  readonly figures: readonly Figure[];
  readonly doneWell: readonly string[];
  readonly lines: readonly PrintedLine[];
  readonly listings: readonly Omit<MonthListing, 'listingId'>[];
}

/** 改革工作通报, printed. */
@Injectable()
export class IssuedBulletins {
  constructor(
    private readonly database: Database,
    private readonly issued: ReadIssued,
  ) {}

  /** @throws PUBLICATION_NOT_FOUND also for what does not address the reader, BULLETIN_NOT_FOUND for another kind */
  async read(actor: Actor, id: string): Promise<IssuedBulletin> {
    const head = await this.issued.read(actor, id);
    if (head.kind !== 'BULLETIN') throw refuse('BULLETIN_NOT_FOUND');
    const written = new Map((await textsOf(this.database, id)).map(({ part, body }) => [part, body]));
    const lines = (await linesOf(this.database, id)).filter(({ leftOut }) => !leftOut);
    return {
      ...head,
      texts: BULLETIN_PARTS.map((part) => ({ part, body: written.get(part) ?? '' })).filter(({ body }) => body !== ''),
      figures: await frozenFigures(this.database, id),
      doneWell: (await doneWellOf(this.database, id)).map(({ unitName }) => unitName),
      lines: lines.map((line) => ({
        words: lineWords(line, head.dataDay),
        unitName: line.named ? line.unitName : null,
      })),
      listings: (await frozenListings(this.database, id)).map(({ listingId: _, ...said }) => said),
    };
  }
}
