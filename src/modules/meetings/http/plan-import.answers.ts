import { Int, Nested, NestedList, OneOf, Text } from '../../../platform/http/fields.js';
import { FileImportAnswer, ImportChangeAnswer, VERDICTS } from '../../imports/index.js';

const FAR = 1_000_000_000;
const COUNT = { min: 0, max: FAR } as const;

class AgendaPlanImportSummaryAnswer {
  @Int({ ...COUNT, description: 'Rows read.' }) rows!: number;
  @Int({ ...COUNT, description: 'Topics that the plan does not have.' }) add!: number;
  @Int({ ...COUNT, description: 'Topics of another kind, month, unit or basis than the plan says.' }) change!: number;
  @Int(COUNT) same!: number;
  @Int({ ...COUNT, description: 'Rows that cannot be taken.' }) refuse!: number;
  @Int({ ...COUNT, description: 'Remarks and totals, not read.' }) skip!: number;
}

export class AgendaPlanImportAnswer extends FileImportAnswer {
  @Nested(() => AgendaPlanImportSummaryAnswer, { optional: true }) summary!: AgendaPlanImportSummaryAnswer | null;
}

class AgendaPlanRowFaultAnswer {
  @Text({ max: 200, optional: true, description: 'The heading of the column at fault.' }) column!: string | null;
  @Text({ max: 60 }) code!: string;
  @Text({ max: 500, description: 'What is wrong and what to do, in the reader’s language.' }) detail!: string;
}

export class AgendaPlanImportRowAnswer {
  @Int({ min: 1, max: FAR, description: 'The row in the workbook.' }) row!: number;
  @OneOf([...VERDICTS, 'SKIP']) verdict!: string;
  @Text({ max: 200, description: 'The topic, or the words of what was not read.' }) name!: string;
  @NestedList(() => ImportChangeAnswer, { max: 5, description: 'kind, month, unitId, basis.' })
  changes!: readonly ImportChangeAnswer[];
  @NestedList(() => AgendaPlanRowFaultAnswer, { max: 100 }) faults!: readonly AgendaPlanRowFaultAnswer[];
}
