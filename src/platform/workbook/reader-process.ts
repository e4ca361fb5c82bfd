import { DomainError } from '../../shared-kernel/domain-error.js';
import type { GridRow } from '../../shared-kernel/grid.js';
import type { WorkbookProblem } from './problems.js';
import { readWorkbook } from './read-workbook.js';
import type { ReaderMessage } from './reader-messages.js';

const PORTION = 500;

/** The whole life of the reading process: one file in, its rows out, then the end. Anything unforeseen ends it. */
async function serve(file: Buffer): Promise<void> {
  let portion: GridRow[] = [];
  const send = (message: ReaderMessage): void => void process.send?.(message);
  const flush = (): void => {
    send({ kind: 'rows', rows: portion });
    portion = [];
  };
  try {
    const merges = await readWorkbook(file, (row) => {
      if (portion.push(row) >= PORTION) flush();
    });
    flush();
    send({ kind: 'end', merges });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    send({ kind: 'refused', code: error.code as WorkbookProblem, params: error.params });
  }
}

// It stays until its parent, having heard the last word, ends it; without a parent it ends by itself.
process.once('disconnect', () => process.exit());
process.on('message', (file: Uint8Array) => void serve(Buffer.from(file)));
