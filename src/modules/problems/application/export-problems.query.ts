import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { writeWorkbook } from '../../../platform/workbook/write-workbook.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { words } from '../../../texts/words.js';
import { SHEET_HEADS } from '../domain/problem-sheet.js';
import { type ProblemFilter, ReadProblems } from './read-problems.query.js';
import { cellsOf } from './weigh-problems.js';

const PORTION = 200;
const WIDTHS = [6, 32, 12, 20, 20, 32, 16, 32, 10, 10, 16, 12, 20, 16];

/** The list in the reader's scope as a workbook that imports again unchanged; a natural person is in it as 群众. */
@Injectable()
export class ExportProblems {
  constructor(private readonly problems: ReadProblems) {}

  /** What was struck off is left out unless it is asked for. */
  execute(actor: Actor, filter: ProblemFilter): Readable {
    return writeWorkbook(this.rows(actor, filter), { name: words('phrase.problemList'), widths: WIDTHS, headRows: 2 });
  }

  private async *rows(actor: Actor, filter: ProblemFilter): AsyncGenerator<readonly (readonly string[])[]> {
    yield [[words('phrase.problemList')], [...SHEET_HEADS]];
    let number = 0;
    for (let after: readonly unknown[] | null = null; ;) {
      const page = await this.problems.list(actor, filter, { limit: PORTION, after });
      const portion = page.slice(0, PORTION);
      yield portion
        .filter(({ state }) => state !== 'VOID' || filter.state !== undefined)
        .map((problem) => {
          number += 1;
          return Object.values({ ...cellsOf(problem), number: String(number) });
        });
      const last = portion.at(-1);
      if (last === undefined || page.length <= PORTION) return;
      after = [last.reportedOn, last.id];
    }
  }
}
