import { Flag, Int, NestedList, OneOf, SomeOf, Text, Texts } from '../../../platform/http/fields.js';
import { LEDGER_FIELDS } from '../domain/headings.js';
import { NOT_READ } from '../domain/not-read.js';
import { SHEET_GROUNDS } from '../domain/read-book.js';

const FAR = 1_048_576;

/** A column of a sheet, and what it was understood to hold. */
export class SheetColumnAnswer {
  @Int({ min: 0, max: FAR, description: 'From 0 for column A.' }) column!: number;
  @Text({ max: 200, description: 'The heading as the file writes it.' }) words!: string;
  @OneOf(LEDGER_FIELDS, { optional: true, description: 'What it holds; left out: it is not read.' }) field!:
    | string
    | null;
  @OneOf(['ASKED', 'SAID', 'EXACT', 'LIKELY'], {
    optional: true,
    description: 'A person said so of this file, of another with the same heading; known words; only a guess.',
  })
  sure!: string | null;
}

/** A row as it looks. */
export class SheetRowAnswer {
  @Int({ min: 1, max: FAR }) row!: number;
  @Texts({ maxItems: 64, max: 60, description: 'From column A on, cut short.' }) cells!: string[];
}

/** A sheet of the file, as it looks and as it was understood. */
export class SheetAnswer {
  @Text({ max: 100 }) name!: string;
  @Flag({ description: 'People do not see it in Excel.' }) hidden!: boolean;
  @Flag({ description: 'It is read.' }) ticked!: boolean;
  @OneOf(SHEET_GROUNDS, { optional: true, description: 'Why it is not, or is waiting for its columns.' }) why!:
    | string
    | null;
  @Int({ min: 2000, max: 2200, optional: true, description: 'The year that it names.' }) year!: number | null;
  @Int({ min: 1, max: FAR, optional: true }) headRow!: number | null;
  @Int({ min: 1, max: 3, optional: true }) headRows!: number | null;
  @NestedList(() => SheetColumnAnswer, { max: 64 }) columns!: SheetColumnAnswer[];
  @SomeOf(LEDGER_FIELDS, { description: 'Fields that a ledger has to have and that no column was found for.' })
  missing!: string[];
  @NestedList(() => SheetRowAnswer, { max: 30, description: 'Its first rows.' }) rows!: SheetRowAnswer[];
}

/** All sheets of a file, in its order. */
export class SheetsAnswer {
  @NestedList(() => SheetAnswer, { max: FAR }) sheets!: SheetAnswer[];
  @SomeOf(LEDGER_FIELDS, { description: 'Fields that a sheet has to have to be read.' }) required!: string[];
}

/** Something that the file says and nobody read. */
export class NotReadAnswer {
  @Text({ max: 100 }) sheet!: string;
  @Int({ min: 1, max: FAR, optional: true }) row!: number | null;
  @Text({ max: 10, optional: true, description: 'The column’s letters.' }) column!: string | null;
  @Text({ max: 200 }) words!: string;
  @OneOf(NOT_READ) why!: string;
}

/** All of it. */
export class NotReadListAnswer {
  @NestedList(() => NotReadAnswer, { max: FAR }) items!: NotReadAnswer[];
}
