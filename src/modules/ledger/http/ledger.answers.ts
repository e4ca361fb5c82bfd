import {
  CalendarDate,
  Flag,
  Id,
  Int,
  Nested,
  NestedList,
  OneOf,
  SomeOf,
  Text,
  Texts,
} from '../../../platform/http/fields.js';
import { ROW_MARKS } from '../domain/ledger.js';
import { LOOKS } from '../domain/told-row.js';
import { PAIR_GROUNDS } from '../domain/pairs.js';
import { FileImportAnswer, ImportChangeAnswer, VERDICTS } from '../../imports/index.js';
import { LedObligationAnswer } from '../../projects/index.js';
import { AskedDateAnswer } from './ledger-date.answers.js';

const FAR = 1_000_000_000;

export class LedgerSummaryAnswer {
  @Int({ min: 0, max: FAR, description: 'Projects read.' }) projects!: number;
  @Int({ min: 0, max: FAR, description: 'Tasks read.' }) tasks!: number;
  @Int({ min: 0, max: FAR, description: 'Projects and tasks that would be added.' }) add!: number;
  @Int({ min: 0, max: FAR }) change!: number;
  @Int({ min: 0, max: FAR }) same!: number;
  @Int({ min: 0, max: FAR, description: 'Rows that cannot be taken.' }) refuse!: number;
  @Int({ min: 0, max: FAR, description: 'Dates that it asks for instead of writing them.' }) asked!: number;
  @Int({ min: 0, max: FAR, description: 'Rows that were not taken when it was confirmed.' }) left!: number;
  @Int({ min: 0, max: FAR, description: 'Rows of which nobody has said yet whether they are new.' }) pairs!: number;
  @Int({ min: 0, max: FAR, description: 'Projects and tasks in which a person should look at something.' })
  doubtful!: number;
  @Int({ min: 0, max: FAR, description: 'Projects that name units which confirming would make.' }) newUnits!: number;
  @Int({ min: 0, max: FAR, description: 'Rows that are no data, or were left out.' }) skipped!: number;
  @Int({ min: 0, max: FAR, description: 'Sheets that wait for a person to say what their columns hold.' })
  unmapped!: number;
  @Int({ min: 0, max: FAR, description: 'Tasks that the file says are done, for the office to confirm.' })
  done!: number;
  @Int({ min: 0, max: FAR, description: 'Rows that let an earlier import’s request lapse.' }) replaced!: number;
}

export class PairCandidateAnswer {
  @Id() id!: string;
  @Text({ max: 1000, description: 'The project’s name, or the task’s measure.' }) name!: string;
  @SomeOf(PAIR_GROUNDS, { description: 'What speaks for it.' }) why!: string[];
}

/** A row that would be added though what it means may be held under other words. */
export class PairAnswer {
  @Text({ max: 200, description: 'The key under which it is answered.' }) key!: string;
  @NestedList(() => PairCandidateAnswer, { max: 10, description: 'The likeliest first.' })
  candidates!: PairCandidateAnswer[];
  @OneOf(['SAME', 'NEW'], { optional: true, description: 'What a person said; until then it is open.' }) answer!:
    | string
    | null;
}

/** A known unit that a proposed one may be. */
export class SimilarUnitAnswer {
  @Id() unitId!: string;
  @Text({ max: 100 }) name!: string;
}

export class ProposalAnswer {
  @Text({ max: 100 }) name!: string;
  @OneOf(['UNIT', 'LEADING_POST']) what!: string;
  @Text({ max: 30, optional: true, description: 'The kind of unit that it would be.' }) kind!: string | null;
  @NestedList(() => SimilarUnitAnswer, {
    max: 3,
    description: 'Known units that the name may mean, the likeliest first.',
  })
  similar!: SimilarUnitAnswer[];
  @Text({ max: 20, optional: true, description: 'Whom the ledger names with a leader’s post.' }) person!: string | null;
}

export class ImportAnswer extends FileImportAnswer {
  @Nested(() => LedgerSummaryAnswer, { optional: true }) summary!: LedgerSummaryAnswer | null;
  @NestedList(() => ProposalAnswer, {
    max: FAR,
    description: 'Units and leaders’ posts that confirming would make, vacant.',
  })
  proposals!: ProposalAnswer[];
}

