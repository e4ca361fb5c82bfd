import { CalendarDate, Id, Int, NestedList, OneOf, Text } from '../../../platform/http/fields.js';
import { COMPARED_COUNTS } from '../../counts/index.js';
import type { Comparison, ComparisonPage } from '../application/comparisons.js';
import { COMPARISON_CATEGORIES, COMPARISON_STATES, type ComparisonCategory } from '../domain/comparison.js';

const ROWS = 8;
const UNITS = 500;
const CELLS = ROWS * UNITS;
const TITLE = 50;
const WORDS = 50;

/** A row of the table: what it is called, and the count that answers it. */
export class ComparisonRowRequest {
  @Text({ max: WORDS, description: 'What the row is called.' }) words!: string;
  @OneOf(COMPARED_COUNTS, { optional: true, description: 'The count that answers it; left out: a person’s words.' })
  countId?: string;
}

/** Which units over which quarter, and by which rows. */
export class ComparisonRequest {
  @OneOf(COMPARISON_CATEGORIES) category!: ComparisonCategory;
  @Int({ min: 2000, max: 2200 }) year!: number;
  @Int({ min: 1, max: 4 }) quarter!: 1 | 2 | 3 | 4;
  @Text({ max: TITLE, description: 'As the city calls it.' }) title!: string;
  @NestedList(() => ComparisonRowRequest, { min: 1, max: ROWS }) rows!: ComparisonRowRequest[];
}

/** A unit’s words in a row that no count answers. */
export class ComparisonCellRequest {
  @Id() unitId!: string;
  @Int({ min: 0, max: ROWS - 1, description: 'Which row, from 0.' }) row!: number;
  @Text({ max: 200 }) words!: string;
}

/** What is written in it. */
export class ComparisonTextRequest {
  @Text({ max: TITLE }) title!: string;
  @NestedList(() => ComparisonRowRequest, { min: 1, max: ROWS }) rows!: ComparisonRowRequest[];
  @NestedList(() => ComparisonCellRequest, { max: CELLS }) said!: ComparisonCellRequest[];
}

export class ComparisonRefAnswer {
  @Id() id!: string;
}

export class ComparisonAskedAnswer {
  @Id({ description: 'The approval that waits for the executive deputy.' }) id!: string;
}

export class ComparisonRowAnswer {
  @Text({ max: WORDS }) words!: string;
  @OneOf(COMPARED_COUNTS, { optional: true }) countId!: string | null;
}

/** A comparison in short. */
export class ComparisonAnswer {
  @Id() id!: string;
  @OneOf(COMPARISON_CATEGORIES) category!: string;
  @Int({ min: 2000, max: 2200 }) year!: number;
  @Int({ min: 1, max: 4 }) quarter!: number;
  @Text({ max: TITLE }) title!: string;
  @OneOf(COMPARISON_STATES) state!: string;
  @CalendarDate() draftedOn!: string;
  @CalendarDate({ optional: true }) publishedOn!: string | null;
  @NestedList(() => ComparisonRowAnswer, { max: ROWS }) rows!: ComparisonRowAnswer[];
  @Int({ min: 1, max: 100_000 }) version!: number;
}

/** A cell as it is printed. */
export class ComparisonCellAnswer {
  @Text({ max: 200, description: 'This quarter: a number, n/m, words; – where there is nothing.' }) now!: string;
  @Text({ max: 30, optional: true, description: 'The quarter before; left out of words.' }) before!: string | null;
  @Text({ max: 30, optional: true, description: 'What lies between, with its sign.' }) difference!: string | null;
}

/** A unit’s line. */
export class ComparisonLineAnswer {
  @Id() unitId!: string;
  @Text({ max: 200 }) unitName!: string;
  @NestedList(() => ComparisonCellAnswer, { max: ROWS }) cells!: ComparisonCellAnswer[];
}

/** A comparison with its lines, in the order of the list of units. */
export class ComparisonPageAnswer extends ComparisonAnswer {
  @NestedList(() => ComparisonLineAnswer, { max: UNITS }) lines!: ComparisonLineAnswer[];
}

const shortOf = (one: Comparison) => {
  const { id, category, year, quarter, title, state, draftedOn, publishedOn, rows, version } = one;
  return { id, category, year, quarter, title, state, draftedOn, publishedOn, rows: [...rows], version };
};

export const showComparison = (one: Comparison): ComparisonAnswer => shortOf(one);

export const showComparisonPage = ({ lines, ...one }: ComparisonPage): ComparisonPageAnswer => ({
  ...shortOf(one),
  lines: lines.map((line) => ({ ...line, cells: [...line.cells] })),
});

/** Rows as they come in: one without a count is a person’s. */
export const rowsOf = (rows: readonly ComparisonRowRequest[]): Comparison['rows'] =>
  rows.map(({ words, countId }) => ({ words: words.trim(), countId: countId ?? null }));
