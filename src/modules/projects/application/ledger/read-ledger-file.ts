import { type ChildProcess, fork } from 'node:child_process';
import type { Grid, GridRow } from '../../domain/ledger/grid.js';
import { refuseLedger } from '../../domain/ledger/problems.js';
import { secrecyInName } from '../../domain/ledger/secrecy.js';
import { LEDGER_LIMITS } from './limits.js';
import { readerEntry } from './reader-entry.js';
import type { ReaderMessage } from './reader-messages.js';

/** Limits that tests tighten to see them hold. */
export interface ReaderLimits {
  readonly milliseconds: number;
  readonly heapMegabytes: number;
}

/**
 * Reads an uploaded workbook in a process of its own: without this process's environment, with its own small heap,
 * and killed when time is up. Whatever the file does, the server lives and the answer is a code.
 * @throws DomainError with a code of `LEDGER_PROBLEMS`
 */
export async function readLedgerFile(
  file: Buffer,
  fileName: string,
  limits: ReaderLimits = LEDGER_LIMITS,
): Promise<Grid> {
  const mark = secrecyInName(fileName);
  if (mark !== null) throw refuseLedger('LEDGER_NAME_MARKED_SECRET', { mark });
  if (file.length > LEDGER_LIMITS.fileBytes) throw refuseLedger('LEDGER_TOO_LARGE', { limit: LEDGER_LIMITS.fileBytes });
  const reader = fork(readerEntry(), [], {
    execArgv: [`--max-old-space-size=${String(limits.heapMegabytes)}`],
    env: { TZ: 'Asia/Shanghai' },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const clock = setTimeout(() => reader.kill('SIGKILL'), limits.milliseconds);
  try {
    reader.send(file);
    return await collect(reader);
  } finally {
    clearTimeout(clock);
    reader.kill('SIGKILL');
  }
}

function collect(reader: ChildProcess): Promise<Grid> {
  const rows: GridRow[] = [];
  return new Promise((resolve, reject) => {
    reader.on('message', (message: ReaderMessage) => {
      if (message.kind === 'rows') for (const row of message.rows) rows.push(row);
      else if (message.kind === 'end') resolve({ rows, merges: message.merges });
      else reject(refuseLedger(message.code, { ...message.params }));
    });
    reader.once('error', reject);
    // Out of memory, out of time, or a fault in the reading library: it ended without a last word.
    reader.once('exit', () => {
      reject(refuseLedger('LEDGER_TOO_COSTLY'));
    });
  });
}
