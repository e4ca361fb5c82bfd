import type { Database } from '../../platform/database/database.js';
import { CLERK, submitTask } from '../acts/acts.js';
import type { ApiClient } from '../api-client/api-client.js';
import type { CityNames } from './city-names.js';

/** What the office assigned to units that a higher level runs, and they let lie; the words are a key of `FATES`. */
const TAX = {
  unit: '市税务局',
  ...{ matter: '新办纳税人涉税事项一次办结', dueOn: '2026-09-15', origin: '市委改革委会议' },
  deliverable: '办事指南和办结时限公布',
};
const POWER = {
  unit: '市供电公司',
  ...{ matter: '小微企业接电容量和时限公开', dueOn: '2026-08-31', origin: '市长专题会议' },
  deliverable: '可开放容量清单公布',
};
const LETTER = { documentNumber: '澄改函〔2026〕16号', sentOn: '2026-09-22', to: '省电力公司' };

/** 临时交办: the office assigns something to two of them. */
export async function assignToVerticals(client: ApiClient, names: CityNames): Promise<void> {
  for (const { unit, ...owed } of [TAX, POWER]) {
    const body = { ...owed, unitId: await names.unit(unit) };
    await client.act({ as: CLERK, path: '/tasks', body, key: `assigned ${owed.matter}` });
  }
}

/** 工作函: of one of them a letter has gone to whoever the company answers to. The other's waits to be sent. */
export async function sendLetter(client: ApiClient, database: Database): Promise<void> {
  const { caseId } = await database.one<{ caseId: string }>(
    'SELECT c.id AS "caseId" FROM supervision_case c JOIN task t ON t.obligation_id = c.obligation_id WHERE t.matter = $1',
    [POWER.matter],
  );
  await client.act({ as: CLERK, path: `/supervision/cases/${caseId}/letter`, body: LETTER, key: 'letter sent' });
}

/** The company does what the letter was about; the office looks at it in its own time. */
export async function answerLetter(client: ApiClient, database: Database): Promise<void> {
  const { id } = await database.one<{ id: string }>('SELECT id FROM task WHERE matter = $1', [POWER.matter]);
  const as = { unit: POWER.unit, role: 'LIAISON' } as const;
  await client.act(submitTask(as, id, '接到工作函后已公布全市可开放容量清单和接电时限。'));
}
