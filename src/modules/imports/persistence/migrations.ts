import type { Migration } from '../../../platform/database/migrator.js';

/** The table of imports stands with the first of the projects' steps, when the ledger was all that came as a file. */
export const importsMigrations: readonly Migration[] = [
  {
    id: '0570-imports-of-all-kinds',
    sql: `
ALTER TABLE ledger_import RENAME TO file_import;
ALTER TABLE file_import RENAME COLUMN ledger TO content;
ALTER TABLE file_import RENAME COLUMN lead_choice TO choice;
ALTER TABLE file_import ALTER COLUMN choice SET DEFAULT '{}';
ALTER TABLE file_import ADD COLUMN kind text NOT NULL DEFAULT 'LEDGER';
-- Where its rows go, for kinds with several places.
ALTER TABLE file_import ADD COLUMN target text;
CREATE INDEX file_import_kind ON file_import (kind, id DESC);
`,
  },
];
