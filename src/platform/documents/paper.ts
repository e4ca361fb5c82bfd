/** How a paper is set: with the red head of a document, as a letter, as minutes, or with its title alone. */
export type PaperForm = 'DOCUMENT' | 'LETTER' | 'MINUTES' | 'PLAIN';

/** A column of a table; widths are shares of the whole. */
export interface PaperColumn {
  readonly head: string;
  readonly share: number;
  readonly centred?: boolean;
}

/** A box of a sheet that is filled in: what it asks for, and what is said, or an empty place `lines` high for a hand. */
export interface PaperBox {
  readonly name: string;
  readonly text: string;
  readonly lines?: number;
}

/** What stands under a title, in order. */
export type PaperBlock =
  | { readonly kind: 'TEXT'; readonly text: string }
  /** 一、 · （一） */
  | { readonly kind: 'HEADING'; readonly level: 1 | 2; readonly text: string }
  /** 出席：… */
  | { readonly kind: 'NAMED'; readonly name: string; readonly text: string }
  | { readonly kind: 'TABLE'; readonly columns: readonly PaperColumn[]; readonly rows: readonly (readonly string[])[] }
  /** Rows of one box, or two side by side. */
  | { readonly kind: 'SHEET'; readonly rows: readonly (readonly PaperBox[])[] }
  /** A line that hands sign on: each name, and a place behind it. */
  | { readonly kind: 'HANDS'; readonly names: readonly string[] };

/** What is appended on pages of its own. */
export interface PaperAnnex {
  readonly title: string;
  readonly body: readonly PaperBlock[];
}

/** Who issues it and when; the place of the seal stays empty. */
export interface PaperSignature {
  readonly issuer: string;
  readonly date: string;
}

/** 版记: at the foot of the last page. Of a letter the copies alone stand there. */
export interface PaperImprint {
  /** Who gets a copy; null: nobody. */
  readonly copyTo: string | null;
  readonly issuer: string;
  readonly date: string;
}

/** An official paper as its words are known, in the order of GB/T 9704; how it looks is `writePaper`'s. */
export interface Paper {
  readonly form: PaperForm;
  /** The name above the red line; null: none. */
  readonly mark: string | null;
  readonly number: string | null;
  readonly title: string;
  /** Under the title, in brackets: that it is not signed yet. */
  readonly standing: string | null;
  readonly addressee: string | null;
  readonly body: readonly PaperBlock[];
  readonly annexes: readonly PaperAnnex[];
  readonly signature: PaperSignature | null;
  readonly imprint: PaperImprint | null;
}
