import { Readable } from 'node:stream';
import { TextDecoder } from 'node:util';
import { createInflateRaw } from 'node:zlib';
import { refuseWorkbook } from './problems.js';
import type { ZipPart } from './zip-directory.js';

/** `<!DOCTYPE` and `<!ENTITY`: no spreadsheet program writes them, and only an attack needs them. */
const DECLARATION = /<!(?!--|\[CDATA\[)/;
const OVERLAP = 10;
const PIECE = 65_536;

/**
 * The text of an XML part piece by piece. The part may not grow beyond the size that it states, which the directory's
 * check has bounded.
 * @throws LEDGER_INFLATES_TOO_FAR, LEDGER_DAMAGED, LEDGER_XML_DECLARATIONS
 */
export async function* partText(part: ZipPart): AsyncGenerator<string> {
  let bytes = 0;
  let tail = '';
  let decoder: TextDecoder | null = null;
  for await (const chunk of inflated(part)) {
    bytes += chunk.length;
    if (bytes > part.statedBytes) throw refuseWorkbook('LEDGER_INFLATES_TOO_FAR', { part: part.name });
    decoder ??= decoderOf(chunk, part.name);
    const text = decode(decoder, chunk, part.name);
    tail += text;
    if (DECLARATION.test(tail.slice(0, -OVERLAP))) throw refuseWorkbook('LEDGER_XML_DECLARATIONS', { part: part.name });
    tail = tail.slice(-OVERLAP);
    yield text;
  }
  if (DECLARATION.test(tail)) throw refuseWorkbook('LEDGER_XML_DECLARATIONS', { part: part.name });
  if (bytes !== part.statedBytes) throw refuseWorkbook('LEDGER_DAMAGED', { part: part.name });
}

/** By its first bytes, or by what the XML declaration says; UTF-8 where neither says anything. */
function decoderOf(start: Buffer, part: string): TextDecoder {
  const [first, second] = start;
  const named = /^<\?xml[^>]{0,100}?encoding=["']([\w-]+)["']/.exec(start.toString('latin1', 0, 200))?.[1] ?? 'utf-8';
  const marked =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : named;
  try {
    return new TextDecoder(marked, { fatal: true });
  } catch {
    throw refuseWorkbook('LEDGER_DAMAGED', { part });
  }
}

function decode(decoder: TextDecoder, chunk: Buffer, part: string): string {
  try {
    return decoder.decode(chunk, { stream: true });
  } catch {
    throw refuseWorkbook('LEDGER_DAMAGED', { part });
  }
}

async function* inflated(part: ZipPart): AsyncGenerator<Buffer> {
  if (!part.deflated) {
    yield part.packed;
    return;
  }
  const inflate = createInflateRaw({ chunkSize: PIECE });
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
