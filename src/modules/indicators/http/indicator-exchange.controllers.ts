import type { Readable } from 'node:stream';
import { Controller, Query, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { Who } from '../../../platform/http/request-context.js';
import { Read } from '../../../platform/http/routes.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { importControllers } from '../../imports/index.js';
import { ExportIndicators } from '../application/export-indicators.query.js';
import { assertSecondPerson } from '../application/indicator-import-kind.js';
import { INDICATOR_IMPORT } from '../domain/indicator-import.js';
import type { IndicatorVerdict } from '../domain/indicator-verdicts.js';
import {
  IndicatorFileQuery,
  IndicatorImportAnswer,
  IndicatorImportRowAnswer,
  IndicatorRowsQuery,
} from './indicator-import.answers.js';
import { IndicatorsExportQuery } from './indicator.requests.js';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Indicators, or their readings, as a workbook, in. */
export const indicatorImports = importControllers<IndicatorVerdict, IndicatorFileQuery>({
  kind: INDICATOR_IMPORT,
  name: 'Indicator',
  path: 'indicator-imports',
  tag: 'indicators',
  permission: 'indicators.write',
  summaries: {
    add: 'Hand in a list of indicators or of readings (.xlsx, .et, .csv or .ods, 20 MB at most); its headings say which, and it is read into a preview',
    index: 'List imports of indicators and readings, the latest first',
    one: 'Read an import: state and counts',
    rows: 'What happens to each row, and what was not read, in the order of the file',
    confirm:
      'Bring in what a preview adds and changes, all or nothing; refused rows stay out; readings take a second person',
  },
  Answer: IndicatorImportAnswer,
  RowAnswer: IndicatorImportRowAnswer,
  FileQuery: IndicatorFileQuery,
  RowsQuery: IndicatorRowsQuery,
  optionsOf: ({ year }) => ({ year: year ?? null, target: null }),
  showRow: ({ row, verdict, name, changes }, faults) => ({ row, verdict, name, changes, faults }),
  saidOfRows: { UNIT_UNKNOWN: 'ROW_UNIT_UNKNOWN', FIELD_MISSING: 'ROW_FIELD_MISSING' },
  refuses: ['READING_OWN_FILE'],
  weigh: async (tx, actor, preview) => {
    await assertSecondPerson(tx, actor, preview);
    return { choice: {}, proposals: [], facts: {} };
  },
});

/** Indicators and their readings as workbooks, out. */
@ApiTags('indicators')
@Controller()
export class IndicatorExportsController {
  constructor(private readonly exports: ExportIndicators) {}

  @ApiProduces(WORKBOOK)
  @Read('indicator-exports', {
    permission: 'indicators.read',
    summary: 'The indicators in scope as a workbook that imports again unchanged',
  })
  list(@Who() actor: Actor, @Query() query: IndicatorsExportQuery): StreamableFile {
    return file(this.exports.list(actor, query), 'indicators', '指标清单');
  }

  @ApiProduces(WORKBOOK)
  @Read('reading-exports', {
    permission: 'indicators.read',
    summary: 'The confirmed readings in scope as a workbook that imports again unchanged',
  })
  readings(@Who() actor: Actor, @Query() query: IndicatorsExportQuery): StreamableFile {
    return file(this.exports.readings(actor, query), 'readings', '指标读数');
  }
}

function file(content: Readable, plain: string, name: string): StreamableFile {
  const disposition = `attachment; filename="${plain}.xlsx"; filename*=UTF-8''${encodeURIComponent(`${name}.xlsx`)}`;
  return new StreamableFile(content, { type: WORKBOOK, disposition });
}
