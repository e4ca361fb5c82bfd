import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { FileStore } from '@tus/file-store';
import { Upload } from '@tus/server';
import { fileTypeFromFile } from 'file-type/node';
import { type Settings, SETTINGS } from '../../../platform/config/index.js';

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;
/** What the tus store notes of an upload, beside it. */
const NOTE = '.json';

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

  pathOf(id: string): string {
    return join(this.directory, id);
  }

  /** How many bytes of it are there; null where it is gone. */
  async bytesOf(id: string): Promise<number | null> {
    const found = await stat(join(this.directory, id)).catch(orAbsent);
    return found === null ? null : found.size;
  }

  /** What its bytes are, and their SHA-256; on the disk for good when it answers. */
  async look(id: string): Promise<{ readonly mediaType: string | undefined; readonly sha256: string }> {
    const path = join(this.directory, id);
    await synced(path);
    await synced(this.directory);
    const hash = createHash('sha256');
    for await (const part of createReadStream(path)) hash.update(part as Buffer);
    // What is cut off in the middle of its own heads is of no kind.
    const type = await fileTypeFromFile(path).catch(() => undefined);
    return { mediaType: type?.mime, sha256: hash.digest('hex') };
  }

  /** The upload is over: what was noted of it is not needed any more. */
  async finish(id: string): Promise<void> {
    await rm(join(this.directory, id + NOTE), { force: true });
  }

  /** The file, to be read to its end; null where it is gone. */
  open(id: string): Promise<FileHandle | null> {
    return open(join(this.directory, id), 'r').catch(orAbsent);
  }

  async remove(id: string): Promise<void> {
    await rm(join(this.directory, id), { force: true });
    await this.finish(id);
  }

  /** The ids of everything in the folder, with when it was last written; what has no id of ours is somebody else's and stays. */
  async list(): Promise<ReadonlyMap<string, Date>> {
    const names = (await readdir(this.directory).catch(orAbsent)) ?? [];
    const found = new Map<string, Date>();
    for (const name of names) {
      const id = name.endsWith(NOTE) ? name.slice(0, -NOTE.length) : name;
      const file = ID.test(id) ? await stat(join(this.directory, name)).catch(orAbsent) : null;
      if (file !== null && file.mtime >= (found.get(id) ?? file.mtime)) found.set(id, file.mtime);
    }
    return found;
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
