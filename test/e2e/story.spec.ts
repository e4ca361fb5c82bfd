import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../../src/app/app.module.js';
import { createHttpApp } from '../../src/app/http-app.js';
import { apiClientInProcess } from '../../src/demo/api-client/api-client.js';
import { finalRows } from '../story/final-table.js';
import { STORY } from '../story/scenario.js';
import type { MatterKey } from '../story/stage/matters.js';
import type { Stage } from '../story/stage/stage.js';
import { tellStory } from '../story/tell-story.js';
import { loadSettings } from '../../src/platform/config/index.js';
import { Database } from '../../src/platform/database/database.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { createTestDatabase, type TestDatabase } from '../support/databases.js';
import { FINAL_ROWS, TIMELINES } from './story-timelines.js';

const LEDGER = join(__dirname, '../support/ledger/ledger-2026.xlsx');
const LONG_MS = 900_000;
/** Where the teller is struck dumb, to go on in another process's stead. */
const CUT_AFTER = [40, 75];

describe('the story of the third quarter', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let stage: Stage;
  const lines: string[] = [];

  async function tell(cutAfter: number | null): Promise<void> {
    const settings = {
      ...loadSettings({
        PORT: '0',
        DEMO: '1',
        LOG_LEVEL: 'fatal',
        DATABASE_URL: database.url,
        DATABASE_POOL_SIZE: '8',
      }),
      role: 'http' as const,
    };
    app = await createHttpApp(AppModule.forRoot(settings, database.url), settings);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    const door = { database: app.get(Database), unitOfWork: app.get(UnitOfWork) };
    let printed = 0;
    const print = (text: string): void => {
      printed += 1;
      if (cutAfter !== null && printed > cutAfter) throw new Error('struck dumb');
      lines.push(text);
    };
    const workbook = { name: 'ledger-2026.xlsx', content: readFileSync(LEDGER) };
    ({ stage } = await tellStory({ client: apiClientInProcess(app, door), door, workbook, print }));
  }

  beforeAll(async () => {
    database = await createTestDatabase();
    for (const cut of CUT_AFTER) {
      await expect(tell(cut)).rejects.toThrow('struck dumb');
      await app.close();
    }
    await tell(null);
  }, LONG_MS);

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  it('goes on after being cut off twice, and says every line', () => {
    const said = STORY.filter((beat) => beat.says !== undefined).length;
    expect(new Set(lines.filter((line) => line.startsWith('  '))).size).toBeGreaterThanOrEqual(said);
  });

  it.each(Object.keys(TIMELINES) as MatterKey[])('matter %s goes its way and no other', async (key) => {
    const { obligationId } = await stage.rows(key);
    const steps = await stage.reader.query<{ step: string }>(
      `SELECT to_char(on_day, 'MM-DD') || ' ' || kind AS step FROM case_step WHERE obligation_id = $1 ORDER BY number`,
      [obligationId],
    );
    expect(steps.map(({ step }) => step)).toEqual(TIMELINES[key]);
  });

  it('ends as it should: what was frozen, what was made up, what goes on', async () => {
    const [, ...rows] = await finalRows(stage);
    expect(rows).toEqual(FINAL_ROWS);
  });

  it('leaves every act of scripted people marked in the record', async () => {
    const [counts] = await stage.reader.query<{ unmarked: number; marked: number }>(
      `SELECT count(*) FILTER (WHERE origin = 'HTTP')::int AS unmarked, count(*) FILTER (WHERE origin = 'AUTOPILOT')::int AS marked
         FROM audit_event WHERE actor_kind = 'PERSON'`,
    );
    expect(counts?.unmarked).toBe(0);
    expect(counts?.marked).toBeGreaterThan(300);
  });

  it('tells nobody twice, early, or about what is finished', async () => {
    const sql = `SELECT (SELECT count(*)::int FROM case_step s WHERE s.rung IS NOT NULL AND to_char(s.at AT TIME ZONE 'Asia/Shanghai', 'HH24:MI') <> '09:00') AS early,
      (SELECT count(*)::int FROM (SELECT key FROM notice GROUP BY key HAVING count(*) > 1) twice) AS twice,
      (SELECT count(*)::int FROM obligation o WHERE state IN ('OPEN','RETURNED') AND hold IS NULL AND next_at IS NULL AND ladder <> 'OFFICE'
          AND NOT EXISTS (SELECT FROM supervision_case c WHERE c.obligation_id = o.id AND c.outcome = 'EXHAUSTED')
          AND NOT EXISTS (SELECT FROM interview_item t WHERE t.obligation_id = o.id AND t.ended_on IS NULL)) AS forgotten`;
    expect(await stage.one(sql, [])).toEqual({ early: 0, twice: 0, forgotten: 0 });
  });
});