/** A preview that was answered. */
export class AnsweredImportAnswer extends ImportAnswer {
  @Id({
    optional: true,
    description:
      'Where the file is long it is looked at anew afterwards, and is PARSING until then: ask `GET /jobs/{id}` how far it is. Else null.',
  })
  jobId!: string | null;
}

/** Something in a row that a person should look at, though it can be taken. */
export class LookAnswer {
  @OneOf(LOOKS) code!: string;
  @Text({ max: 500, optional: true }) words!: string | null;
}

/** What a row says of itself. */
export class ToldRowAnswer {
  @Text({ max: 200, description: 'Its project.' }) project!: string;
  @Text({ max: 500, description: 'The lead unit.' }) unit!: string;
  @Text({ max: 100, optional: true, description: 'The leading official’s post.' }) leader!: string | null;
  @CalendarDate({ optional: true, description: 'The day that was read of a task’s words.' }) day!: string | null;
  @Text({ max: 60, optional: true, description: 'Those words.' }) words!: string | null;
  @SomeOf(ROW_MARKS, {
    description: 'Hidden, filtered out, struck through or crossed out in part, said to be cancelled or done.',
  })
  marks!: string[];
  @NestedList(() => LookAnswer, { max: 10 }) looks!: LookAnswer[];
}

export class ImportRowAnswer {
  @Int({ min: 1, max: FAR, description: 'The row in the workbook.' }) row!: number;
  @Text({ max: 100, optional: true, description: 'Its sheet, where several are read.' }) sheet!: string | null;
  @Nested(() => ToldRowAnswer, { optional: true }) told!: ToldRowAnswer | null;
  @OneOf(['PROJECT', 'TASK', 'ROW']) kind!: string;
  @OneOf(VERDICTS) verdict!: string;
  @Text({ max: 1000, optional: true }) name!: string | null;
  @NestedList(() => ImportChangeAnswer, { max: 20 }) changes!: ImportChangeAnswer[];
  @Nested(() => AskedDateAnswer, { optional: true, description: 'Where its date would be asked for.' })
  asks!: AskedDateAnswer | null;
  @CalendarDate({
    optional: true,
    description: 'The day that an earlier import waits to have granted; confirming this one lets that request lapse.',
  })
  replaces!: string | null;
  @Texts({ max: 200, maxItems: 500, description: 'Units that it names and confirming would make; of a project.' })
  newUnits!: string[];
  @Flag({ description: 'It was not taken when the preview was confirmed.' }) left!: boolean;
  @Nested(() => PairAnswer, { optional: true, description: 'Where a person is to say whether it is new.' })
  pair!: PairAnswer | null;
  @Text({ max: 100, optional: true, description: 'The heading of the column at fault, as the file writes it.' })
  column!: string | null;
  @Text({ max: 40, optional: true }) code!: string | null;
  @Text({ max: 500, optional: true, description: 'What is wrong and what to do, in the reader’s language.' }) detail!:
    | string
    | null;
}

/** A project whose lead unit a preview changes. */
export class ImportLeadAnswer {
  @Id() projectId!: string;
  @Text({ max: 200 }) name!: string;
  @Text({ max: 200, optional: true, description: 'The lead unit until now.' }) from!: string | null;
  @Text({ max: 200, optional: true, description: 'The lead unit from then on.' }) to!: string | null;
  @NestedList(() => LedObligationAnswer, { max: FAR, description: 'By date.' })
  obligations!: LedObligationAnswer[];
}

/** All such projects of a preview. */
export class ImportLeadsAnswer {
  @NestedList(() => ImportLeadAnswer, { max: FAR }) projects!: ImportLeadAnswer[];
}

/** What is held of the year's ledger and not named by the file. */
export class MissingItemAnswer {
  @OneOf(['PROJECT', 'TASK']) kind!: string;
  @Id() id!: string;
  @Text({ max: 1000, description: 'The project’s name, or the task’s measure.' }) name!: string;
  @Id() projectId!: string;
  @Text({ max: 200 }) projectName!: string;
  @Text({ max: 200, optional: true, description: 'The words of a task’s deadline.' }) statedWords!: string | null;
  @CalendarDate({ optional: true }) statedDate!: string | null;
}
