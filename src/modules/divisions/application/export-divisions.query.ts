import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { writeWorkbook } from '../../../platform/workbook/write-workbook.js';
import { type Day, dayWords } from '../../../shared-kernel/dates.js';
import { words } from '../../../texts/words.js';
import { DIVISION_HEADS } from '../domain/division-sheet.js';
import { ListDivisions } from './list-divisions.query.js';

const WIDTHS = [6, 26, 26, 40, 30, 18];

/** The division of work of a day as a workbook that imports again unchanged: a row for each unit, leaders in their order. */
@Injectable()
export class ExportDivisions {
  constructor(private readonly divisions: ListDivisions) {}

  async execute(on: Day | null): Promise<Readable> {
    const places = await this.divisions.execute({ on, unitId: null, postId: null });
    const name = words('phrase.divisionList');
    const rows = places.map(({ postTitle, unitName, fields, document, fromDay }, place) => [
      ...[String(place + 1), postTitle, unitName, fields ?? '', document, dayWords(fromDay)],
    ]);
    return writeWorkbook([[name], [...DIVISION_HEADS], ...rows], { name, widths: WIDTHS, headRows: 2 });
  }
}
