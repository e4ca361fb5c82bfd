import { Int, IntParam, Nested, NestedList, OneOf, Text } from '../../../platform/http/fields.js';
import { PageQuery } from '../../../platform/http/page.js';
import { FileImportAnswer, ImportChangeAnswer, VERDICTS } from '../../imports/index.js';

const FAR = 1_000_000_000;
const COUNT = { min: 0, max: FAR } as const;
const YEAR = { min: 1990, max: 2200 } as const;

class MeetingImportSummaryAnswer {
  @Int({ ...COUNT, description: 'Rows read.' }) rows!: number;
  @Int(COUNT) add!: number;
  @Int({ ...COUNT, description: 'None: final minutes stand.' }) change!: number;
  @Int(COUNT) same!: number;
  @Int({ ...COUNT, description: 'Rows that cannot be taken.' }) refuse!: number;
  @Int({ ...COUNT, description: 'Remarks and totals, not read.' }) skip!: number;
}

export class MeetingImportAnswer extends FileImportAnswer {
  @Nested(() => MeetingImportSummaryAnswer, { optional: true }) summary!: MeetingImportSummaryAnswer | null;
}

class MeetingRowFaultAnswer {
  @Text({ max: 200, optional: true, description: 'The heading of the column at fault.' }) column!: string | null;
  @Text({ max: 60 }) code!: string;
  @Text({ max: 500, description: 'What is wrong and what to do, in the reader’s language.' }) detail!: string;
}

export class MeetingImportRowAnswer {
  @Int({ min: 1, max: FAR, description: 'The row in the workbook.' }) row!: number;
  @OneOf([...VERDICTS, 'SKIP']) verdict!: string;
  @Text({ max: 200, description: 'The kind of meeting and the item, or the words of what was not read.' })
  name!: string;
  @NestedList(() => ImportChangeAnswer, { max: 1, description: 'None: final minutes stand.' })
  changes!: readonly ImportChangeAnswer[];
  @NestedList(() => MeetingRowFaultAnswer, { max: 100 }) faults!: readonly MeetingRowFaultAnswer[];
}

export class MeetingFileQuery {
  @IntParam({ ...YEAR, optional: true, description: 'The year of dates that state none.' }) year?: number;
}

/** A page of what a preview would do. */
export class MeetingRowsQuery extends PageQuery {
  @OneOf([...VERDICTS, 'SKIP'], { optional: true }) verdict?: string;
}

export class MeetingExportQuery {
  @IntParam({ ...YEAR, description: 'The year in which they were held.' }) year!: number;
}
