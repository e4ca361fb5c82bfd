import { refuseWorkbook } from './problems.js';
import { WORKBOOK_LIMITS } from './limits.js';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const LONGEST_END = 65_557;
const STORED = 0;
const DEFLATED = 8;

/** One part of a zip file: its packed bytes, how they are packed, and the size that the file states. */
export interface ZipPart {
  readonly name: string;
  readonly deflated: boolean;
  readonly packed: Buffer;
  readonly statedBytes: number;
}

/**
 * Lists the parts of a zip file by its directory, each under its `partKey`, without inflating any. Refused: encryption, unusual packing,
 * two parts of one name, 64-bit sizes (a ledger needs none), parts that lie outside the file, too many, too large.
 */
export function listZipParts(file: Buffer): ReadonlyMap<string, ZipPart> {
  const end = findEnd(file);
  const count = file.readUInt16LE(end + 10);
  if (count > WORKBOOK_LIMITS.parts) throw refuseWorkbook('LEDGER_INFLATES_TOO_FAR', { parts: count });
  const parts = new Map<string, ZipPart>();
  let total = 0;
  let at = file.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    const { part, next } = readEntry(file, at);
    const key = partKey(part.name);
    if (parts.has(key)) throw refuseWorkbook('LEDGER_DAMAGED', { part: part.name });
    parts.set(key, part);
    total += part.statedBytes;
    at = next;
  }
  if (total > WORKBOOK_LIMITS.inflatedBytes) throw refuseWorkbook('LEDGER_INFLATES_TOO_FAR', { bytes: total });
  return parts;
}

/** Part names differ by neither case, and some programs write them with backslashes. */
export function partKey(name: string): string {
  return name.replace(/\\/g, '/').replace(/^\/+/, '').toLowerCase();
}

function findEnd(file: Buffer): number {
  for (let at = file.length - 22; at >= Math.max(0, file.length - LONGEST_END); at -= 1) {
    if (file.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  throw refuseWorkbook('LEDGER_DAMAGED');
}

function readEntry(file: Buffer, at: number): { part: ZipPart; next: number } {
  if (at + 46 > file.length || file.readUInt32LE(at) !== DIRECTORY_ENTRY) throw refuseWorkbook('LEDGER_DAMAGED');
  const [flags, method] = [file.readUInt16LE(at + 8), file.readUInt16LE(at + 10)];
  const [packedBytes, statedBytes] = [file.readUInt32LE(at + 20), file.readUInt32LE(at + 24)];
  const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset)) as [
    number,
    number,
    number,
  ];
  const name = file.toString('utf8', at + 46, at + 46 + nameLength);
  if ((flags & 1) !== 0) throw refuseWorkbook('LEDGER_ENCRYPTED');
  if (method !== STORED && method !== DEFLATED) throw refuseWorkbook('LEDGER_DAMAGED', { part: name });
  // A part of unknown packed size would have to be searched for; every writer fills in the directory.
  if (packedBytes === 0 && statedBytes !== 0) throw refuseWorkbook('LEDGER_DAMAGED', { part: name });
  const packed = packedPart(file, file.readUInt32LE(at + 42), packedBytes);
  const part = { name, deflated: method === DEFLATED, packed, statedBytes };
  return { part, next: at + 46 + nameLength + extraLength + commentLength };
}

function packedPart(file: Buffer, header: number, packedBytes: number): Buffer {
  if (header + 30 > file.length || file.readUInt32LE(header) !== LOCAL_HEADER) throw refuseWorkbook('LEDGER_DAMAGED');
  const start = header + 30 + file.readUInt16LE(header + 26) + file.readUInt16LE(header + 28);
  if (start + packedBytes > file.length) throw refuseWorkbook('LEDGER_DAMAGED');
  return file.subarray(start, start + packedBytes);
}
