import { refuseCompoundFile } from './compound-file.js';
import { readCsv } from './csv.js';
import { kindOfFile } from './file-kind.js';
import { WORKBOOK_LIMITS } from './limits.js';
import { readOds } from './ods.js';
import { refuseWorkbook } from './problems.js';
import type { WorkbookPiece } from './reader-messages.js';
import { readXlsx } from './xlsx.js';
import type { ZipParts } from './workbook-parts.js';
import { listZipParts } from './zip-directory.js';

const OPEN_SPREADSHEET = 'application/vnd.oasis.opendocument.spreadsheet';

/**
 * Reads an untrusted file piece by piece, by what it holds, whatever its name says. Nothing is evaluated, no link is
 * followed. Runs in a process of its own, whose memory and time are limited from outside.
 * @throws DomainError with a code of `WORKBOOK_PROBLEMS`
 */
export async function* readWorkbook(file: Buffer): AsyncGenerator<WorkbookPiece> {
  if (file.length > WORKBOOK_LIMITS.fileBytes)
    throw refuseWorkbook('LEDGER_TOO_LARGE', { megabytes: Math.ceil(file.length / 1024 / 1024) });
  const found = kindOfFile(file);
  if (found === 'COMPOUND') refuseCompoundFile(file);
  if (found === null) yield* readCsv(file);
  else if (found === 'ZIP') yield* readZip(listZipParts(file));
  else throw refuseWorkbook('LEDGER_NOT_XLSX', { found });
}

async function* readZip(parts: ZipParts): AsyncGenerator<WorkbookPiece> {
  const mimetype = parts.get('mimetype');
  if (mimetype === undefined) yield* readXlsx(parts);
  else if (mimetype.packed.toString('latin1').startsWith(OPEN_SPREADSHEET)) yield* readOds(parts);
  else throw refuseWorkbook('LEDGER_NOT_XLSX', { found: 'OpenDocument' });
}
