import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';

/** What went by: how much, and its SHA-256. */
export interface Passed {
  readonly bytes: number;
  readonly digest: string;
}

/** Lets everything by and keeps count. */
function counter(): { readonly stream: Transform; readonly passed: () => Passed } {
  const hash = createHash('sha256');
  let bytes = 0;
  let digest: string | undefined;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  return { stream, passed: () => ({ bytes, digest: (digest ??= hash.digest('hex')) }) };
}

/** Writes a stream into a new packed file, which only our own account reads. @returns what was written, before packing */
export async function pack(source: NodeJS.ReadableStream, file: string): Promise<Passed> {
  const { stream, passed } = counter();
  await pipeline(source, stream, createGzip({ level: 4 }), createWriteStream(file, { flags: 'wx', mode: 0o600 }));
  return passed();
}

/** Reads a packed file into a stream. @returns what was read, unpacked */
export async function unpack(file: string, target: NodeJS.WritableStream): Promise<Passed> {
  const { stream, passed } = counter();
  await pipeline(createReadStream(file), createGunzip(), stream, target);
  return passed();
}

/** Copies a file to a new one. @returns what was copied */
export async function copyFile(from: string, to: string): Promise<Passed> {
  const { stream, passed } = counter();
  await pipeline(createReadStream(from), stream, createWriteStream(to, { flags: 'wx', mode: 0o600 }));
  return passed();
}
