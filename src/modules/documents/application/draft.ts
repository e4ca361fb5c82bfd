import type { Paper, PaperBlock, PaperImprint } from '../../../platform/documents/paper.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { type Day, dayWords } from '../../../shared-kernel/dates.js';
import { words } from '../../../texts/words.js';
import { chineseNumber } from '../domain/chinese-number.js';
import type { DocumentKind } from '../domain/document-kinds.js';

/** Who issues, as it is written in full. */
export interface Issuer {
  readonly name: string;
  /** 发文机关标志: above the red line; the full name where nothing else is set. */
  readonly header: string;
  /** Who gets a copy of letters and minutes; null: nobody. */
  readonly copyTo: string | null;
  /** The rule that inspections cite, and that interviews cite; null: none is cited. */
  readonly inspectionBasis: string | null;
  readonly interviewBasis: string | null;
  /** Of this document: as it was taken, or with its place left empty. */
  readonly number: string | null;
  /** The day on which it got its number; before that a place for it. */
  readonly date: string;
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
  imprint: null,
};

/** 根据…，: the clause that is cited, where one is set. */
export const basisWords = (basis: string | null): string => (basis === null ? '' : words('paper.basis', { basis }));

/** Of a letter the copies alone; nothing where none are set. */
export function copiesOf({ name, copyTo }: Issuer): PaperImprint | null {
  return copyTo === null ? null : { copyTo, issuer: name, date: '' };
}

/** 版记 of what is printed on a day. */
export const imprintBy = ({ name, copyTo }: Issuer, day: Day): PaperImprint => ({
  ...{ copyTo, issuer: name, date: dayWords(day) },
});

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
