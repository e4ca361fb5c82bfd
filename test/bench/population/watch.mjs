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

const watched = (title, nextAt, number) => ({
  id: `bench.id('watched', ${number})`,
  kind: `'TASK'`,
  ladder: `'FULL'`,
  subject_id: `bench.id('subject', ${number})`,
  owner_unit_id: 'u.id',
  title,
  opened_on: `date '2026-08-03'`,
  original_due_on: 'd.due_on',
  due_on: 'd.due_on',
  next_at: nextAt,
});
const unitOf = (units) => `JOIN bench.unit u ON u.n = 12 + g.n % ${units}::int`;

const DUE = watched(
  `'到期任务' || $3::text || '-' || g.n`,
  at('CASE WHEN $2::int < 0 THEN $4::date ELSE add_working_days(d.due_on, 1) END'),
  '$6::int + g.n',
);
const FROM_DUE = `FROM generate_series(1, $1::int) g(n) ${unitOf('$5')}
  CROSS JOIN (SELECT add_working_days($4::date, -$2::int) AS due_on) d ORDER BY g.n`;
const FAR = watched(`'远期任务' || g.n`, at('d.due_on - 7'), '$4::int + g.n');
const FROM_FAR = `FROM generate_series(1, $1::int) g(n) ${unitOf('$3')}
  CROSS JOIN LATERAL (SELECT $2::date + 20 + g.n % 300 AS due_on) d ORDER BY g.n`;

/**
 * Writes what is watched, and of it what fires on the measured morning.
 * @param {Awaited<ReturnType<typeof import('./writer.mjs').openWriter>>} writer
 */
export async function addWatched(writer, { due, watched: all, units }) {
  await addPeople(writer, units);
  let written = 0;
  for (const { rung, share, late } of RUNGS) {
    const count = Math.round(due * share);
    await writer.insert('obligation', DUE, FROM_DUE, [count, late, rung, WATCH_DAY, units, written]);
    written += count;
  }
  await writer.insert('obligation', FAR, FROM_FAR, [all - due, WATCH_DAY, units, written]);
}
