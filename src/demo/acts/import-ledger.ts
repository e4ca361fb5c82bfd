import type { ApiClient } from '../api-client/api-client.js';
import { CLERK } from './acts.js';

/** A workbook with its name. */
export interface Workbook {
  readonly name: string;
  readonly content: Buffer;
}

/** A ledger's import as the API shows it. */
export interface LedgerImport {
  readonly id: string;
  readonly state: string;
  readonly summary: Readonly<Record<string, number>> | null;
}

/**
 * The clerk imports a ledger: sends it, looks at the preview, confirms.
 * @param workOff does the long work that the import waits for
 * @throws when the file is refused
 */
export async function importLedger(
  client: ApiClient,
  file: Workbook,
  workOff: () => Promise<unknown>,
): Promise<LedgerImport> {
  const { importId } = await client.act<{ importId: string }>({
    as: CLERK,
    path: '/ledger-imports',
    file,
    key: `import ${file.name}`,
  });
  const at = (state: string): Promise<LedgerImport> => settled(client, importId, state, workOff);
  const preview = await at('PREVIEW');
  await client.act({
    as: CLERK,
    path: `/ledger-imports/${preview.id}/confirm`,
    body: {},
    key: `confirm ${file.name}`,
    accept: [409],
  });
  return at('CONFIRMED');
}

const BEFORE: Readonly<Record<string, readonly string[]>> = {
  PREVIEW: ['PARSING'],
  CONFIRMED: ['PARSING', 'PREVIEW', 'CONFIRMING'],
};

async function settled(
  client: ApiClient,
  id: string,
  state: string,
  workOff: () => Promise<unknown>,
): Promise<LedgerImport> {
  await workOff();
  const found = await client.act<LedgerImport>({ as: CLERK, method: 'GET', path: `/ledger-imports/${id}` });
  if (BEFORE[state]?.includes(found.state) === true || found.state === 'REFUSED')
    throw new Error(`the ledger’s import is ${found.state}, not ${state}`);
  return found;
}
