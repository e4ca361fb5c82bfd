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
 * backed up apart from the database. Where it is missing and something sealed is held, none is made anew: with a second key
 * the old one, brought back later, could not be put in its place.
 */
@Injectable()
export class SecretBox {
  private key: Promise<Buffer> | null = null;
  private readonly holders: (() => Promise<boolean>)[] = [];

  constructor(@Inject(SETTINGS) private readonly settings: Pick<Settings, 'dataDir'>) {}

  /** Whoever keeps what is sealed says whether something is held. */
  keptBy(holds: () => Promise<boolean>): void {
    this.holders.push(holds);
  }

  /** Whether something sealed is held and the file of its key is gone. */
  async keyMissing(): Promise<boolean> {
    return (await readKey(fileIn(this.settings.dataDir))) === null && (await this.holds());
  }

  /**
   * @param context what it belongs to (`problem:<id>`): put anywhere else it does not open
   * @throws SECRET_KEY_MISSING where what was sealed before has lost its key
   */
  async seal(words: string, context: string): Promise<Buffer> {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, await this.theKey(true), nonce).setAAD(Buffer.from(context));
    const sealed = Buffer.concat([cipher.update(words, 'utf8'), cipher.final()]);
    return Buffer.concat([Buffer.from([FORM]), nonce, cipher.getAuthTag(), sealed]);
  }

  /** @throws SECRET_NOT_OPENED where the key is another, or what was kept was changed or moved */
  async open(sealed: Buffer, context: string): Promise<string> {
    try {
      if (sealed[0] !== FORM) throw new Error('an unknown form');
      const nonce = sealed.subarray(1, HEAD);
      const decipher = createDecipheriv(CIPHER, await this.theKey(false), nonce, { authTagLength: TAG_BYTES });
      decipher.setAAD(Buffer.from(context)).setAuthTag(sealed.subarray(HEAD, HEAD + TAG_BYTES));
      return Buffer.concat([decipher.update(sealed.subarray(HEAD + TAG_BYTES)), decipher.final()]).toString('utf8');
    } catch {
      throw refuse('SECRET_NOT_OPENED');
    }
  }

  private async holds(): Promise<boolean> {
    for (const holds of this.holders) if (await holds()) return true;
    return false;
  }

  private theKey(make: boolean): Promise<Buffer> {
    this.key ??= this.readOrMade(make).catch((error: unknown) => {
      this.key = null;
      throw error;
    });
    return this.key;
  }

  private async readOrMade(make: boolean): Promise<Buffer> {
    const kept = await readKey(fileIn(this.settings.dataDir));
    if (kept !== null) return kept;
    if (!make || (await this.holds())) throw refuse('SECRET_KEY_MISSING');
    return madeIn(this.settings.dataDir);
  }
}

const fileIn = (dataDir: string): string => join(dataDir, 'secrets.key');

/** Two processes that need it first at once end with one key: a file that is whole takes the name, once. */
async function madeIn(dataDir: string): Promise<Buffer> {
  const file = fileIn(dataDir);
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
