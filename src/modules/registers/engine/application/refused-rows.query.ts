import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { writeWorkbook } from '../../../../platform/workbook/write-workbook.js';
import { GetImport } from '../../../imports/index.js';
import { REGISTER_IMPORT } from '../domain/register-import.js';
import type { RegisterVerdict, RowFault } from '../domain/register-verdicts.js';
import { widthOf } from './export-register.query.js';
import { RegisterCatalogue } from './register-catalogue.js';
import { sheetOf } from './register-sheets.js';

const PORTION = 200;
const FAULT_WIDTH = 60;

type Refused = Extract<RegisterVerdict, { verdict: 'REFUSE' }>;

/** Says in the reader's language what is wrong. */
export type Tell = (fault: RowFault, row: number) => string;

/** The refused rows of an import as a workbook to be taken home, mended and handed in again. */
@Injectable()
export class RefusedRows {
  constructor(
    private readonly get: GetImport,
    private readonly registers: RegisterCatalogue,
  ) {}

  /** @throws IMPORT_NOT_FOUND */
  async execute(id: string, tell: Tell): Promise<Readable> {
    const { target } = await this.get.execute(REGISTER_IMPORT, id);
    const { columns, headings } = sheetOf(this.registers.of(target ?? ''));
    const heads = ['mark.sourceRow', ...columns.map(({ name }) => name), 'mark.fault'].map((field) =>
      headings.first(field),
    );
    const portions = this.refused(id);
    async function* lines(): AsyncGenerator<readonly (readonly string[])[]> {
      yield [heads];
      for await (const portion of portions)
        yield portion.map(({ row, cells, faults }) => {
          const own = columns.map(({ name }) => cells[name] ?? '');
          return [String(row), ...own, faults.map((fault) => tell(fault, row)).join('')];
        });
    }
    const widths = [10, ...columns.map(widthOf), FAULT_WIDTH];
    return writeWorkbook(lines(), { name: headings.first('mark.fault'), widths, headRows: 1 });
  }

  private async *refused(id: string): AsyncGenerator<readonly Refused[]> {
    for (let after: number | null = null; ;) {
      const asked = { verdict: 'REFUSE', holds: null, limit: PORTION, after };
      const page = await this.get.rows(REGISTER_IMPORT, id, asked);
      const portion = page.slice(0, PORTION);
      yield portion.map(({ verdict }) => verdict as Refused);
      after = portion.at(-1)?.place ?? null;
      if (page.length <= PORTION) return;
    }
  }
}
