import { kindOfFile } from './file-kind.js';
import { WORKBOOK_LIMITS } from './limits.js';
import { refuseWorkbook } from './problems.js';
import type { WorkbookPiece } from './reader-messages.js';
import { readXlsx } from './xlsx.js';
import { listZipParts } from './zip-directory.js';

const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');

/**
 * Reads an untrusted file piece by piece, by what it holds, whatever its name says. Nothing is evaluated, no link is
 * followed. Runs in a process of its own, whose memory and time are limited from outside.
 * @throws DomainError with a code of `WORKBOOK_PROBLEMS`
 */
export async function* readWorkbook(file: Buffer): AsyncGenerator<WorkbookPiece> {
  if (file.length > WORKBOOK_LIMITS.fileBytes)
    throw refuseWorkbook('LEDGER_TOO_LARGE', { megabytes: Math.ceil(file.length / 1024 / 1024) });
  const found = kindOfFile(file);
  if (found === 'COMPOUND')
    throw refuseWorkbook(file.includes(ENCRYPTED_PACKAGE) ? 'LEDGER_ENCRYPTED' : 'LEDGER_IS_OLD_XLS');
  if (found !== 'ZIP') throw refuseWorkbook('LEDGER_NOT_XLSX', { found: found ?? 'BIN' });
  yield* readXlsx(listZipParts(file));
}
