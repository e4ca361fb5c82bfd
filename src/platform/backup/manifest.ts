import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BackupError } from './backup-error.js';

/** Raised when what stands in a backup's folder is written otherwise. */
const FORM = 1;
const NAME = 'manifest.json';

/** The rows of a table, in `rows/<name>.gz`: PostgreSQL's own text of COPY, packed. */
export interface KeptTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: number;
  /** SHA-256 of the text before it was packed: two backups of the same rows have the same. */
  readonly digest: string;
}

/** A file of the data folder, in `files/<path>`. */
export interface KeptFile {
  readonly path: string;
  readonly bytes: number;
  readonly digest: string;
}

/** What a backup holds; it is written last, so that a folder with one is whole. */
export interface Manifest {
  readonly form: number;
  /** By the database's clock. */
  readonly madeAt: string;
  /** The steps of the schema that the rows are of, with the digests of their files. */
  readonly migrations: readonly { readonly id: string; readonly digest: string }[];
  readonly tables: readonly KeptTable[];
  /** Numbers given out last; null: none yet. */
  readonly sequences: readonly { readonly name: string; readonly last: string | null }[];
  readonly files: readonly KeptFile[];
  /** Files that were left out by wish. */
  readonly leftOut: readonly string[];
}

/** Writes the list of what a folder holds. */
export async function writeManifest(folder: string, manifest: Omit<Manifest, 'form'>): Promise<void> {
  await writeFile(join(folder, NAME), `${JSON.stringify({ form: FORM, ...manifest }, null, 2)}\n`, { mode: 0o600 });
}

/** Reads what a folder holds. @throws BackupError where it is no backup, an unfinished one, or of another form */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, NAME), 'utf8').catch((cause: unknown) => {
    throw new BackupError(`${folder} holds no finished backup: ${NAME} is missing.`, { cause });
  });
  const manifest = JSON.parse(text) as Manifest;
  if (manifest.form === FORM) return manifest;
  throw new BackupError(
    `The backup in ${folder} is of form ${String(manifest.form)}; this release reads ${String(FORM)}.`,
  );
}
