import { pipeline, Readable } from 'node:stream';
import { constants, crc32, createDeflateRaw } from 'node:zlib';

/** A file in an archive, its content as it comes. */
export interface ZipPart {
  readonly name: string;
  readonly content: Iterable<Buffer> | AsyncIterable<Buffer>;
}

const [LOCAL, DESCRIPTOR, ENTRY, END] = [0x04034b50, 0x08074b50, 0x02014b50, 0x06054b50];
const VERSION = 20;
/** Sizes follow the content, names are UTF-8. */
const FLAGS = 0x0808;
const DEFLATED = 8;
const PACKED_PIECE = 65_536;
/** 1 January 1980: the same content is the same file. */
const DATE = 0x21;

interface Written {
  readonly name: Buffer;
  readonly at: number;
  readonly sums: readonly [crc: number, packed: number, size: number];
}

/** Writes an archive part by part; nothing but its directory is held. */
export async function* zipped(parts: readonly ZipPart[]): AsyncGenerator<Buffer> {
  const written: Written[] = [];
  let at = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name);
    const before = at;
    const sums = { crc: 0, size: 0, packed: 0 };
    const head = Buffer.concat([fields([LOCAL, 4], [VERSION, 2], ...shared(0, 0, 0), [name.length, 2], [0, 2]), name]);
    yield head;
    for await (const piece of packed(part.content, sums)) {
      sums.packed += piece.length;
      yield piece;
    }
    const tail = fields([DESCRIPTOR, 4], [sums.crc, 4], [sums.packed, 4], [sums.size, 4]);
    yield tail;
    at += head.length + sums.packed + tail.length;
    written.push({ name, at: before, sums: [sums.crc, sums.packed, sums.size] });
  }
  const directory = Buffer.concat(written.map(entryOf));
  const count = written.length;
  yield directory;
  yield fields([END, 4], [0, 2], [0, 2], [count, 2], [count, 2], [directory.length, 4], [at, 4], [0, 2]);
}

async function* packed(content: ZipPart['content'], sums: { crc: number; size: number }): AsyncGenerator<Buffer> {
  const counted = async function* () {
    for await (const piece of content) {
      sums.crc = crc32(piece, sums.crc);
      sums.size += piece.length;
      yield piece;
    }
  };
  // The reader of the last piece hears of what went wrong.
  yield* pipeline(
    Readable.from(counted()),
    createDeflateRaw({ level: constants.Z_BEST_SPEED, chunkSize: PACKED_PIECE }),
    () => undefined,
  );
}

function entryOf({ name, at, sums }: Written): Buffer {
  const rest = [
    [name.length, 2],
    [0, 2],
    [0, 2],
    [0, 2],
    [0, 2],
    [0, 4],
    [at, 4],
  ] as const;
  return Buffer.concat([fields([ENTRY, 4], [VERSION, 2], [VERSION, 2], ...shared(...sums), ...rest), name]);
}

type Field = readonly [value: number, bytes: 2 | 4];

const shared = (crc: number, size: number, full: number): readonly Field[] => [
  [FLAGS, 2],
  [DEFLATED, 2],
  [0, 2],
  [DATE, 2],
  [crc, 4],
  [size, 4],
  [full, 4],
];

function fields(...list: readonly Field[]): Buffer {
  const bytes = Buffer.alloc(list.reduce((sum, [, size]) => sum + size, 0));
  let at = 0;
  for (const [value, size] of list) at = bytes.writeUIntLE(value, at, size);
  return bytes;
}
