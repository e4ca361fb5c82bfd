import type { Tx } from '../../src/platform/database/tx.js';

/** A workbook of the division of work that is a preview, and one that was proposed. */
export async function buildDivisionImports(tx: Tx): Promise<Record<string, string>> {
  const imported = async (state: string): Promise<string> => {
    const { id } = await tx.one<{ id: string }>(
      `INSERT INTO file_import (kind, state, file_name, file_digest, summary) VALUES ('DIVISION', $1, '分工.xlsx', $1, '{"add":1,"undated":0}')
       RETURNING id`,
      [state],
    );
    return id;
  };
  return {
    'divisionImport.PREVIEW': await imported('PREVIEW'),
    'divisionImport.CONFIRMED': await imported('CONFIRMED'),
  };
}
