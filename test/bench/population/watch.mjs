import { addPeople } from './people.mjs';

/** The morning that is measured: a working day, and the moment at which rungs fire. */
export const WATCH_DAY = '2026-10-22';

/**
 * Of ten thousand due so many fire each rung: how many working days their date lies before the measured day. So that
 * each stands where it would, the engine itself is run on the mornings before. Fewer cases open than the surge breaker holds.
 */
export const RUNGS = [
  { rung: 'REMINDER', share: 0.65, late: -5 },
  { rung: 'OVERDUE_REMINDER', share: 0.15, late: 1 },
  { rung: 'SLIP_PREPARED', share: 0.1, late: 3 },
  { rung: 'SLIP_SENT', share: 0.08, late: 4 },
  { rung: 'TIER_PROPOSAL', share: 0.02, late: 8 },
];

const at = (day) => `((${day})::timestamp + time '09:00') AT TIME ZONE 'Asia/Shanghai'`;

const DUE = `
INSERT INTO obligation (kind, ladder, subject_id, owner_unit_id, title, opened_on, original_due_on, due_on, next_at)
SELECT 'TASK', 'FULL', new_id(), u.id, '到期任务' || $3::text || '-' || g.n, '2026-08-03', d.due_on, d.due_on,
       ${at('CASE WHEN $2::int < 0 THEN $4::date ELSE add_working_days(d.due_on, 1) END')}
  FROM generate_series(1, $1::int) g(n) JOIN b_unit u ON u.n = 12 + g.n % $5::int
  CROSS JOIN (SELECT add_working_days($4::date, -$2::int) AS due_on) d`;
const FAR = `
INSERT INTO obligation (kind, ladder, subject_id, owner_unit_id, title, opened_on, original_due_on, due_on, next_at)
SELECT 'TASK', 'FULL', new_id(), u.id, '远期任务' || g.n, '2026-08-03', d.due_on, d.due_on, ${at('d.due_on - 7')}
  FROM generate_series(1, $1::int) g(n) JOIN b_unit u ON u.n = 12 + g.n % $3::int CROSS JOIN LATERAL (SELECT $2::date + 20 + g.n % 300 AS due_on) d`;

/** Writes what is watched, and of it what fires on the measured morning. @param {import('pg').Client} db */
export async function addWatched(db, { due, watched, units }) {
  await addPeople(db, units);
  for (const { rung, share, late } of RUNGS)
    await db.query(DUE, [Math.round(due * share), late, rung, WATCH_DAY, units]);
  await db.query(FAR, [watched - due, WATCH_DAY, units]);
}
