/** What a paper says in one place each. */
export const PAPER_PARTS = [
  ...(['MARK', 'NUMBER', 'TITLE', 'STANDING', 'ADDRESSEE', 'ISSUER', 'DATE', 'COPIES'] as const),
  ...(['PRINTED_BY', 'PRINTED_ON'] as const),
] as const;
export type PaperPart = (typeof PAPER_PARTS)[number];

/** Lists that every paper may have: its paragraphs, and the boxes of its sheets. */
export type PaperList = 'BODY' | 'BOXES';

/** A list of its own: rows of a table. */
export type TableName = 'MATTERS' | 'DEMANDS' | 'NOTES' | 'PROPOSALS' | 'LAG' | 'FIGURES' | 'BULLETIN_LINES';

/** With what the samples fill a place. */
export type ExampleName =
  | ('COUNT' | 'MATTER' | 'DAY' | 'SERIAL' | 'TIER' | 'PLACE' | 'PERSON' | 'OTHER_PERSON' | 'PEOPLE' | 'WORDS')
  | ('UNIT' | 'PROJECT' | 'REFERENCE' | 'NOTHING');

/** By the words that stand before it on the paper (a path among `paper.…`): these are its name. */
export type Labelled = Readonly<Record<string, ExampleName>>;

/** What a template of a kind of document may name. */
export interface Offers {
  readonly parts: readonly (PaperPart | PaperList)[];
  /** Boxes of its sheet, and lines as 出席：…. */
  readonly boxes?: Labelled;
  /** What stands under a heading. */
  readonly sections?: Labelled;
  readonly tables?: Readonly<Partial<Record<TableName, Labelled>>>;
  /** One sheet for each matter. */
  readonly sheets?: Labelled;
}

export const LETTER = ['MARK', 'NUMBER', 'TITLE', 'STANDING', 'ADDRESSEE', 'BODY', 'ISSUER', 'DATE', 'COPIES'] as const;
export const MINUTES = [
  ...(['MARK', 'NUMBER', 'TITLE', 'STANDING', 'BODY', 'ISSUER', 'DATE', 'COPIES', 'PRINTED_BY', 'PRINTED_ON'] as const),
] as const;
/** What is issued by number, and to whom. */
export const ISSUE = [...MINUTES, 'ADDRESSEE'] as const;
export const OWN_LETTER = ['TITLE', 'ADDRESSEE', 'BODY', 'ISSUER', 'DATE'] as const;
export const SHEET = ['TITLE', 'BOXES', 'BODY'] as const;
export const BODY_PAGE = ['TITLE', 'STANDING', 'BODY'] as const;
