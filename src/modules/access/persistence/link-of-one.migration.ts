import type { Migration } from '../../../platform/database/migrator.js';

/** A link that one person made for somebody who did not sign is no way into what he signs later. */
export const linkOfOneMigration: Migration = {
  id: '0341-link-of-one',
  sql: `
-- Made for an account whose owner signed or administered by then: by two people, or while there was nobody to be the second.
ALTER TABLE one_time_link ADD COLUMN weighty boolean NOT NULL DEFAULT false;
UPDATE one_time_link SET weighty = true WHERE needs_code OR purpose = 'FIRST_ADMIN';
`,
};
