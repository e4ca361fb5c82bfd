import { Flag, Id, Int, Nested, NestedList, OneOf, Text } from '../../../../platform/http/fields.js';
import { FileImportAnswer, ImportChangeAnswer } from '../../../imports/index.js';
import { REGISTER_VERDICTS } from '../domain/register-verdicts.js';

const FAR = 1_000_000_000;

export class RegisterImportSummaryAnswer {
  @Int({ min: 0, max: FAR, description: 'Rows read.' }) rows!: number;
  @Int({ min: 0, max: FAR }) add!: number;
  @Int({ min: 0, max: FAR }) change!: number;
  @Int({ min: 0, max: FAR }) same!: number;
  @Int({ min: 0, max: FAR, description: 'Rows that cannot be taken.' }) refuse!: number;
  @Int({ min: 0, max: FAR, description: 'Remarks, totals, withdrawn entries and unknown columns, not read.' })
  skip!: number;
}

export class RegisterImportAnswer extends FileImportAnswer {
  @Text({ max: 40, description: 'The register.' }) kind!: string;
  @Nested(() => RegisterImportSummaryAnswer, { optional: true }) summary!: RegisterImportSummaryAnswer | null;
}

export class RegisterRowFaultAnswer {
  @Text({ max: 200, optional: true, description: 'The heading of the column at fault, as the file writes it.' })
  column!: string | null;
  @Text({ max: 60 }) code!: string;
  @Text({ max: 500, description: 'What is wrong and what to do, in the reader’s language.' }) detail!: string;
}

export class RegisterImportRowAnswer {
  @Int({ min: 1, max: FAR, description: 'The row in the workbook.' }) row!: number;
  @OneOf(REGISTER_VERDICTS, { description: 'SKIP: a remark, a total, a withdrawn entry or a column, not read.' })
  verdict!: string;
  @Text({ max: 200, description: 'The title, or the words of what was not read.' }) name!: string;
  @Id({ optional: true, description: 'The entry that it changes or repeats.' }) entryId!: string | null;
  @Flag({ description: 'It changes what was confirmed: a correction, which waits for a second person.' })
  correction!: boolean;
  @NestedList(() => ImportChangeAnswer, { max: 100 }) changes!: ImportChangeAnswer[];
  @NestedList(() => RegisterRowFaultAnswer, {
    max: 100,
    description: 'Of a row that is taken: what is unusual about it.',
  })
  faults!: RegisterRowFaultAnswer[];
}
