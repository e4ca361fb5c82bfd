import type { Database } from '../../platform/database/database.js';
import { type Day, shortDayWords } from '../../shared-kernel/dates.js';
import type { ApiClient } from '../api-client/api-client.js';
import { lot, temperamentOf } from './temperament.js';

/** Two entries a week: what goes on, and what was issued. */
const TUESDAY = 2;
const THURSDAY = 4;

// Only in a city that somebody visits: while it is built, its workbooks say what there is.
const PROJECTS = `
SELECT p.id, p.name, u.id AS "unitId", u.name AS unit FROM project p JOIN unit u ON u.id = p.lead_unit_id
 WHERE p.ended_on IS NULL AND p.node IS NULL AND EXISTS (SELECT FROM demo_city WHERE state = 'LOADED') ORDER BY p.code`;

interface Led {
  readonly id: string;
  readonly name: string;
  readonly unitId: string;
  readonly unit: string;
}

/** On two days of the week a diligent unit reports something of a project of its own. */
export async function reportNews(client: ApiClient, database: Database, today: Day): Promise<void> {
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
  if (weekday !== TUESDAY && weekday !== THURSDAY) return;
  const led = (await database.query<Led>(PROJECTS)).filter(({ unit }) => temperamentOf(unit) === 'DILIGENT');
  const project = led[lot(`news ${today}`, Math.max(1, led.length))];
  if (project === undefined) return;
  const { id: projectId, unit, unitId, name } = project;
  const row = { projectId, unitId, happenedOn: today, noSecrets: true };
  const day = shortDayWords(today);
  const [path, own] =
    weekday === TUESDAY
      ? ['/information-items', { title: `${name}推进情况（${day}）` }]
      : [
          '/outputs',
          {
            ...{ title: `${name}阶段任务清单（${day}）`, outputKind: 'LIST', issuer: unit },
            noNumberReason: '内部工作清单，未编文号',
          },
        ];
  await client.act({
    as: { unit, role: 'LIAISON' },
    path,
    body: { ...row, ...own },
    key: `${today} ${path}`,
  });
}
