import { readWorkbook } from '../../../src/platform/workbook/read-workbook.js';
import { WorkbookAssembly } from '../../../src/platform/workbook/reader-messages.js';
import type { Workbook } from '../../../src/shared-kernel/grid.js';

/** Reads a workbook in this process, for tests that trust it. */
export async function readHere(file: Buffer): Promise<Workbook> {
  const assembly = new WorkbookAssembly();
  for await (const piece of readWorkbook(file)) {
    const workbook = assembly.take(piece);
    if (workbook !== null) return workbook;
  }
  throw new Error('the last piece is missing');
}
