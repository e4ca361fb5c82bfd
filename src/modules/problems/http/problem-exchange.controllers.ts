import { Controller, Query, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { IntParam, OneOf } from '../../../platform/http/fields.js';
import { PageQuery } from '../../../platform/http/page.js';
import { Who } from '../../../platform/http/request-context.js';
import { Read } from '../../../platform/http/routes.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { importControllers } from '../../imports/index.js';
import { ExportProblems } from '../application/export-problems.query.js';
import { assertSecondPerson } from '../application/problem-import-kind.js';
import type { ProblemVerdict } from '../application/weigh-problems.js';
import { PROBLEM_IMPORT } from '../domain/problem-import.js';
import { PROBLEM_VERDICTS, ProblemImportAnswer, ProblemImportRowAnswer } from './problem-import.answers.js';
import { ProblemsExportQuery } from './problem.requests.js';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

class ProblemFileQuery {
  @IntParam({ min: 1900, max: 2200, optional: true, description: 'The year of dates that state none.' }) year?: number;
}

class ProblemRowsQuery extends PageQuery {
  @OneOf(PROBLEM_VERDICTS, { optional: true }) verdict?: string;
}

/** The list of problems as a workbook, in. */
export const problemImports = importControllers<ProblemVerdict, ProblemFileQuery>({
  kind: PROBLEM_IMPORT,
  name: 'Problem',
  path: 'problem-imports',
  tag: 'problems',
  permission: 'problems.import',
  summaries: {
    add: 'Hand in a list of problems (.xlsx, .et, .csv or .ods, 20 MB at most); it is read into a preview',
    index: 'List imports of problems, the latest first',
    one: 'Read an import: state and counts',
    rows: 'What happens to each row, and what was not read, in the order of the file',
    confirm: 'Bring in what a preview adds, all or nothing; refused rows stay out',
  },
  Answer: ProblemImportAnswer,
  RowAnswer: ProblemImportRowAnswer,
  FileQuery: ProblemFileQuery,
  RowsQuery: ProblemRowsQuery,
  optionsOf: ({ year }) => ({ year: year ?? null, target: null }),
  showRow: (verdict, faults) => {
    const of = { row: verdict.row, name: verdict.name, verdict: verdict.verdict, problemId: null, changes: [], faults };
    return 'changes' in verdict ? { ...of, problemId: verdict.problemId, changes: verdict.changes } : of;
  },
  refuses: ['PROBLEM_OWN_FILE'],
  weigh: async (tx, actor, preview) => {
    await assertSecondPerson(tx, actor, preview);
    return { choice: {}, proposals: [], facts: {} };
  },
});

/** The list of problems as a workbook, out. */
@ApiTags('problems')
@Controller('problem-exports')
export class ProblemExportsController {
  constructor(private readonly exports: ExportProblems) {}

  @ApiProduces(WORKBOOK)
  @Read('', {
    permission: 'problems.read',
    summary: 'The list in scope as a workbook that imports again unchanged; people in it have no name',
  })
  download(@Who() actor: Actor, @Query() query: ProblemsExportQuery): StreamableFile {
    const name = encodeURIComponent('难题清单.xlsx');
    const disposition = `attachment; filename="problems.xlsx"; filename*=UTF-8''${name}`;
    return new StreamableFile(this.exports.execute(actor, query), { type: WORKBOOK, disposition });
  }
}
