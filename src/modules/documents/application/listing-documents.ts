import { Injectable } from '@nestjs/common';
import type { Paper } from '../../../platform/documents/paper.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { dayWords } from '../../../shared-kernel/dates.js';
import { words } from '../../../texts/words.js';
import { type ListingDocument, ReadListings } from '../../supervision/index.js';
import type { DocumentKind } from '../domain/document-kinds.js';
import { BARE, copiesOf, type DocumentSource, type Draft, text } from './draft.js';

/** 挂牌、延期、摘牌通知: letters, to a county's reform office or the unit itself. */
@Injectable()
export class ListingDocuments implements DocumentSource {
  constructor(private readonly listings: ReadListings) {}

  /** What is only public of a listing has no papers. @throws LISTING_NOT_FOUND */
  async drafts(actor: Actor, id: string): Promise<readonly Draft[]> {
    const { inFull, unitName } = await this.listings.get(actor, id);
    if (!inFull) return [];
    return (await this.listings.documents(actor, id)).map((document) => letterOf(document, unitName));
  }
}

const KINDS: Readonly<Record<ListingDocument['kind'], DocumentKind>> = {
  LISTING_NOTICE: 'LISTING_NOTICE',
  LISTING_EXTENDED: 'LISTING_EXTENSION',
  LISTING_DELISTED: 'LISTING_END',
};

function letterOf({ kind, title, addressee, paragraphs, on }: ListingDocument, unitName: string): Draft {
  return {
    kind: KINDS[kind],
    name: [title, unitName].join(' '),
    final: on !== null,
    draw: (issuer): Paper => ({
      ...{ ...BARE, form: 'LETTER', mark: issuer.header, number: issuer.number, title },
      standing: on === null ? words('paper.standing.draft') : null,
      addressee,
      body: paragraphs.map(text),
      imprint: copiesOf(issuer),
      signature: on === null ? null : { issuer: issuer.name, date: dayWords(on) },
    }),
  };
}
