import type { Database } from '../../platform/database/database.js';
import type { Day } from '../../shared-kernel/dates.js';
import { quarterOf, quarterStart } from '../../shared-kernel/quarter.js';
import type { WorkingCalendar } from '../../shared-kernel/working-calendar.js';
import { approve, CHIEF, EXECUTIVE } from '../acts/acts.js';
import type { ApiClient } from '../api-client/api-client.js';

interface CycleRecord {
  readonly id: string;
  readonly year: number;
  readonly quarter: number;
  readonly state: string;
  readonly closable: boolean;
  /** The close that waits for its second person, with the days it has waited. */
  readonly approvalId: string | null;
  readonly waited: number | null;
}

const CYCLES = `
SELECT c.id, c.year, c.quarter, c.state, c.close_from IS NOT NULL AND c.close_from <= app_today() AS closable, a.id AS "approvalId",
       app_today() - (a.proposed_at AT TIME ZONE 'Asia/Shanghai')::date AS waited
  FROM cycle c LEFT JOIN approval a ON a.subject_id = c.id AND a.state = 'PENDING' WHERE c.state <> 'CLOSED' ORDER BY c.year, c.quarter`;

/** What the office does with quarters this morning: opens the new one, closes the old one by two people. */
export async function runQuarters(
  client: ApiClient,
  database: Database,
  today: Day,
  calendar: WorkingCalendar,
): Promise<void> {
  const cycles = await database.query<CycleRecord>(CYCLES);
  const { year, quarter } = quarterOf(today);
  const present = cycles.find((cycle) => cycle.year === year && cycle.quarter === quarter);
  if (present === undefined && calendar.nextOrSame(quarterStart({ year, quarter })) === today)
    await openQuarter(client, year, quarter);
  for (const cycle of cycles) await closeIfDue(client, cycle);
}

/** Sets up and opens a quarter. */
export async function openQuarter(client: ApiClient, year: number, quarter: number): Promise<void> {
  const { id } = await client.act<{ id: string }>({
    as: CHIEF,
    path: '/cycles',
    body: { year, quarter },
    key: `cycle ${String(year)}-${String(quarter)}`,
  });
  await client.act({ as: CHIEF, path: `/cycles/${id}/open`, body: {}, key: `open ${id}`, accept: [409] });
}

async function closeIfDue(client: ApiClient, { id, state, closable, approvalId, waited }: CycleRecord): Promise<void> {
  if (approvalId !== null && (waited ?? 0) >= 1) await client.act({ ...approve(EXECUTIVE, approvalId), accept: [409] });
  // Refused while something waits for its verdict: then tomorrow.
  else if (approvalId === null && closable && state === 'OPEN')
    await client.act({ as: CHIEF, path: `/cycles/${id}/close`, body: {}, accept: [409] });
}
