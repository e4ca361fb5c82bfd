import { refuseWorkbook } from './problems.js';

/** Where the parts of a compound file stand that this needs ([MS-CFB] 2.2, 2.6). */
const HEADER = { sectorShift: 30, firstDirectorySector: 48, firstFatSectors: 76, fatSectorsHere: 109, bytes: 512 };
const ENTRY = { bytes: 128, nameBytes: 64, firstSector: 116 };
const END_OF_CHAIN = 0xfffffffa;
const MOST_SECTORS = 1_000;
/** Records of a BIFF stream ([MS-XLS] 2.4): it begins, its writing is protected, it is encrypted. */
const [BEGINS, PROTECTED, ENCRYPTED] = [0x0809, 0x0086, 0x002f];

const FOUND: readonly (readonly [stream: string, found: string])[] = [
  ['WordDocument', 'Word (.doc)'],
  ['PowerPoint Document', 'PowerPoint (.ppt)'],
];

/**
 * Says why a compound file is refused, by the streams that it lists: a workbook with a password, one of an old format,
 * or no workbook at all.
 * @throws LEDGER_ENCRYPTED, LEDGER_IS_OLD_XLS, LEDGER_NOT_XLSX, LEDGER_DAMAGED
 */
export function refuseCompoundFile(file: Buffer): never {
  const streams = listStreams(file);
  if ([...streams.keys()].some((name) => /encrypt/iu.test(name))) throw refuseWorkbook('LEDGER_ENCRYPTED');
  const workbook = streams.get('Workbook') ?? streams.get('Book');
  if (workbook !== undefined)
    throw refuseWorkbook(isEncrypted(sectorAt(file, workbook)) ? 'LEDGER_ENCRYPTED' : 'LEDGER_IS_OLD_XLS');
  throw refuseWorkbook('LEDGER_NOT_XLSX', { found: FOUND.find(([name]) => streams.has(name))?.[1] ?? 'OLE' });
}

/** The streams by their names, each with its first sector. */
function listStreams(file: Buffer): ReadonlyMap<string, number> {
  const streams = new Map<string, number>();
  for (const sector of directoryOf(file)) {
    for (let at = 0; at + ENTRY.bytes <= sector.length; at += ENTRY.bytes) {
      const length = Math.min(sector.readUInt16LE(at + ENTRY.nameBytes), ENTRY.nameBytes);
      const name = sector.toString('utf16le', at, at + Math.max(0, length - 2));
      if (name !== '') streams.set(name, sector.readUInt32LE(at + ENTRY.firstSector));
    }
  }
  return streams;
}

function directoryOf(file: Buffer): readonly Buffer[] {
  if (file.length < HEADER.bytes) throw refuseWorkbook('LEDGER_DAMAGED');
  const sectors: Buffer[] = [];
  let next = file.readUInt32LE(HEADER.firstDirectorySector);
  while (next < END_OF_CHAIN && sectors.length < MOST_SECTORS) {
    sectors.push(sectorAt(file, next));
    next = nextOf(file, next);
  }
  return sectors;
}

function sectorBytes(file: Buffer): number {
  return 2 ** Math.min(Math.max(file.readUInt16LE(HEADER.sectorShift), 9), 12);
}

/** @throws LEDGER_DAMAGED where the file ends before it */
function sectorAt(file: Buffer, sector: number): Buffer {
  const bytes = sectorBytes(file);
  const found = file.subarray((sector + 1) * bytes, (sector + 2) * bytes);
  if (found.length === 0) throw refuseWorkbook('LEDGER_DAMAGED');
  return found;
}

function nextOf(file: Buffer, sector: number): number {
  const perSector = sectorBytes(file) / 4;
  const place = Math.floor(sector / perSector);
  if (place >= HEADER.fatSectorsHere) return END_OF_CHAIN;
  const fat = sectorAt(file, file.readUInt32LE(HEADER.firstFatSectors + place * 4));
  const at = (sector % perSector) * 4;
  return at + 4 > fat.length ? END_OF_CHAIN : fat.readUInt32LE(at);
}

function isEncrypted(start: Buffer): boolean {
  let at = 0;
  while (at + 4 <= start.length) {
    const record = start.readUInt16LE(at);
    if (record === ENCRYPTED) return true;
    if (record !== BEGINS && record !== PROTECTED) return false;
    at += 4 + start.readUInt16LE(at + 2);
  }
  return false;
}
