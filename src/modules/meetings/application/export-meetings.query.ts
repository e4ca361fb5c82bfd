import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { writeWorkbook } from '../../../platform/workbook/write-workbook.js';
import { words } from '../../../texts/words.js';
import { SHEET_COLUMNS, sheetRows } from '../domain/past-meeting.js';
import { MEETING_HEADINGS } from '../domain/read-meeting-sheet.js';
import { listPastMeetings } from '../persistence/past-meeting.repository.js';

const WIDTHS = [6, 16, 8, 16, 22, 12, 40, 20, 12, 36, 24, 16, 12, 18];

/** Final meetings of a year as a workbook that imports again unchanged. */
@Injectable()
export class ExportMeetings {
  constructor(private readonly database: Database) {}

  async execute(year: number): Promise<Readable> {
    const meetings = await listPastMeetings(this.database, year);
    const rows = meetings.flatMap((meeting) => sheetRows(meeting));
    const cells = rows.map((row, place) => [String(place + 1), ...SHEET_COLUMNS.map((column) => row[column])]);
    const heads = [MEETING_HEADINGS.first('running'), ...SHEET_COLUMNS.map((column) => MEETING_HEADINGS.first(column))];
    const name = words('title.MEETINGS_OF_YEAR', { year });
    return writeWorkbook([[name], heads, ...cells], { name: words('title.MEETINGS'), headRows: 2, widths: WIDTHS });
  }
}
