import { Controller, Query, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { Read } from '../../../platform/http/routes.js';
import { importControllers } from '../../imports/index.js';
import { ExportMeetings } from '../application/export-meetings.query.js';
import { MEETING_IMPORT } from '../domain/past-meeting.js';
import type { MeetingVerdict } from '../domain/meeting-verdicts.js';
import {
  MeetingExportQuery,
  MeetingFileQuery,
  MeetingImportAnswer,
  MeetingImportRowAnswer,
  MeetingRowsQuery,
} from './meeting-exchange.answers.js';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Past meetings as a workbook, in. */
export const meetingImports = importControllers<MeetingVerdict, MeetingFileQuery>({
  kind: MEETING_IMPORT,
  name: 'Meeting',
  path: 'meeting-imports',
  tag: 'meetings',
  permission: 'meeting-imports.write',
  summaries: {
    add: 'Hand in past meetings (.xlsx, .et, .csv or .ods, 20 MB at most); they are read in the background into a preview',
    index: 'List imports of meetings, the latest first',
    one: 'Read an import: state and counts',
    rows: 'What happens to each row, in the order of the file',
    confirm:
      'Ask a second person’s word on what a preview adds; with it the meetings are final, and refused ones stay out',
  },
  Answer: MeetingImportAnswer,
  RowAnswer: MeetingImportRowAnswer,
  FileQuery: MeetingFileQuery,
  RowsQuery: MeetingRowsQuery,
  optionsOf: ({ year }) => ({ year: year ?? null, target: null }),
  showRow: ({ row, verdict, name }, faults) => ({ row, verdict, name, changes: [], faults }),
  saidOfRows: {
    UNIT_UNKNOWN: 'ROW_UNIT_UNKNOWN',
    FIELD_MISSING: 'ROW_FIELD_MISSING',
    DATE_IN_FUTURE: 'ROW_DATE_IN_FUTURE',
    OUTCOME_MISSING: 'ROW_OUTCOME_MISSING',
  },
});

/** Final meetings as a workbook, out. */
@ApiTags('meetings')
@Controller('meeting-exports')
export class MeetingExportsController {
  constructor(private readonly exports: ExportMeetings) {}

  @ApiProduces(WORKBOOK)
  @Read('', {
    permission: 'meeting-exports.read',
    summary: 'The final meetings of a year with what they decided, as a workbook that imports again unchanged',
  })
  async download(@Query() { year }: MeetingExportQuery): Promise<StreamableFile> {
    const name = encodeURIComponent(`${String(year)}年会议.xlsx`);
    const disposition = `attachment; filename="meetings.xlsx"; filename*=UTF-8''${name}`;
    return new StreamableFile(await this.exports.execute(year), { type: WORKBOOK, disposition });
  }
}
