import type { Migration } from '../../../../platform/database/migrator.js';

/** A date that a ledger brought says who, in which file and row, and who decided it. */
export const saidDatesMigration: Migration = {
  id: '0470-dates-say-who',
  sql: `
-- {personName, fileName, row, importId, decidedByName}
ALTER TABLE obligation_date ADD COLUMN said jsonb;
`,
};
