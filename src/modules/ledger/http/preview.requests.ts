import { Flag, Id, Int, IntParam, NestedList, OneOf, Text, Texts } from '../../../platform/http/fields.js';
import { LEDGER_FIELDS, type LedgerField } from '../domain/headings.js';

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 63;

export class SheetsQuery {
  @IntParam({
    min: 1,
    max: LAST_ROW,
    optional: true,
    description: 'Instead of the first rows this one of each sheet, its cells whole and as they were put right.',
  })
  row?: number;
}

/** Where a field stands in a sheet. */
export class ColumnRequest {
  @OneOf(LEDGER_FIELDS) field!: LedgerField;
  @Int({ min: 0, max: LAST_COLUMN, optional: true, description: 'From 0 for column A; left out: nowhere.' })
  column?: number;
}

/** What the columns of a sheet hold. */
export class MappingRequest {
  @Text({ max: 100, description: 'The sheet’s name.' }) sheet!: string;
  @Int({ min: 1, max: LAST_ROW, description: 'The first row of the heading.' }) headRow!: number;
  @Int({ min: 1, max: 3, description: 'How many rows the heading takes.' }) headRows!: 1 | 2 | 3;
  @NestedList(() => ColumnRequest, { max: LEDGER_FIELDS.length }) columns!: ColumnRequest[];
}

/** The words that a cell should have. */
export class CellRequest {
  @OneOf(LEDGER_FIELDS) field!: LedgerField;
  @Text({ max: 2000, min: 0 }) words!: string;
}

/** What is said of one row. */
export class RowRequest {
  @Text({ max: 100, optional: true, description: 'The sheet’s name, where several are read.' }) sheet?: string;
  @Int({ min: 1, max: LAST_ROW, description: 'The row in the workbook.' }) row!: number;
  @Flag({ optional: true, description: 'It is left out.' }) skip?: boolean;
  @Flag({ optional: true, description: 'It is read though it is struck out or was given up.' }) take?: boolean;
  @NestedList(() => CellRequest, { max: LEDGER_FIELDS.length, optional: true, description: 'Cells put right.' })
  cells?: CellRequest[];
}

/** Whether a row is what is held under other words. */
export class PairRequest {
  @Text({ max: 200, description: 'As the row’s `pair` names it.' }) key!: string;
  @OneOf(['SAME', 'NEW']) as!: 'SAME' | 'NEW';
  @Id({ optional: true, description: 'Of what it is the same.' }) id?: string;
}

/** What a person answers to a preview; what was answered before stays unless it is answered anew. */
export class AnswersRequest {
  @Int({ min: 2000, max: 2200, optional: true, description: 'The ledger’s year.' }) year?: number;
  @Texts({ maxItems: 100, max: 100, optional: true, description: 'The names of the sheets to be read.' })
  sheets?: string[];
  @NestedList(() => MappingRequest, { max: 100, optional: true }) mapping?: MappingRequest[];
  @NestedList(() => RowRequest, { max: 2000, optional: true }) rows?: RowRequest[];
  @NestedList(() => PairRequest, { max: 2000, optional: true }) pairs?: PairRequest[];
}
