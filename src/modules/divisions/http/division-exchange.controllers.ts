import { Controller, Query, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { businessTime } from '../../../platform/clock/business-clock.js';
import type { PageQuery } from '../../../platform/http/page.js';
import { Read } from '../../../platform/http/routes.js';
import { importControllers } from '../../imports/index.js';
import { assertCanBeProposed } from '../application/division-import-kind.js';
import { ExportDivisions } from '../application/export-divisions.query.js';
import { DIVISION_IMPORT } from '../domain/division-import.js';
import type { DivisionVerdict } from '../domain/division-verdicts.js';
import { DivisionDayQuery } from './division.dto.js';
import {
  ConfirmDivisionRequest,
  DivisionFileQuery,
  DivisionImportAnswer,
  DivisionImportRowAnswer,
  DivisionRowsQuery,
} from './division-import.answers.js';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The division of work as a workbook, in. */
export const divisionImports = importControllers<DivisionVerdict, DivisionFileQuery, PageQuery, ConfirmDivisionRequest>(
  {
    kind: DIVISION_IMPORT,
    name: 'Division',
    path: 'division-imports',
    tag: 'organisation',
    permission: 'division-orders.propose',
    summaries: {
      add: 'Hand in a division of work (.xlsx, .et, .csv or .ods, 20 MB at most); it is read into a preview',
      index: 'List imports of the division of work, the latest first',
      one: 'Read an import: state, counts and what would move',
      rows: 'What happens to each unit that a row names, and what was not read, in the order of the file',
      confirm:
        'Propose what a preview changes; a second person’s word moves everything in one step, and refused rows stay out',
    },
    Answer: DivisionImportAnswer,
    RowAnswer: DivisionImportRowAnswer,
    FileQuery: DivisionFileQuery,
    RowsQuery: DivisionRowsQuery,
    ConfirmRequest: ConfirmDivisionRequest,
    optionsOf: ({ year }) => ({ year: year ?? null, target: null }),
    showRow: ({ row, verdict, name, changes }, faults) => ({ row, verdict, name, changes, faults }),
    saidOfRows: {
      UNIT_UNKNOWN: 'ROW_UNIT_UNKNOWN',
      FIELD_MISSING: 'ROW_FIELD_MISSING',
      LEADER_UNKNOWN: 'ROW_DIVISION_LEADER_UNKNOWN',
      DIVISION_POST_UNFIT: 'ROW_DIVISION_POST_UNFIT',
      DIVISION_UNIT_UNFIT: 'ROW_DIVISION_UNIT_UNFIT',
      DIVISION_UNIT_TWICE: 'ROW_DIVISION_UNIT_TWICE',
      DIVISION_ORDER_IN_FUTURE: 'ROW_DIVISION_DAY_IN_FUTURE',
    },
    refuses: ['DIVISION_SAYS_NOTHING_NEW', 'DIVISION_WAITS', 'DIVISION_DAY_MISSING', 'DIVISION_ORDER_IN_FUTURE'],
    weigh: async (tx, _actor, preview, { orderedOn }) => {
      const said = { orderedOn: orderedOn ?? null };
      const { today } = await businessTime(tx);
      await assertCanBeProposed(tx, preview, { ...said, today });
      return { choice: said, proposals: [], facts: said };
    },
  },
);

/** The division of work as a workbook, out. */
@ApiTags('organisation')
@Controller('division-exports')
export class DivisionExportsController {
  constructor(private readonly exports: ExportDivisions) {}

  @ApiProduces(WORKBOOK)
  @Read('', {
    permission: 'divisions.read',
    summary: 'The division of work of a day as a workbook that imports again unchanged',
  })
  async list(@Query() { on }: DivisionDayQuery): Promise<StreamableFile> {
    const name = encodeURIComponent('领导分工.xlsx');
    const disposition = `attachment; filename="divisions.xlsx"; filename*=UTF-8''${name}`;
    return new StreamableFile(await this.exports.execute(on ?? null), { type: WORKBOOK, disposition });
  }
}
