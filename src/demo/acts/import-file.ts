import type { ApiClient } from '../api-client/api-client.js';
import type { Seat } from '../api-client/seat.js';
import { CLERK } from './acts.js';

/** A workbook with its name. */
export interface Workbook {
  readonly name: string;
  readonly content: Buffer;
}

/** An import as the API shows it. */
export interface FileImport {
  readonly id: string;
  readonly state: string;
  readonly summary: Readonly<Record<string, number>> | null;
}

/** A workbook and where it goes. */
export interface HandedIn {
  /** `/ledger-imports`. */
  readonly path: string;
  /** What the address says besides. */
  readonly query?: string;
  readonly file: Workbook;
  /** Who hands it in, where the clerk may not. */
  readonly handedInBy?: Seat;
  /** Who confirms the preview, where it may not be whoever handed the file in; else the clerk. */
  readonly confirmedBy?: Seat;
  /** What is said with that. */
  readonly said?: Readonly<Record<string, unknown>>;
}

type WorkOff = () => Promise<unknown>;

/**
 * The clerk imports a ledger: sends it, looks at the preview, confirms.
 * @param workOff does the long work that the import waits for
 * @throws when the file is refused
 */
export async function importLedger(client: ApiClient, file: Workbook, workOff: WorkOff): Promise<FileImport> {
  const [done] = await importFiles(client, [{ path: '/ledger-imports', file }], workOff);
  if (done === undefined) throw new Error('the ledger’s import is gone');
  return done;
}

/**
 * The clerk hands in several workbooks that do not wait for one another, looks at the previews and confirms them.
 * @returns the imports in the same order
 * @throws when a file is refused
 */
export async function importFiles(
  client: ApiClient,
  files: readonly HandedIn[],
  workOff: WorkOff,
): Promise<readonly FileImport[]> {
  const read = await Promise.all(files.map(async (one) => ({ ...one, id: await handIn(client, one) })));
  await workOff();
  for (const one of read) await stateOf(client, one, 'PREVIEW');
  for (const { path, id, file, confirmedBy = CLERK, said = {} } of read)
    await client.act({
      ...{ as: confirmedBy, path: `${path}/${id}/confirm`, body: said },
      ...{ key: `confirm ${file.name}`, accept: [409] },
    });
  await workOff();
  return Promise.all(read.map((one) => stateOf(client, one, 'CONFIRMED')));
}

async function handIn(client: ApiClient, { path, query = '', file, handedInBy = CLERK }: HandedIn): Promise<string> {
  const body = { as: handedInBy, path: `${path}${query}`, file, key: `import ${file.name}` };
  return (await client.act<{ importId: string }>(body)).importId;
}

const BEFORE: Readonly<Record<'PREVIEW' | 'CONFIRMED', readonly string[]>> = {
  PREVIEW: ['PARSING'],
  CONFIRMED: ['PARSING', 'PREVIEW', 'CONFIRMING'],
};

async function stateOf(
  client: ApiClient,
  { path, id, handedInBy = CLERK }: HandedIn & { readonly id: string },
  state: 'PREVIEW' | 'CONFIRMED',
): Promise<FileImport> {
  const found = await client.act<FileImport>({ as: handedInBy, method: 'GET', path: `${path}/${id}` });
  if (BEFORE[state].includes(found.state) || found.state === 'REFUSED')
    throw new Error(`the import ${path} is ${found.state}, not ${state}`);
  return found;
}
