import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { refuseWorkbook } from './problems.js';
import type { ZipPart } from './zip-directory.js';

/** `<!DOCTYPE` and `<!ENTITY`: no spreadsheet program writes them, and only an attack needs them. */
const DECLARATION = /<!(?!--|\[CDATA\[)/;
const OVERLAP = 10;

/**
 * The text of an XML part piece by piece, as Latin-1: enough to find tags, whatever the letters between them.
 * The part may not grow beyond the size that it states, which the directory's check has bounded.
 * @throws LEDGER_INFLATES_TOO_FAR, LEDGER_DAMAGED, LEDGER_XML_DECLARATIONS
 */
export async function* partText(part: ZipPart): AsyncGenerator<string> {
  let bytes = 0;
  let tail = '';
  for await (const chunk of inflated(part)) {
    bytes += chunk.length;
    if (bytes > part.statedBytes) throw refuseWorkbook('LEDGER_INFLATES_TOO_FAR', { part: part.name });
    const text = chunk.toString('latin1');
    const joined = tail + text;
    if (DECLARATION.test(joined.slice(0, -OVERLAP)))
      throw refuseWorkbook('LEDGER_XML_DECLARATIONS', { part: part.name });
    tail = joined.slice(-OVERLAP);
    yield text;
  }
  if (DECLARATION.test(tail)) throw refuseWorkbook('LEDGER_XML_DECLARATIONS', { part: part.name });
  if (bytes !== part.statedBytes) throw refuseWorkbook('LEDGER_DAMAGED', { part: part.name });
}

async function* inflated(part: ZipPart): AsyncGenerator<Buffer> {
  if (!part.deflated) {
    yield part.packed;
    return;
  }
  const inflate = createInflateRaw();
  const packed = Readable.from([part.packed]);
  packed.pipe(inflate);
  try {
    for await (const chunk of inflate) yield chunk as Buffer;
  } catch {
    throw refuseWorkbook('LEDGER_DAMAGED', { part: part.name });
  } finally {
    inflate.destroy();
  }
}

/** The whole text of a part that is held in memory. */
export async function wholeText(part: ZipPart, limit: number): Promise<string> {
  if (part.statedBytes > limit) throw refuseWorkbook('LEDGER_INFLATES_TOO_FAR', { part: part.name });
  const pieces: string[] = [];
  for await (const piece of partText(part)) pieces.push(piece);
  return pieces.join('');
}
