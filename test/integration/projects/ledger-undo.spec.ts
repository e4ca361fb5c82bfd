import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JobRunner } from '../../../src/platform/queue/job-runner.js';
import type { Client } from '../../support/client.js';
import type { TestApp } from '../../support/app.js';
import { borrowTestApp } from '../../support/borrowed-app.js';
import { HEADINGS, workbook } from '../../support/ledger/workbooks.js';

const caseFile = (name: string) => readFileSync(join(__dirname, '../../support/ledger/cases', name));

interface Row {
  readonly name: string | null;
  readonly verdict: string;
  readonly left: boolean;
  readonly pair: { readonly key: string; readonly candidates: readonly { readonly name: string }[] } | null;
}

let app: TestApp;
let office: Client;

beforeAll(async () => {
  app = await borrowTestApp('2026-07-01');
  office = await app.as('office-clerk');
});
afterAll(() => app.close());

async function preview(name: string): Promise<string> {
  const started = await office.upload<{ importId: string }>('/ledger-imports', name, caseFile(name));
  await app.get(JobRunner).drain();
  return started.body.importId;
}

async function confirm(id: string, body: object = {}): Promise<void> {
  expect((await office.post(`/ledger-imports/${id}/confirm`, body)).status).toBe(202);
  await app.get(JobRunner).drain();
  expect((await office.get(`/ledger-imports/${id}`)).body).toMatchObject({ state: 'CONFIRMED' });
}

async function undo(id: string): Promise<unknown[]> {
  const { status, body } = await office.post(`/ledger-imports/${id}/undo`, {});
  await app.get(JobRunner).drain();
  return [status, body['code']];
}

/** What the record says of an import, and who did it. */
const acts = async (id: string, action: string): Promise<unknown[]> =>
  (
    await app.db.query<{ action: string; actor_name: string }>(
      'SELECT action, actor_name FROM audit_event WHERE subject_id = $1 AND action LIKE $2 ORDER BY id',
      [id, action],
    )
  ).map((one) => [one.action, one.actor_name]);

const rowsOf = async (id: string): Promise<readonly Row[]> =>
  (await office.get(`/ledger-imports/${id}/rows?limit=100`)).body['items'] as Row[];

/** Everything that an import writes, as it stands. */
async function standing(): Promise<unknown> {
  return app.db.query(
    `SELECT p.name, u.name AS lead, p.leader_led_from,
            (SELECT jsonb_agg(jsonb_build_array(pp.role, pp.words) ORDER BY pp.role, pp.words) FROM project_party pp WHERE pp.project_id = p.id AND pp.to_day IS NULL) AS chain,
            (SELECT jsonb_agg(jsonb_build_array(t.matter, t.deliverable, t.stated_words, t.stated_on, t.occurrence, o.title, o.due_on, o.owner_unit_id, o.hold, o.state) ORDER BY t.id)
               FROM task t JOIN obligation o ON o.id = t.obligation_id WHERE t.project_id = p.id) AS tasks
       FROM project p JOIN unit u ON u.id = p.lead_unit_id ORDER BY p.name`,
  );
}

/** A reminder of a task, as the watch leaves it in the record. */
const remind = (matter: string) =>
  app.db.query(
    `INSERT INTO case_step (obligation_id, kind, clause, date_run, policy_version, calendar_version, people, actor_name)
     SELECT obligation_id, 'REMINDER', 'ACT', 1, 1, 1, $2, '系统' FROM task WHERE matter = $1 LIMIT 1`,
    [
      matter,
      JSON.stringify([
        { title: '业务科室长', name: '王强' },
        { title: '联络员', name: null },
      ]),
    ],
  );

