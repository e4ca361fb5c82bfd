import type { Paper, PaperBlock } from '../../../platform/documents/paper.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { words } from '../../../texts/words.js';
import { chineseNumber } from '../domain/chinese-number.js';
import type { DocumentKind } from '../domain/document-kinds.js';

/** Who issues, as it is written in full. */
export interface Issuer {
  readonly name: string;
  /** Of this document: as it was taken, or with its place left empty. */
  readonly number: string | null;
}

/** A document that a record yields today, not yet set. */
export interface Draft {
  readonly kind: DocumentKind;
  /** What the file is called. */
  readonly name: string;
  /** It may go out: it is no draft any more. */
  readonly final: boolean;
  readonly draw: (issuer: Issuer) => Paper;
}

/** The documents of one kind of record: what its reader may read of it, and no more. */
export interface DocumentSource {
  /** In the order of the matter; none is there that the record does not yield yet. */
  drafts(actor: Actor, id: string): Promise<readonly Draft[]>;
}

/** What a paper has unless it is said. */
export const BARE: Omit<Paper, 'title' | 'body'> = {
  form: 'PLAIN',
  mark: null,
  number: null,
  standing: null,
  addressee: null,
  annexes: [],
  signature: null,
};

export const text = (said: string): PaperBlock => ({ kind: 'TEXT', text: said });

/** 一、, 二、: counted as they come. */
export function headings(): (said: string) => PaperBlock {
  let count = 0;
  return (said) => {
    count += 1;
    return {
      kind: 'HEADING',
      level: 1,
      text: words('paper.heading', { number: chineseNumber(count), words: said }),
    };
  };
}

/** （一）, （二）. */
export const within = (said: string, at: number): PaperBlock => ({
  kind: 'HEADING',
  level: 2,
  text: words('paper.headingWithin', { number: chineseNumber(at + 1), words: said }),
});
