import type { Migration } from '../../../../platform/database/migrator.js';

/** What the office found missing, kept with the duty until it is returned again: the unit reads it where it files. */
export const returnReasonMigration: Migration = {
  id: '0610-return-reason',
  sql: `
ALTER TABLE duty ADD COLUMN return_reason text;
`,
};
