import type { Database } from '../../platform/database/database.js';
import type { Day } from '../../shared-kernel/dates.js';
import { CHIEF, CLERK, DIRECTOR, EXECUTIVE } from '../acts/acts.js';
import type { ApiClient } from '../api-client/api-client.js';
import type { Seat } from '../api-client/seat.js';
import { temperamentOf } from './temperament.js';

/** The first month of this year or the next that is over and has neither a bulletin nor a reason why not. */
const NEXT_MONTH = `
SELECT extract(year FROM m)::int AS year, extract(month FROM m)::int AS month
  FROM generate_series(date '2026-01-01', date_trunc('month', $1::date) - interval '1 month', interval '1 month') m
 WHERE NOT EXISTS (SELECT FROM publication p WHERE p.kind = 'BULLETIN' AND p.state <> 'VOID' AND date_trunc('month', p.data_day) = m)
   AND NOT EXISTS (SELECT FROM bulletin_month b WHERE b.outcome IS NOT NULL AND date_trunc('month', b.data_day) = m) ORDER BY m LIMIT 1`;

const RUNNING = `
SELECT p.id, p.state, p.signed_on IS NOT NULL AS signed, a.id AS "approvalId", a.approver_role AS role,
       EXISTS (SELECT FROM publication_text t WHERE t.publication_id = p.id AND t.to_check) AS marked,
       EXISTS (SELECT FROM fact_check f JOIN obligation o ON o.kind = 'FACT_CHECK' AND o.subject_id = f.id
                WHERE f.publication_id = p.id AND f.state = 'OPEN' AND o.state = 'OPEN') AS asked
  FROM publication p LEFT JOIN approval a ON a.kind = 'PUBLICATION' AND a.subject_id = p.id AND a.state = 'PENDING'
 WHERE p.kind = 'BULLETIN' AND p.state IN ('CHECKING','APPROVING') ORDER BY p.data_day`;

const OPEN_CHECKS = `
SELECT f.id, u.name AS unit FROM fact_check f JOIN unit u ON u.id = f.unit_id WHERE f.publication_id = $1 AND f.state = $2 ORDER BY u.path`;

interface Running {
  readonly id: string;
  readonly state: 'CHECKING' | 'APPROVING';
  readonly signed: boolean;
  readonly approvalId: string | null;
  readonly role: string | null;
  readonly marked: boolean;
  readonly asked: boolean;
}

/** One of the city's units never lets a line of its own pass; the others have nothing to say. */
const OBJECTION = '有关工作已实质性推进，请补充说明进展情况。';

/** 改革工作通报: the clerk drafts and sends it, a stubborn unit objects, the section chief answers, a head signs, the clerk issues. */
export async function runBulletins(client: ApiClient, database: Database, today: Day): Promise<void> {
  const act = <T>(as: Seat, path: string, body: object): Promise<T> =>
    client.act<T>({ as, path, body, key: `${today} ${path}` });
  for (const running of await database.query<Running>(RUNNING)) await carryOn(database, running, act);
  const [month] = await database.query<{ year: number; month: number }>(NEXT_MONTH, [today]);
  if (month === undefined) return;
  const { id } = await act<{ id: string }>(CLERK, '/bulletins', month);
  await client.act({ as: CLERK, method: 'PUT', path: `/bulletins/${id}`, body: { texts: TEXTS, leftOutIds: [] } });
  await act(CLERK, `/bulletins/${id}/send`, {});
  const stubborn = (await database.query<{ id: string; unit: string }>(OPEN_CHECKS, [id, 'OPEN'])).find(
    ({ unit }) => temperamentOf(unit) === 'STUBBORN',
  );
  if (stubborn !== undefined)
    await act({ unit: stubborn.unit, role: 'DEPUTY_LEADER' }, `/fact-checks/${stubborn.id}/answer`, {
      objection: OBJECTION,
    });
}

type Acts = <T>(as: Seat, path: string, body: object) => Promise<T>;

/** One step a day. */
async function carryOn(database: Database, running: Running, act: Acts): Promise<void> {
  const { id, state, signed, approvalId, role, marked, asked } = running;
  const objected = await database.query<{ id: string }>(OPEN_CHECKS, [id, 'OBJECTED']);
  const [objection] = objected;
  if (objection !== undefined)
    await act(CHIEF, `/fact-checks/${objection.id}/decide`, {
      ...{ adopted: false, words: '进展情况已核实，截至数据日仍未完成，表述属实。' },
    });
  if (asked) return;
  if (marked) await act(CHIEF, `/bulletins/${id}/looked-at`, {});
  if (state === 'CHECKING') await act(CLERK, `/bulletins/${id}/submit`, {});
  else if (approvalId !== null)
    await act(role === DIRECTOR.role ? DIRECTOR : EXECUTIVE, `/approvals/${approvalId}/approve`, {});
  else if (signed) await act(CLERK, `/bulletins/${id}/issue`, {});
}

const TEXTS = [
  { part: 'OVERALL', body: '各级各部门按照年度改革工作安排推进各项任务，总体进展有序。' },
  { part: 'NEXT_MONTH', body: '抓紧办理临期和滞后事项，及时报送办理情况。' },
];
