import { type ChildProcess, fork } from 'node:child_process';
import { parse } from 'node:path';
import type { Workbook } from '../../shared-kernel/grid.js';
import { RowDecoder } from './coded-rows.js';
import { refuseWorkbook } from './problems.js';
import { secretMark } from '../../shared-kernel/secrecy.js';
import { WORKBOOK_LIMITS } from './limits.js';
import { readerEntry } from './reader-entry.js';
import { type ReaderMessage, WorkbookAssembly } from './reader-messages.js';

/** Limits that tests tighten to see them hold. */
export interface ReaderLimits {
  readonly milliseconds: number;
  readonly heapMegabytes: number;
}

/**
 * Reads an uploaded workbook in a process of its own: without this process's environment, with its own small heap,
 * and killed when time is up. Whatever the file does, the server lives and the answer is a code.
 * @throws DomainError with a code of `WORKBOOK_PROBLEMS`
 */
export async function readWorkbookFile(
  file: Buffer,
  fileName: string,
  limits: ReaderLimits = WORKBOOK_LIMITS,
): Promise<Workbook> {
  const mark = secretMark(fileName);
  if (mark !== null) throw refuseWorkbook('LEDGER_NAME_MARKED_SECRET', { mark });
  if (file.length > WORKBOOK_LIMITS.fileBytes)
    throw refuseWorkbook('LEDGER_TOO_LARGE', { megabytes: Math.ceil(file.length / 1024 / 1024) });
  const reader = fork(readerEntry(), [], {
    execArgv: [`--max-old-space-size=${String(limits.heapMegabytes)}`, '--max-semi-space-size=8'],
    env: { TZ: 'Asia/Shanghai' },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const clock = setTimeout(() => reader.kill('SIGKILL'), limits.milliseconds);
  try {
    reader.send(file);
    return named(await collect(reader), fileName);
  } finally {
    clearTimeout(clock);
    reader.kill('SIGKILL');
  }
}

/** A file of words has no name for its sheet but its own. */
function named(workbook: Workbook, fileName: string): Workbook {
  if (workbook.format !== 'CSV') return workbook;
  return { ...workbook, sheets: workbook.sheets.map((sheet) => ({ ...sheet, name: parse(fileName).name })) };
}

function collect(reader: ChildProcess): Promise<Workbook> {
  const [assembly, decoder] = [new WorkbookAssembly(), new RowDecoder()];
  return new Promise((resolve, reject) => {
    reader.on('message', (message: ReaderMessage) => {
      if (message.kind === 'refused') {
        reject(refuseWorkbook(message.code, { ...message.params }));
        return;
      }
      const workbook = assembly.take(
        message.kind === 'coded' ? { kind: 'rows', rows: decoder.decode(message.coded) } : message,
      );
      if (workbook !== null) resolve(workbook);
    });
    reader.once('error', reject);
    // Out of memory, out of time, or a fault in the reading library: it ended without a last word.
    reader.once('exit', () => {
      reject(refuseWorkbook('LEDGER_TOO_COSTLY'));
    });
  });
}