describe('the ledger of the next month', () => {
  let first: string;
  let next: string;
  let before: unknown;

  it('is previewed beside the first: what may be a renaming is asked, what it does not name is listed', async () => {
    first = await preview('a1.xlsx');
    await confirm(first);
    before = await standing();
    next = await preview('a2.xlsx');
    expect((await office.get(`/ledger-imports/${next}`)).body).toMatchObject({
      state: 'PREVIEW',
      summary: { add: 3, pairs: 2, refuse: 0, left: 0 },
    });
    const asked = (await rowsOf(next)).filter((row) => row.pair !== null);
    expect(asked.map((row) => [row.name, row.pair?.candidates[0]?.name])).toEqual([
      ['召开推进会、部署任务', '召开推进会，部署任务'],
      ['甲乙试改革三（深化）', '甲乙试改革三'],
    ]);
    const missing = (await office.get(`/ledger-imports/${next}/missing?limit=100`)).body['items'] as {
      kind: string;
      name: string;
    }[];
    expect(missing.filter((one) => one.kind === 'PROJECT').map((one) => one.name)).toEqual([
      '甲乙试改革三',
      '=甲乙试改革五',
    ]);
    expect(await standing()).toEqual(before);
  });

  it('confirmed for what changes alone adds nothing and leaves the rest as not taken', async () => {
    await confirm(next, { only: 'CHANGES' });
    const rows = await rowsOf(next);
    expect(rows.filter((row) => row.left).map((row) => row.name)).toEqual([
      '召开推进会、部署任务',
      '甲乙试改革三（深化）',
      '出台办法',
    ]);
    const after = (await standing()) as { name: string; lead: string }[];
    expect(after).toHaveLength(6);
    expect(after.find((one) => one.name === '甲乙试改革六')?.lead).toBe('市财政局');
    expect(after).not.toEqual(before);
  });

  it('undone, everything is as it stood, and it is undone once', async () => {
    const asked = await office.post<{ jobId: string }>(`/ledger-imports/${next}/undo`, {});
    expect(asked.status).toBe(202);
    expect((await office.get(`/ledger-imports/${next}`)).body).toMatchObject({ state: 'UNDOING' });
    expect((await office.post(`/ledger-imports/${next}/undo`, {})).body).toMatchObject({ code: 'IMPORT_STATE' });
    await app.get(JobRunner).drain();
    expect(await standing()).toEqual(before);
    expect((await office.get(`/jobs/${asked.body.jobId}`)).body).toMatchObject({ state: 'DONE', progress: 100 });
    expect((await office.get(`/ledger-imports/${next}`)).body).toMatchObject({ state: 'UNDONE' });
    expect(await acts(next, 'ledger-import.und%')).toEqual([
      ['ledger-import.undo-begun', '周军'],
      ['ledger-import.undone', '周军'],
    ]);
    const again = await office.post(`/ledger-imports/${next}/undo`, {});
    expect(again.body).toMatchObject({ status: 409, code: 'IMPORT_STATE' });
  });

  it('what the first one made goes, and the file can be brought in again', async () => {
    await undo(first);
    expect(await standing()).toEqual([]);
    first = await preview('a1.xlsx');
    await confirm(first);
    expect(await standing()).toHaveLength(6);
  });

  it('is not undone over what was done on top, and the refusal says what that is', async () => {
    await app.db.query(
      `INSERT INTO task_progress (task_id, percent, note) SELECT id, 40, '进展' FROM task WHERE matter = '印发清单'`,
    );
    const refused = await office.post(`/ledger-imports/${first}/undo`, {});
    expect(refused.body).toMatchObject({ status: 409, code: 'IMPORT_BUILT_UPON' });
    expect(refused.body['errors']).toMatchObject([{ code: 'UPON_PROGRESS', detail: '“印发清单”：已填报进展。' }]);
    expect(await standing()).toHaveLength(6);
    await app.db.query('DELETE FROM task_progress');
  });

  it('nor over what hangs on what it brought: notes, agendas, problems, indicators, points covered by hand', async () => {
    const upon = async (): Promise<unknown> =>
      ((await office.post(`/ledger-imports/${first}/undo`, {})).body['errors'] as { code: string }[]).map(
        ({ code }) => code,
      );
    const of = `(SELECT min(id::text)::uuid FROM project WHERE name = '甲乙试改革三')`;
    const task = `(SELECT id FROM task WHERE matter = '印发清单')`;
    const watched = `(SELECT obligation_id FROM task WHERE matter = '印发清单')`;
    const note = `INSERT INTO scheduling_note (subject_type, subject_id, way, happened_on, who_words, words) VALUES`;
    await app.db.query(`INSERT INTO higher_plan (level, year, name) VALUES ('PROVINCIAL', 2026, '省要点')`);
    await app.db.query(
      `INSERT INTO key_point (plan_id, code, text, position, added_on) SELECT id, '省-99', '要点', 1, app_today() FROM higher_plan`,
    );
    await app.db.query(
      `INSERT INTO meeting (kind, mode, year, planned_on, chair_post_id) SELECT 'COMMITTEE', 'CIRCULATED', 2026, '2026-07-08', id FROM post LIMIT 1`,
    );
    const item = `INSERT INTO meeting_item (meeting_id, position, kind, title, project_id, about_type, about_id) SELECT id, 1, 'HEAR', '听取汇报'`;
    const cases: [string, string, string][] = [
      ['UPON_ON_AGENDA', `${item}, ${of}, NULL, NULL FROM meeting`, 'meeting_item'],
      ['UPON_ON_AGENDA', `${item}, NULL, 'OBLIGATION', ${watched} FROM meeting`, 'meeting_item'],
      ['UPON_NOTED', `${note} ('OBLIGATION', ${watched}, 'CALL', '2026-07-01', '甲', '话')`, 'scheduling_note'],
      ['UPON_NOTED', `${note} ('PROJECT', ${of}, 'CALL', '2026-07-01', '甲', '话')`, 'scheduling_note'],
      [
        'UPON_PROBLEM',
        `INSERT INTO problem (title, origin, project_id, who_had_it_words, state_on, natural_key) VALUES ('难题', 'RESEARCH', ${of}, '群众', '2026-07-01', 'k')`,
        'problem',
      ],
      [
        'UPON_INDICATOR',
        `INSERT INTO indicator (name, project_id, unit_of_measure, direction, baseline_value, baseline_on, target_value, target_on, frequency, definition, data_unit_id, natural_key)
           SELECT '指标', id, '%', 'UP', '1', '2025-12-31', '2', '2026-12-31', 'MONTH', '口径', lead_unit_id, 'k' FROM project WHERE id = ${of}`,
        'indicator',
      ],
      [
        'UPON_COVERED',
        `INSERT INTO key_point_cover (key_point_id, project_id, since) SELECT id, ${of}, app_today() FROM key_point`,
        'key_point_cover',
      ],
      [
        'UPON_COVERED',
        `INSERT INTO key_point_cover (key_point_id, task_id, since) SELECT id, ${task}, app_today() FROM key_point`,
        'key_point_cover',
      ],
    ];
    for (const [code, insert, table] of cases) {
      await app.db.query(insert);
      expect(await upon()).toEqual([code]);
      await app.db.query(`DELETE FROM ${table}`);
    }
  });

  it('nor over what is done on top while it waits to be undone: the work says what that is, and the import stays whole', async () => {
    const { jobId } = (await office.post<{ jobId: string }>(`/ledger-imports/${first}/undo`, {})).body;
    await app.db.query(
      `INSERT INTO task_progress (task_id, percent, note) SELECT id, 40, '进展' FROM task WHERE matter = '印发清单'`,
    );
    await app.get(JobRunner).drain();
    expect((await office.get(`/jobs/${jobId}`)).body).toMatchObject({
      state: 'FAILED',
      problem: {
        code: 'IMPORT_BUILT_UPON',
        errors: [{ code: 'UPON_PROGRESS', detail: '“印发清单”：已填报进展。' }],
      },
    });
    expect((await office.get(`/ledger-imports/${first}`)).body).toMatchObject({ state: 'CONFIRMED' });
    expect(await standing()).toHaveLength(6);
    await app.db.query('DELETE FROM task_progress');
  });

  it('nor where a reminder went out: it says which, when, to whom, and what to do', async () => {
    await remind('印发清单');
    const refused = await office.post(`/ledger-imports/${first}/undo`, {});
    expect(refused.body).toMatchObject({
      code: 'IMPORT_BUILT_UPON',
      errors: [
        {
          code: 'UPON_REMINDED',
          detail:
            '“印发清单”：已于7月1日向业务科室长 王强、联络员发出提醒，提醒已入痕迹，不能撤回；不需要的，请取消该任务。',
        },
      ],
    });
  });

  it('is not undone on another day', async () => {
    await app.setClock('2026-07-02');
    office = await app.as('office-clerk');
    const late = await office.post(`/ledger-imports/${first}/undo`, {});
    expect(late.body).toMatchObject({ status: 409, code: 'IMPORT_UNDO_LATE' });
  });
});

