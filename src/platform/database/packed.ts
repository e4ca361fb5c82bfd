import { promisify } from 'node:util';
import { constants, gunzip, gzip } from 'node:zlib';

const pack = promisify(gzip);
const unpack = promisify(gunzip);
/** How what is compressed begins; JSON begins otherwise. */
const GZIP = 0x1f;

/** A large value as the database keeps it without looking into it: JSON, compressed. */
export function packed(value: unknown): Promise<Buffer> {
  return pack(JSON.stringify(value), { level: constants.Z_BEST_SPEED });
}

/** What was packed; what was kept before as plain JSON is read as well. */
export async function unpacked(bytes: Buffer | null): Promise<unknown> {
  if (bytes === null) return null;
  const text = bytes[0] === GZIP ? await unpack(bytes) : bytes;
  return JSON.parse(text.toString('utf8')) as unknown;
}
