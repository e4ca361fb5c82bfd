import { Id, Int, Nested, NestedList, OneOf, Text } from '../../../platform/http/fields.js';
import { FileImportAnswer, ImportChangeAnswer } from '../../imports/index.js';

const FAR = 1_000_000_000;
const COUNT = { min: 0, max: FAR } as const;
/** What every import may do with a row; of a problem that is held a list changes owner, date and cause, never how far it is. */
export const PROBLEM_VERDICTS = ['ADD', 'CHANGE', 'SAME', 'REFUSE', 'SKIP'] as const;

export class ProblemImportSummaryAnswer {
  @Int({ ...COUNT, description: 'Rows read.' }) rows!: number;
  @Int(COUNT) add!: number;
  @Int({ ...COUNT, description: 'Held ones of which the list names another owner, date or cause.' }) change!: number;
  @Int(COUNT) same!: number;
  @Int({ ...COUNT, description: 'Rows that cannot be taken.' }) refuse!: number;
  @Int({ ...COUNT, description: 'Remarks, totals and unknown columns, not read.' }) skip!: number;
  @Int({ ...COUNT, description: 'Of the new ones: confirmed before; whoever handed them in does not confirm them.' })
  confirmed!: number;
}

export class ProblemImportAnswer extends FileImportAnswer {
  @Nested(() => ProblemImportSummaryAnswer, { optional: true }) summary!: ProblemImportSummaryAnswer | null;
}

export class ProblemRowFaultAnswer {
  @Text({ max: 200, optional: true, description: 'The heading of the column at fault, as the file writes it.' })
  column!: string | null;
  @Text({ max: 60 }) code!: string;
  @Text({ max: 500, description: 'What is wrong and what to do, in the reader’s language.' }) detail!: string;
}

export class ProblemImportRowAnswer {
  @Int({ min: 1, max: FAR, description: 'The row in the workbook.' }) row!: number;
  @OneOf(PROBLEM_VERDICTS, { description: 'SKIP: a remark, a total or a column, not read.' }) verdict!: string;
  @Text({ max: 200, description: 'The title, or the words of what was not read.' }) name!: string;
  @Id({ optional: true, description: 'The problem that it repeats.' }) problemId!: string | null;
  @NestedList(() => ImportChangeAnswer, { max: 100 }) changes!: ImportChangeAnswer[];
  @NestedList(() => ProblemRowFaultAnswer, { max: 100 }) faults!: ProblemRowFaultAnswer[];
}