describe('imports one upon the other', () => {
  const ledger = (name: string, day: string, measure = '编制河道采砂规划') =>
    workbook([['2026年度责任台账'], [...HEADINGS], ['1', name, '市商务局', measure, day]]);
  const bring = async (content: Buffer): Promise<string> => {
    const started = await office.upload<{ importId: string }>('/ledger-imports', '台账.xlsx', content);
    await app.get(JobRunner).drain();
    return started.body.importId;
  };
  const count = async (from: string): Promise<number> =>
    (await app.db.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${from}`))[0]?.n ?? -1;

  it('one that asks for a date takes its request back when it is undone, and the one below can be undone then', async () => {
    const first = await bring(ledger('河道采砂管理改革', '2026年12月31日'));
    await confirm(first);
    const second = await bring(ledger('河道采砂管理改革', '2026年9月30日'));
    await confirm(second);
    const waiting = `approval WHERE kind = 'LEDGER_DATES' AND subject_id = '${second}' AND state`;
    expect(await count(`${waiting} = 'PENDING'`)).toBe(1);
    expect(await undo(first)).toEqual([409, 'IMPORT_BUILT_UPON']);
    expect(await undo(second)).toEqual([202, undefined]);
    expect([await count(`${waiting} = 'PENDING'`), await count(`${waiting} = 'WITHDRAWN'`)]).toEqual([0, 1]);
    expect(await undo(first)).toEqual([202, undefined]);
    expect(await count(`project WHERE name = '河道采砂管理改革'`)).toBe(0);
  });

  it('a question about what another import made is none any more once that is undone', async () => {
    const first = await bring(ledger('河道采砂综合改革', '2026年12月31日'));
    await confirm(first);
    const second = await bring(ledger('河道采砂综合治理改革', '2026年12月31日'));
    expect((await office.post(`/ledger-imports/${second}/confirm`)).body['code']).toBe('IMPORT_PAIRS_OPEN');
    expect(await undo(first)).toEqual([202, undefined]);
    await confirm(second);
    expect(await count(`project WHERE name LIKE '河道采砂综合%'`)).toBe(1);
  });

  it('what a changed project came to cover by its new words is covered no longer once that is undone', async () => {
    const named = (point: string) =>
      workbook([
        ['2026年度责任台账'],
        ['序号', '改革事项', '牵头单位', '上级要点', '任务措施', '完成时限'],
        ['1', '湿地保护改革', '市商务局', point, '编制湿地名录', '2026年12月31日'],
      ]);
    await app.db.query(
      `INSERT INTO higher_plan (level, year, name) VALUES ('PROVINCIAL', 2026, '省要点') ON CONFLICT DO NOTHING`,
    );
    await app.db.query(
      `INSERT INTO key_point (plan_id, code, text, position, added_on) SELECT id, v.code, '要点', 2, app_today() FROM higher_plan, (VALUES ('省-97'), ('省-98')) v(code)`,
    );
    const first = await bring(named('省-97'));
    await confirm(first);
    const second = await bring(named('省-97、省-98'));
    await confirm(second);
    expect(await count('key_point_cover')).toBe(2);
    expect(await undo(second)).toEqual([202, undefined]);
    expect(await count('key_point_cover')).toBe(1);
    // What covers a point by the words of the file came with it, and goes with it.
    expect(await undo(first)).toEqual([202, undefined]);
    expect(await count('key_point_cover')).toBe(0);
  });

  it('one whose work is given up, confirming or undoing, is what it was before, and the act begins anew', async () => {
    const id = await bring(ledger('海草床修复模式', '2026年10月31日', '播种海草'));
    const brokenOff = async (act: string): Promise<void> => {
      const { jobId } = (await office.post<{ jobId: string }>(`/ledger-imports/${id}/${act}`, {})).body;
      await app.db.query('UPDATE work SET attempts = 5 WHERE id = $1', [jobId]);
      await app.get(JobRunner).drain();
      expect((await office.get(`/jobs/${jobId}`)).body).toMatchObject({ problem: { code: 'WORK_ABANDONED' } });
    };
    await brokenOff('confirm');
    expect((await office.get(`/ledger-imports/${id}`)).body).toMatchObject({ state: 'PREVIEW' });
    await confirm(id);
    await brokenOff('undo');
    expect((await office.get(`/ledger-imports/${id}`)).body).toMatchObject({ state: 'CONFIRMED' });
    expect(await undo(id)).toEqual([202, undefined]);
    expect((await office.get(`/ledger-imports/${id}`)).body).toMatchObject({ state: 'UNDONE' });
  });

  /** A ledger that calls a project otherwise, and a person says that it is the same. */
  const renaming = async (content: Buffer): Promise<string> => {
    const id = await bring(content);
    const [asked] = (await office.get(`/ledger-imports/${id}/rows?limit=100`)).body['items'] as {
      pair: { key: string; candidates: { id: string }[] };
    }[];
    const { version } = (await office.get<{ version: number }>(`/ledger-imports/${id}`)).body;
    const pairs = [{ key: asked?.pair.key, as: 'SAME', id: asked?.pair.candidates[0]?.id }];
    const said = await office.post(`/ledger-imports/${id}/answers`, { pairs }, { 'if-match': String(version) });
    expect(said).toMatchObject({ status: 200 });
    await app.get(JobRunner).drain();
    await confirm(id);
    return id;
  };

  it('one whose old name a project of a later import took is undone after that one, and says so', async () => {
    const first = await bring(ledger('盐碱地整治模式', '2026年11月30日', '发布整治区划'));
    await confirm(first);
    const second = await renaming(ledger('盐碱地整治新模式', '2026年11月30日', '发布整治区划'));
    const third = await bring(ledger('盐碱地整治模式', '2026年10月31日', '建立用水台账'));
    const { version } = (await office.get<{ version: number }>(`/ledger-imports/${third}`)).body;
    const [row] = (await rowsOf(third)).filter(({ pair }) => pair !== null);
    const pairs = [{ key: row?.pair?.key, as: 'NEW' }];
    await office.post(`/ledger-imports/${third}/answers`, { pairs }, { 'if-match': String(version) });
    await app.get(JobRunner).drain();
    await confirm(third);
    const refused = await office.post(`/ledger-imports/${second}/undo`, {});
    expect(refused.body).toMatchObject({ status: 409, code: 'IMPORT_BUILT_UPON' });
    expect(refused.body['errors']).toMatchObject([
      {
        code: 'UPON_NAME_HELD',
        detail:
          '“盐碱地整治模式”：撤销后要恢复的名称，已由之后新设的项目使用，请先撤销新设该项目的导入，或者更改该项目名称。',
      },
    ]);
    for (const id of [third, second, first]) expect(await undo(id)).toEqual([202, undefined]);
    expect(await count(`project WHERE name LIKE '盐碱地整治%'`)).toBe(0);
  });

  it('one that renames a project and makes another of the old name is undone: the new one gives the name up', async () => {
    const first = await bring(ledger('滩涂用海养殖模式', '2026年11月30日', '发布滩涂养殖区划'));
    await confirm(first);
    const second = await renaming(ledger('滩涂用海养殖新模式', '2026年11月30日', '发布滩涂养殖区划'));
    await app.db.query(
      `WITH made AS (INSERT INTO project (code, name, category, level, lead_unit_id) SELECT '2026-900', '滩涂用海养殖模式', category, level, lead_unit_id FROM project WHERE name = '滩涂用海养殖新模式' RETURNING id)
       UPDATE file_import SET undo = jsonb_set(undo, '{made,projects}', (undo->'made'->'projects') || to_jsonb(made.id)) FROM made WHERE file_import.id = $1`,
      [second],
    );
    expect(await undo(second)).toEqual([202, undefined]);
    expect((await office.get(`/ledger-imports/${second}`)).body).toMatchObject({ state: 'UNDONE' });
    expect(await count(`project WHERE name LIKE '滩涂用海%'`)).toBe(1);
    expect(await undo(first)).toEqual([202, undefined]);
  });

  it('answers that name nothing of the preview are refused whole, each by its place', async () => {
    const id = await bring(ledger('河道采砂监管改革', '2026年12月31日'));
    const { version } = (await office.get<{ version: number }>(`/ledger-imports/${id}`)).body;
    const columns = [{ field: 'name', column: 1 }];
    const refused = await office.post(
      `/ledger-imports/${id}/answers`,
      {
        mapping: [{ sheet: '台账', headRow: 999, headRows: 1, columns }],
        rows: [{ row: 3, skip: true }],
        pairs: [{ key: '!99', as: 'NEW' }],
      },
      { 'if-match': String(version) },
    );
    expect([refused.status, refused.body]).toMatchObject([
      422,
      {
        code: 'IMPORT_ANSWER_UNKNOWN',
        errors: [
          { pointer: '/mapping/0/headRow', code: 'ANSWER_ROW_UNKNOWN' },
          { pointer: '/pairs/0/key', code: 'ANSWER_PAIR_UNKNOWN' },
        ],
      },
    ]);
    expect((await office.get(`/ledger-imports/${id}`)).body).toMatchObject({ version, summary: { projects: 1 } });
  });

  it('a reminder of what was held before is nothing against undoing what changed it', async () => {
    const shore = (day: string) =>
      bring(workbook([['2026年度责任台账'], [...HEADINGS], ['9', '岸线保护', '市商务局', '划定保护范围', day]]));
    await confirm(await shore('2026年11月30日'));
    const second = await shore('2026年12月31日');
    await confirm(second);
    await remind('划定保护范围');
    expect(await undo(second)).toEqual([202, undefined]);
    expect(await count(`task WHERE matter = '划定保护范围' AND stated_on = '2026-11-30'`)).toBe(1);
  });
});
