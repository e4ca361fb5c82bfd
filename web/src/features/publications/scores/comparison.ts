import type { components } from '../../../api/schema';

type Schemas = components['schemas'];
export type Comparison = Schemas['ComparisonPageAnswer'];
export type ListedComparison = Schemas['ComparisonAnswer'];
export type Cell = Schemas['ComparisonCellAnswer'];
export type CountId = Schemas['ComparisonRowRequest']['countId'];
export type Category = ListedComparison['category'];

export const CATEGORIES: readonly Category[] = ['DEPARTMENT', 'COUNTY', 'DEVELOPMENT_ZONE'];
export const COUNTS: readonly NonNullable<CountId>[] = [
  ...(['duties.onTime', 'matters.onTime', 'problems.confirmed', 'outputs.issued', 'information.taken'] as const),
];
/** As many rows as the table has at most. */
export const ROWS = 8;
/** What a row is called where no count answers it begins with this in a form's choice. */
export const BY_HAND = 'HAND';

export const COMPARISON_TONES = { DRAFT: 'plain', APPROVING: 'warn', PUBLISHED: 'good' } as const;

/** A row as the form has it: its words, and which count, or a person's words. */
export interface RowValues {
  readonly words?: string;
  readonly countId?: NonNullable<CountId> | typeof BY_HAND;
}

/** Rows as they are sent: those with words. */
export const rowsSent = (rows: readonly RowValues[]): { words: string; countId?: NonNullable<CountId> }[] =>
  rows.flatMap(({ words = '', countId }) => {
    const named = words.trim();
    if (named === '') return [];
    return [countId === undefined || countId === BY_HAND ? { words: named } : { words: named, countId }];
  });

/** Rows as the form begins: those there, and empty ones up to the most. */
export const rowsBegun = (rows: ListedComparison['rows']): readonly RowValues[] =>
  Array.from({ length: ROWS }, (_, at) => {
    const row = rows[at];
    return row === undefined ? {} : { words: row.words, countId: row.countId ?? BY_HAND };
  });
