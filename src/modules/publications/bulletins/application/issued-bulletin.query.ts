import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/database.js';
import { type Actor, isOffice } from '../../../../shared-kernel/actor.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { type NamedIssued, ReadIssued } from '../../procedure/application/issued.query.js';
import { BULLETIN_PARTS } from '../domain/bulletin.js';
import { refuse } from '../domain/problems.js';
import {
  type Bulletin,
  type BulletinLine,
  type BulletinText,
  findBulletin,
  linesOf,
  textsOf,
} from '../persistence/bulletin.repository.js';
import { doneWellOf } from '../persistence/done-well.repository.js';
import {
  type Figure,
  frozenFigures,
  frozenListings,
  listingsOfMonth,
  type MonthListing,
} from '../persistence/month-facts.repository.js';
import { BulletinFigures } from './bulletin-figures.query.js';
import { lineWords, nameOfBulletin } from './bulletin-words.js';

/** A line as it is printed: by its matter, and by the unit's name where somebody named it. */
export interface PrintedLine extends Pick<BulletinLine, 'place' | 'title' | 'dueOn' | 'daysLate' | 'reason' | 'asks'> {
  readonly words: string;
  readonly unitName: string | null;
}

/** What a bulletin says, as it is or was printed. */
export interface PrintedBulletin {
  readonly name: string;
  readonly dataDay: Day;
  readonly number: number | null;
  readonly planned: number | null;
  /** Null: it is a draft. */
  readonly issuedOn: Day | null;
  /** The name of the one that it mends. */
  readonly mends: string | null;
  /** Parts that say something, in their order. */
  readonly texts: readonly Pick<BulletinText, 'part' | 'body'>[];
  readonly figures: readonly Figure[];
  readonly doneWell: readonly string[];
  readonly lines: readonly PrintedLine[];
  readonly listings: readonly Omit<MonthListing, 'listingId'>[];
}

/** An issued bulletin as everybody whom it addresses reads it. */
export type IssuedBulletin = NamedIssued &
  Pick<PrintedBulletin, 'texts' | 'figures' | 'doneWell' | 'lines' | 'listings'>;

/** 改革工作通报 as it is printed: of what is issued for everybody whom it addresses, of a draft for the office. */
@Injectable()
export class IssuedBulletins {
  constructor(
    private readonly database: Database,
    private readonly issued: ReadIssued,
    private readonly figures: BulletinFigures,
  ) {}

  /** @throws PUBLICATION_NOT_FOUND also for what does not address the reader, BULLETIN_NOT_FOUND for another kind */
  async read(actor: Actor, id: string): Promise<IssuedBulletin> {
    const head = await this.issued.read(actor, id);
    const bulletin = await findBulletin(this.database, id);
    if (bulletin === null) throw refuse('BULLETIN_NOT_FOUND');
    const { texts, figures, doneWell, lines, listings } = await this.printed(actor, bulletin);
    return { ...head, texts, figures, doneWell, lines, listings };
  }

  /** The same, and for the office a draft, too; null where the reader sees none, or it is of another kind, or void. */
  async print(actor: Actor, id: string): Promise<PrintedBulletin | null> {
    const bulletin = await findBulletin(this.database, id);
    if (bulletin === null || bulletin.state === 'VOID') return null;
    if (!isOffice(actor)) await this.issued.read(actor, id);
    return this.printed(actor, bulletin);
  }

  private async printed(actor: Actor, bulletin: Bulletin): Promise<PrintedBulletin> {
    const { id, dataDay, state, corrects } = bulletin;
    const issued = state === 'ISSUED';
    const written = new Map((await textsOf(this.database, id)).map(({ part, body }) => [part, body]));
    const lines = (await linesOf(this.database, id)).filter(({ leftOut }) => !leftOut);
    const listings = await (issued ? frozenListings(this.database, id) : listingsOfMonth(this.database, dataDay));
    const { number, planned, issuedOn } = bulletin;
    return {
      ...{ dataDay, number, planned, issuedOn, name: nameOfBulletin(bulletin) },
      mends: corrects === null ? null : nameOfBulletin({ dataDay, corrects: null }),
      texts: BULLETIN_PARTS.map((part) => ({ part, body: written.get(part) ?? '' })).filter(({ body }) => body !== ''),
      figures: await (issued ? frozenFigures(this.database, id) : this.figures.execute(actor, dataDay)),
      doneWell: (await doneWellOf(this.database, id)).map(({ unitName }) => unitName),
      lines: lines.map((line) => printedLine(line, dataDay)),
      listings: listings.map(({ listingId: _, ...said }) => said),
    };
  }
}

function printedLine(line: BulletinLine, dataDay: Day): PrintedLine {
  const { place, title, dueOn, daysLate, reason, asks, named, unitName } = line;
  const said = { place, title, dueOn, daysLate, reason, asks };
  return { ...said, words: lineWords(line, dataDay), unitName: named ? unitName : null };
}
