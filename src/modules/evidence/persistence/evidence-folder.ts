import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { FileStore } from '@tus/file-store';
import { Upload } from '@tus/server';
import { fileTypeFromFile } from 'file-type/node';
import { type Settings, SETTINGS } from '../../../platform/config/index.js';
import { writeWithoutMetadata } from './picture.js';

/** A picture without its metadata, beside the picture that was sent; where it is there, it is the file. */
const CLEAN = '.clean';
/** A name of ours: the id, alone or with what lies beside it. The tus store notes of an upload in `.json`; a clean picture that is still being written bears a name of its own. */
const OURS = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\.json|\.clean|\.[0-9a-f]{16}\.part)?$/u;

/** What the folder holds of one file: when it was last written, and whether bytes lie beside those that are kept. */
export interface InFolder {
  readonly at: Date;
  readonly besides: boolean;
}

/** The folder `evidence` of the data folder: each file under its id from its first byte on, so that nothing is moved when it is whole. */
@Injectable()
export class EvidenceFolder {
  readonly directory: string;
  private made?: FileStore;

  constructor(@Inject(SETTINGS) { dataDir }: Pick<Settings, 'dataDir'>) {
    this.directory = join(dataDir, 'evidence');
  }

  /** Where pieces of uploads are written; it makes its folder, so it is made when the first comes. */
  get store(): FileStore {
    this.made ??= new FileStore({ directory: this.directory });
    return this.made;
  }

  /** Makes room for a file that will have so many bytes; it has none yet. */
  async begin(id: string, size: number): Promise<void> {
    await mkdir(this.directory, { recursive: true, mode: 0o700 });
    await this.store.create(new Upload({ id, size, offset: 0 }));
  }

  /** Where what was sent lies, as it was sent. */
  sent(id: string): string {
    return join(this.directory, id);
  }

  /** Where what is kept lies; null where it is gone. */
  async kept(id: string): Promise<string | null> {
    for (const path of [this.sent(id) + CLEAN, this.sent(id)])
      if ((await stat(path).catch(orAbsent)) !== null) return path;
    return null;
  }

  /** How many bytes of what is sent are there; null where it is gone. */
  async bytesOf(id: string): Promise<number | null> {
    const found = await stat(this.sent(id)).catch(orAbsent);
    return found === null ? null : found.size;
  }

  /** What the bytes of a file are, how many, and their SHA-256; on the disk for good when it answers. */
  async look(path: string): Promise<{ readonly mediaType?: string; readonly size: number; readonly sha256: string }> {
    await synced(path);
    await synced(this.directory);
    const hash = createHash('sha256');
    let size = 0;
    for await (const part of createReadStream(path)) {
      hash.update(part as Buffer);
      size += (part as Buffer).length;
    }
    // What is cut off in the middle of its own heads is of no kind.
    const type = await fileTypeFromFile(path).catch(() => undefined);
    return { ...(type !== undefined && { mediaType: type.mime }), size, sha256: hash.digest('hex') };
  }

  /** Writes a picture without its metadata beside the one that was sent; from then on it is what is kept. @throws where it is no whole picture */
  async clean(id: string): Promise<string> {
    const written = `${this.sent(id)}.${randomBytes(8).toString('hex')}.part`;
    try {
      await writeWithoutMetadata(this.sent(id), written);
      // Two who keep it at the same moment write the same bytes.
      await rename(written, this.sent(id) + CLEAN);
    } finally {
      await rm(written, { force: true });
    }
    return this.sent(id) + CLEAN;
  }

  /** The upload is over: what lies beside what is kept is not needed any more. */
  async finish(id: string): Promise<void> {
    const kept = await this.kept(id);
    for (const name of await this.namesOf(id))
      if (join(this.directory, name) !== kept) await rm(join(this.directory, name), { force: true });
  }

  /** The file, to be read to its end; null where it is gone. */
  async open(id: string): Promise<FileHandle | null> {
    const path = await this.kept(id);
    return path === null ? null : open(path, 'r').catch(orAbsent);
  }

  async remove(id: string): Promise<void> {
    for (const name of await this.namesOf(id)) await rm(join(this.directory, name), { force: true });
  }

  /** Everything in the folder by its id; what has no id of ours is somebody else's and stays. */
  async list(): Promise<ReadonlyMap<string, InFolder>> {
    const found = new Map<string, InFolder>();
    for (const name of await this.names()) {
      const id = OURS.exec(name)?.[1];
      const file = id === undefined ? null : await stat(join(this.directory, name)).catch(orAbsent);
      if (id === undefined || file === null) continue;
      const before = found.get(id);
      const at = before !== undefined && before.at > file.mtime ? before.at : file.mtime;
      found.set(id, { at, besides: before !== undefined });
    }
    return found;
  }

  private async names(): Promise<readonly string[]> {
    return (await readdir(this.directory).catch(orAbsent)) ?? [];
  }

  private async namesOf(id: string): Promise<readonly string[]> {
    return (await this.names()).filter((name) => OURS.exec(name)?.[1] === id);
  }
}

function orAbsent(error: unknown): null {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
  throw error;
}

async function synced(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
