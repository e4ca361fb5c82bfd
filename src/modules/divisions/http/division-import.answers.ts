import { CalendarDate, Int, IntParam, Nested, NestedList, OneOf, Text } from '../../../platform/http/fields.js';
import { PageQuery } from '../../../platform/http/page.js';
import { FileImportAnswer, ImportChangeAnswer, VERDICTS } from '../../imports/index.js';

const FAR = 1_000_000_000;
const COUNT = { min: 0, max: FAR } as const;
const ALL_VERDICTS = [...VERDICTS, 'SKIP'] as const;

/** The year of dates that state none. */
export class DivisionFileQuery {
  @IntParam({ min: 1900, max: 2200, optional: true, description: 'The year of dates that state none.' }) year?: number;
}

/** A page of what a preview would do. */
export class DivisionRowsQuery extends PageQuery {
  @OneOf(ALL_VERDICTS, { optional: true }) verdict?: string;
}

/** What whoever confirms says of the rows that state no day. */
export class ConfirmDivisionRequest {
  @CalendarDate({
    optional: true,
    description: 'From which day rows without a day of their own hold; not after today. Needed where there are any.',
  })
  orderedOn?: string;
}

class DivisionImportSummaryAnswer {
  @Int({ ...COUNT, description: 'Rows read.' }) rows!: number;
  @Int({ ...COUNT, description: 'Units that had nobody.' }) add!: number;
  @Int({ ...COUNT, description: 'Units that come to another, or whose fields are said anew.' }) change!: number;
  @Int(COUNT) same!: number;
  @Int({ ...COUNT, description: 'Rows that cannot be taken.' }) refuse!: number;
  @Int({ ...COUNT, description: 'Remarks and totals, not read.' }) skip!: number;
  @Int({ ...COUNT, description: 'Of what changes: units whose row states no day.' }) undated!: number;
  @Int({ ...COUNT, description: 'Projects that would move.' }) projects!: number;
  @Int({ ...COUNT, description: 'What is owed of them.' }) obligations!: number;
  @Int({ ...COUNT, description: 'Supervision cases about them.' }) cases!: number;
}

export class DivisionImportAnswer extends FileImportAnswer {
  @Nested(() => DivisionImportSummaryAnswer, { optional: true }) summary!: DivisionImportSummaryAnswer | null;
}

class DivisionRowFaultAnswer {
  @Text({ max: 200, optional: true, description: 'The heading of the column at fault.' }) column!: string | null;
  @Text({ max: 60 }) code!: string;
  @Text({ max: 500, description: 'What is wrong and what to do, in the reader’s language.' }) detail!: string;
}

export class DivisionImportRowAnswer {
  @Int({ min: 1, max: FAR, description: 'The row in the workbook.' }) row!: number;
  @OneOf(ALL_VERDICTS) verdict!: string;
  @Text({ max: 300, description: 'The unit; of a refused row its words, or what was not read.' }) name!: string;
  @NestedList(() => ImportChangeAnswer, { max: 5, description: 'postId: who answers for it; fields: for what of it.' })
  changes!: readonly ImportChangeAnswer[];
  @NestedList(() => DivisionRowFaultAnswer, { max: 300 }) faults!: readonly DivisionRowFaultAnswer[];
}
