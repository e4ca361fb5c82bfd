import type { Migration } from '../../../platform/database/migrator.js';
import { ledgerDatesMigration } from './ledger-dates.migration.js';

/** The table of imports stands with the first of the projects' steps, which came before this room. */
export const ledgerMigrations: readonly Migration[] = [
  ledgerDatesMigration,
  {
    // What the office says of obligations where an import changes a lead unit: {carry, leave}.
    id: '0566-ledger-lead-choice',
    sql: `ALTER TABLE ledger_import ADD COLUMN lead_choice jsonb NOT NULL DEFAULT '{"carry":[],"leave":[]}';`,
  },
];
