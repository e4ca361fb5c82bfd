import type { Database } from '../../platform/database/database.js';
import { approve, CHIEF, EXECUTIVE } from '../acts/acts.js';
import type { ApiClient } from '../api-client/api-client.js';

/** What a department has let lie longest, and nothing of it waits for anybody's word; the department with most of it first. */
const LYING = `
WITH late AS (
  SELECT o.id, o.owner_unit_id AS unit, o.due_on FROM obligation o JOIN unit u ON u.id = o.owner_unit_id AND u.kind = 'DEPARTMENT' AND NOT u.headed_by_city_leader
   WHERE o.ladder = 'FULL' AND o.state = 'OPEN' AND o.hold IS NULL AND add_working_days(o.due_on, 5) < app_today()
     AND NOT EXISTS (SELECT FROM obligation_pause w WHERE w.obligation_id = o.id AND w.from_day <= app_today() AND coalesce(w.to_day, app_today()) >= app_today()))
SELECT late.id, late.unit AS "unitId" FROM late
 WHERE late.unit = (SELECT unit FROM late JOIN unit u ON u.id = late.unit GROUP BY unit, u.sort_order ORDER BY min(due_on), count(*) DESC, u.sort_order LIMIT 1)
 ORDER BY late.due_on, late.id LIMIT 3`;

/** 挂牌督导: the section chief proposes it from what lags, the executive deputy signs. */
export async function listWhatLies(client: ApiClient, database: Database): Promise<void> {
  const lying = await database.query<{ id: string; unitId: string }>(LYING);
  const [first] = lying;
  if (first === undefined) throw new Error('nothing lies long enough to be listed');
  const body = {
    unitId: first.unitId,
    reason: '逾期时间较长，经提示、催办仍未完成，影响年度改革任务进度。',
    items: lying.map(({ id }) => ({ type: 'OBLIGATION', id })),
  };
  const { approvalId } = await client.act<{ approvalId: string }>({
    as: CHIEF,
    path: '/listings',
    body,
    key: 'listing',
  });
  await client.act(approve(EXECUTIVE, approvalId));
}
