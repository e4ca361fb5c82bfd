import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/database.js';
import { writeWorkbook } from '../../../../platform/workbook/write-workbook.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { dayWords } from '../../../../shared-kernel/dates.js';
import { scopeOf } from '../../../../shared-kernel/scope.js';
import { words } from '../../../../texts/words.js';
import type { NamedField, Register } from '../domain/register.js';
import { cellsOf, type RegisterSheet } from '../domain/register-sheet.js';
import type { EntryFilter } from '../persistence/entry-list.js';
import { loadSheetNames } from '../persistence/sheet-names.repository.js';
import { ReadEntries, sortedOn } from './read-entries.query.js';
import { sheetOf } from './register-sheets.js';
import { registerName } from './register-words.js';

const PORTION = 200;
const NUMBER_WIDTH = 6;
const STATE_WIDTH = 10;
const DAY_WIDTH = 16;
const WIDTHS: Readonly<Partial<Record<NamedField['type']['input'], number>>> = {
  day: DAY_WIDTH,
  choice: 13,
  yesno: 9,
  proofs: 24,
};

/** A register in the reader's scope as a workbook that imports again unchanged. */
@Injectable()
export class ExportRegister {
  constructor(
    private readonly database: Database,
    private readonly entries: ReadEntries,
  ) {}

  /** What was withdrawn is left out unless it is asked for; what is kept 线下 always. */
  execute(actor: Actor, register: Register, filter: EntryFilter): Readable {
    const sheet = sheetOf(register);
    const { name } = registerName('zh-CN', register);
    const widths = [NUMBER_WIDTH, ...sheet.columns.map(widthOf), STATE_WIDTH, DAY_WIDTH];
    return writeWorkbook(this.rows(actor, sheet, { ...filter, kind: register.kind }), { name, widths, headRows: 2 });
  }

  /** Portion by portion, so that no more is held. */
  private async *rows(
    actor: Actor,
    sheet: RegisterSheet,
    filter: EntryFilter,
  ): AsyncGenerator<readonly (readonly string[])[]> {
    const { name } = registerName('zh-CN', sheet.register);
    const title =
      filter.year === undefined ? name : words('title.REGISTER_OF_YEAR', { year: filter.year, register: name });
    yield [[title], headsOf(sheet)];
    const names = await loadSheetNames(this.database, sheet.register, scopeOf(actor));
    let number = 0;
    for (let after: { on: string; id: string } | null = null; ;) {
      const page = await this.entries.list(actor, filter, { sort: 'happenedOn', limit: PORTION, after });
      const portion = page.slice(0, PORTION);
      yield portion
        .filter(({ record }) => !record.offSystem && (record.state !== 'WITHDRAWN' || filter.state !== undefined))
        .map(({ record, row }) => {
          number += 1;
          const cells = cellsOf(sheet, row, names);
          const confirmedOn = record.confirmedOn === null ? '' : dayWords(record.confirmedOn);
          const own = sheet.columns.map((field) => cells[field.name] ?? '');
          return [String(number), ...own, words(`registerEntryState.${record.state}`), confirmedOn];
        });
      const last = portion.at(-1)?.record;
      if (last === undefined || page.length <= PORTION) return;
      after = { on: sortedOn('happenedOn', last), id: last.id };
    }
  }
}

function headsOf({ columns, headings }: RegisterSheet): readonly string[] {
  const fields = columns.map(({ name }) => name);
  return ['mark.number', ...fields, 'mark.state', 'mark.confirmedOn'].map((field) => headings.first(field));
}

/** In characters, by what a column holds; what is rarely filled stands narrow and wraps, so that a page is read without a glass. */
export function widthOf({ name, type, list }: NamedField): number {
  if (name === 'title') return 32;
  return WIDTHS[type.input] ?? (list === true ? 19 : 12);
}
