import type { Migration } from '../../platform/database/migrator.js';

export const demoMigrations: readonly Migration[] = [
  {
    id: '0900-demo-city',
    sql: `
-- Says how far the demo city got: one that was left half-way is removed and built again at the next start.
CREATE TABLE demo_city (
  singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
  state text NOT NULL CHECK (state IN ('LOADING','LOADED')),
  loaded_at timestamptz
);
`,
  },
  {
    id: '0910-journeys',
    sql: `
-- Set while the time machine moves a clock that ran before: after a crash on the way the next journey lets it run again.
ALTER TABLE business_clock ADD COLUMN on_journey boolean NOT NULL DEFAULT false;
`,
  },
];
