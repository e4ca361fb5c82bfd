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

/** Told with each portion how many rows have come so far; where it throws, reading ends. */
type OnRows = (rows: number) => Promise<void>;

const NOBODY: OnRows = () => Promise.resolve();

/**
 * Reads an uploaded workbook in a process of its own: without this process's environment, with its own small heap,
 * and killed when time is up. Whatever the file does, the server lives and the answer is a code.
 * @throws DomainError with a code of `WORKBOOK_PROBLEMS`
 */
export async function readWorkbookFile(
  file: Buffer,
  fileName: string,
  onRows: OnRows = NOBODY,
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
    return named(await collect(reader, onRows), fileName);
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

function collect(reader: ChildProcess, onRows: OnRows): Promise<Workbook> {
  const [assembly, decoder] = [new WorkbookAssembly(), new RowDecoder()];
  let [count, telling] = [0, Promise.resolve()];
  return new Promise((resolve, reject) => {
    reader.on('message', (message: ReaderMessage) => {
      if (message.kind === 'refused') {
        reject(refuseWorkbook(message.code, { ...message.params }));
        return;
      }
      if (message.kind === 'coded') {
        const rows = decoder.decode(message.coded);
        count += rows.length;
        assembly.take({ kind: 'rows', rows });
        const sofar = count;
        telling = telling.then(() => onRows(sofar));
        telling.catch(reject);
        return;
      }
      const workbook = assembly.take(message);
      if (workbook !== null) telling.then(() => resolve(workbook), reject);
    });
    reader.once('error', reject);
    // Out of memory, out of time, or a fault in the reading library: it ended without a last word.
    reader.once('exit', () => {
      reject(refuseWorkbook('LEDGER_TOO_COSTLY'));
    });
  });
}
