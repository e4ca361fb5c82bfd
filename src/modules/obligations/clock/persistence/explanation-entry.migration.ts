import type { Migration } from '../../../../platform/database/migrator.js';

/** What the office explains for a unit (代为录入) is confirmed once by the unit; `confirmed_at` is the secretary's word. */
export const explanationEntryMigration: Migration = {
  id: '0450-explanation-entry',
  sql: `
ALTER TABLE explanation ADD COLUMN entry_confirmed_by_person uuid REFERENCES person,
  ADD COLUMN entry_confirmed_at timestamptz;
`,
};
