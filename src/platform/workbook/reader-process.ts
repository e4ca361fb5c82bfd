import { DomainError } from '../../shared-kernel/domain-error.js';
import { RowCoder } from './coded-rows.js';
import type { WorkbookProblem } from './problems.js';
import { readWorkbook } from './read-workbook.js';
import type { ReaderMessage } from './reader-messages.js';

/** One file in, its pieces out, then the end or why it is refused; what nobody foresaw is a damaged file. */
async function serve(file: Buffer): Promise<void> {
  try {
    const coder = new RowCoder();
    for await (const piece of readWorkbook(file)) {
      if (piece.kind !== 'rows') await send(piece);
      else if (piece.rows.length > 0) await send({ kind: 'coded', coded: coder.code(piece.rows) });
    }
  } catch (error) {
    const { code, params } = error instanceof DomainError ? error : { code: 'LEDGER_DAMAGED', params: {} };
    await send({ kind: 'refused', code: code as WorkbookProblem, params });
  }
}

/** Waits until the message has gone: what the parent is slow to take is not piled up here. */
function send(message: ReaderMessage): Promise<void> {
  return new Promise((resolve) =>
    process.send?.(message, undefined, {}, () => {
      resolve();
    }),
  );
}

// It stays until its parent, having heard the last word, ends it; without a parent it ends by itself.
process.once('disconnect', () => process.exit());
process.on('message', (file: Uint8Array) => void serve(Buffer.from(file)));
