import { Int, IntParam, Nested, NestedList, OneOf, Text } from '../../../platform/http/fields.js';
import { PageQuery } from '../../../platform/http/page.js';
import { FileImportAnswer, ImportChangeAnswer, VERDICTS } from '../../imports/index.js';

const FAR = 1_000_000_000;
const COUNT = { min: 0, max: FAR } as const;

/** The year of dates that state none. */
export class IndicatorFileQuery {
  @IntParam({ min: 1900, max: 2200, optional: true, description: 'The year of dates that state none.' }) year?: number;
}

/** A page of what a preview would do. */
export class IndicatorRowsQuery extends PageQuery {
  @OneOf([...VERDICTS, 'SKIP'], { optional: true }) verdict?: string;
}

class IndicatorImportSummaryAnswer {
  @Int({ ...COUNT, description: 'Rows read.' }) rows!: number;
  @Int(COUNT) add!: number;
  @Int(COUNT) change!: number;
  @Int(COUNT) same!: number;
  @Int({ ...COUNT, description: 'Rows that cannot be taken.' }) refuse!: number;
  @Int({ ...COUNT, description: 'Remarks and totals, not read.' }) skip!: number;
  @Int({ ...COUNT, description: 'Of the new ones: readings; whoever handed them in does not confirm them.' })
  readings!: number;
}

export class IndicatorImportAnswer extends FileImportAnswer {
  @Nested(() => IndicatorImportSummaryAnswer, { optional: true }) summary!: IndicatorImportSummaryAnswer | null;
}

class IndicatorRowFaultAnswer {
  @Text({ max: 200, optional: true, description: 'The heading of the column at fault.' }) column!: string | null;
  @Text({ max: 60 }) code!: string;
  @Text({ max: 500, description: 'What is wrong and what to do, in the reader’s language.' }) detail!: string;
}

export class IndicatorImportRowAnswer {
  @Int({ min: 1, max: FAR, description: 'The row in the workbook.' }) row!: number;
  @OneOf([...VERDICTS, 'SKIP']) verdict!: string;
  @Text({ max: 300, description: 'The indicator, of a reading with its period, or the words of what was not read.' })
  name!: string;
  @NestedList(() => ImportChangeAnswer, { max: 20 }) changes!: readonly ImportChangeAnswer[];
  @NestedList(() => IndicatorRowFaultAnswer, { max: 100 }) faults!: readonly IndicatorRowFaultAnswer[];
}
