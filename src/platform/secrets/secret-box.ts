import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { type Settings, SETTINGS } from '../config/index.js';
import { refuse } from '../errors/platform-problems.js';

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Says how the rest is sealed, for the day on which it is sealed otherwise. */
const FORM = 1;
const HEAD = 1 + NONCE_BYTES;

/**
 * Keeps words that the database must not give away: AES-256-GCM under the key in `DATA_DIR/secrets.key`, which is made at the
 * first need, readable to the product's account alone. Without that file nothing sealed can be read again: it is
 * backed up apart from the database.
 */
@Injectable()
export class SecretBox {
  private key: Promise<Buffer> | null = null;

  constructor(@Inject(SETTINGS) private readonly settings: Pick<Settings, 'dataDir'>) {}

  /** @param context what it belongs to (`problem:<id>`): put anywhere else it does not open */
  async seal(words: string, context: string): Promise<Buffer> {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, await this.theKey(), nonce).setAAD(Buffer.from(context));
    const sealed = Buffer.concat([cipher.update(words, 'utf8'), cipher.final()]);
    return Buffer.concat([Buffer.from([FORM]), nonce, cipher.getAuthTag(), sealed]);
  }

  /** @throws SECRET_NOT_OPENED where the key is another, or what was kept was changed or moved */
  async open(sealed: Buffer, context: string): Promise<string> {
    try {
      if (sealed[0] !== FORM) throw new Error('an unknown form');
      const nonce = sealed.subarray(1, HEAD);
      const decipher = createDecipheriv(CIPHER, await this.theKey(), nonce, { authTagLength: TAG_BYTES });
      decipher.setAAD(Buffer.from(context)).setAuthTag(sealed.subarray(HEAD, HEAD + TAG_BYTES));
      return Buffer.concat([decipher.update(sealed.subarray(HEAD + TAG_BYTES)), decipher.final()]).toString('utf8');
    } catch {
      throw refuse('SECRET_NOT_OPENED');
    }
  }

  private theKey(): Promise<Buffer> {
    this.key ??= keyIn(this.settings.dataDir).catch((error: unknown) => {
      this.key = null;
      throw error;
    });
    return this.key;
  }
}

/** Two processes that need it first at once end with one key: a file that is whole takes the name, once. */
async function keyIn(dataDir: string): Promise<Buffer> {
  const file = join(dataDir, 'secrets.key');
  const kept = await readKey(file);
  if (kept !== null) return kept;
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomBytes(8).toString('hex')}`;
  await writeFile(draft, `${randomBytes(KEY_BYTES).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  try {
    await link(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await unlink(draft);
  }
  const made = await readKey(file);
  if (made === null) throw new Error(`the key ${file} is gone`);
  return made;
}

async function readKey(file: string): Promise<Buffer | null> {
  try {
    const key = Buffer.from((await readFile(file, 'utf8')).trim(), 'base64');
    if (key.length !== KEY_BYTES) throw new Error(`${file} holds no key of ${String(KEY_BYTES)} bytes`);
    return key;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
