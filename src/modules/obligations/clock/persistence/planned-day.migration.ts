import type { Migration } from '../../../../platform/database/migrator.js';

/** When a unit registered its planned day: reminders whose day lies before never fire. */
export const plannedDayMigration: Migration = {
  id: '0420-planned-day',
  sql: `
-- Null: the day on which the obligation was opened.
ALTER TABLE obligation ADD COLUMN planned_set_on date;
`,
};
