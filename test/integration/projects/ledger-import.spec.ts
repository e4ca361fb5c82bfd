import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JobRunner } from '../../../src/platform/queue/job-runner.js';
import { SweepAll } from '../../../src/modules/supervision/index.js';
import type { Client } from '../../support/client.js';
import type { TestApp } from '../../support/app.js';
import { borrowTestApp } from '../../support/borrowed-app.js';
import { readHere } from '../../support/ledger/read-here.js';
import { GOOD_ROW, HEADINGS, workbook } from '../../support/ledger/workbooks.js';

const file = readFileSync(join(__dirname, '../../support/ledger/ledger-2026.xlsx'));

interface Started {
  importId: string;
  jobId: string;
}
interface Row {
  row: number;
  kind: string;
  verdict: string;
  column: string | null;
  code: string | null;
  detail: string | null;
  changes: { field: string; from: string | null; to: string | null }[];
}

let app: TestApp;
let office: Client;

beforeAll(async () => {
  app = await borrowTestApp('2026-07-01');
  office = await app.as('office-clerk');
});
afterAll(() => app.close());

const count = async (sql: string): Promise<number> =>
  (await app.db.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${sql}`))[0]?.n ?? -1;

/** Works off what waits; a refusal of the work is what a test looks at afterwards. */
const drain = () => app.get(JobRunner).drain();

async function preview(content: Uint8Array, name = 'ledger-2026.xlsx'): Promise<Started> {
  const started = await office.upload<Started>('/ledger-imports', name, content);
  expect(started.status).toBe(202);
  expect(started.headers.get('location')).toBe(`/api/v1/jobs/${started.body.jobId}`);
  await drain();
  return started.body;
}

async function confirm(importId: string, body: object = {}): Promise<void> {
  expect((await office.post(`/ledger-imports/${importId}/confirm`, body)).status).toBe(202);
  await drain();
}

describe('importing the ledger of 2026', () => {
  let started: Started;

  it('first shows what would happen, and does nothing', async () => {
    started = await preview(file);
    const view = await office.get(`/ledger-imports/${started.importId}`);
    expect(view.body).toMatchObject({
      state: 'PREVIEW',
      year: 2026,
      summary: { projects: 18, tasks: 35, add: 53, change: 0, same: 0, refuse: 0 },
      problem: null,
    });
    const proposals = view.body['proposals'] as { name: string; what: string; kind: string | null }[];
    expect(proposals).toContainEqual(
      expect.objectContaining({ name: '市发展改革委', what: 'UNIT', kind: 'DEPARTMENT' }),
    );
    expect(proposals).toContainEqual(expect.objectContaining({ name: '盐湖区', what: 'UNIT', kind: 'COUNTY' }));
    expect(proposals).toContainEqual(expect.objectContaining({ name: '国网供电公司', what: 'UNIT', kind: 'VERTICAL' }));
    expect(proposals).toContainEqual(expect.objectContaining({ name: '市委书记', what: 'LEADING_POST', kind: null }));
    expect(proposals.map((proposal) => proposal.name)).not.toContain('市商务局');
    expect(proposals.some((proposal) => /各县|有关/.test(proposal.name))).toBe(false);
    expect(await count('project')).toBe(0);
    expect((await office.get(`/jobs/${started.jobId}`)).body).toMatchObject({ state: 'DONE', progress: 100 });
  });

  it('then, confirmed, makes units with vacant posts, projects with chains, tasks with obligations', async () => {
    await confirm(started.importId);
    expect((await office.get(`/ledger-imports/${started.importId}`)).body).toMatchObject({ state: 'CONFIRMED' });
    expect([
      await count('project'),
      await count('task'),
      await count(`obligation WHERE kind = 'TASK' AND ladder = 'FULL'`),
    ]).toEqual([18, 35, 35]);
    expect(
      await count(`post p JOIN unit u ON u.id = p.unit_id WHERE u.name = '市发展改革委' AND p.role = 'SECTION_CHIEF'`),
    ).toBe(1);
    expect(await count(`unit WHERE name LIKE '%各县%' OR name = '开发区'`)).toBe(0);
    expect(await count(`audit_event WHERE action = 'ledger-import.applied'`)).toBe(1);
    const [energy] = await app.db.query(
      `SELECT p.code, p.category, p.level, p.leader_led_from, u.name AS lead, l.title FROM project p JOIN unit u ON u.id = p.lead_unit_id JOIN post l ON l.id = p.leading_post_id WHERE p.name = '乡村e镇建设'`,
    );
    expect(energy).toEqual({
      code: '2026-004',
      category: 'PROVINCIALLY_ASSESSED',
      level: 'PROVINCIAL',
      leader_led_from: '2026-07-01',
      lead: '市商务局',
      title: '分管商务副市长',
    });
  });

  it('is watched from the start as a look at once would have said, and no sweep has to go through it', async () => {
    const looks = () =>
      app.db.query(`SELECT id, next_at FROM obligation WHERE kind = 'TASK' AND hold IS NULL ORDER BY id`);
    const said = await looks();
    expect(said).toHaveLength(24);
    expect((await app.get(SweepAll).execute()).looked).toBe(0);
    await app.db.query(`UPDATE obligation SET next_at = app_now() WHERE kind = 'TASK' AND hold IS NULL`);
    expect((await app.get(SweepAll).execute()).looked).toBe(24);
    expect(await looks()).toEqual(said);
  });

  it('knows the party secretary’s and the mayor’s posts by their titles: of their projects nobody is interviewed at tier 3', async () => {
    const rows = await app.db.query<{ title: string }>(`SELECT title FROM post WHERE heads_city ORDER BY title`);
    expect(rows.map(({ title }) => title).sort()).toEqual(['市委书记', '市长'].sort());
  });

  it('holds overdue history, and keeps the stated words and day beside the effective date', async () => {
    const rows = await app.db.query(
      `SELECT t.stated_words, t.stated_on, o.due_on, o.hold, o.next_at IS NULL AS silent FROM task t JOIN obligation o ON o.id = t.obligation_id
        WHERE t.matter LIKE '构建市县乡村%' OR t.matter LIKE '12个乡村e镇%' ORDER BY o.due_on`,
    );
    // 31 May 2026 and 31 October 2026 are weekend days.
    expect(rows).toEqual([
      { stated_words: '2026.5.31', stated_on: '2026-05-31', due_on: '2026-06-01', hold: 'HISTORIC', silent: true },
      { stated_words: '2026年10月31日', stated_on: '2026-10-31', due_on: '2026-11-02', hold: null, silent: false },
    ]);
    expect(await count(`obligation WHERE hold = 'HISTORIC'`)).toBe(11);
  });

  it('imported a second time changes nothing', async () => {
    const everything = `SELECT (SELECT json_agg(p ORDER BY id) FROM project p) AS projects, (SELECT json_agg(t ORDER BY id) FROM task t) AS tasks,
      (SELECT json_agg(q ORDER BY id) FROM project_party q) AS parties, (SELECT count(*) FROM unit) AS units, (SELECT count(*) FROM post) AS posts`;
    const before = await app.db.query(everything);
    const again = await preview(file);
    const view = await office.get(`/ledger-imports/${again.importId}`);
    expect(view.body).toMatchObject({ summary: { add: 0, change: 0, same: 53, refuse: 0 }, proposals: [] });
    await confirm(again.importId);
    expect(await app.db.query(everything)).toEqual(before);
  });

  it('an export imports again unchanged, also where a person has resolved words', async () => {
    const [party] = await app.db.query<{ id: string; project: string }>(
      `SELECT id, project_id AS project FROM project_party WHERE expression = '沿黄各县（市、区）'`,
    );
    const resolved = await office.post(`/projects/${party!.project}/parties/${party!.id}/resolve`, {
      unitIds: [app.town.units['county']],
    });
    expect(resolved.status).toBe(200);
    const answer = await fetch(`${app.url}/api/v1/ledger-exports?year=2026`, { headers: { cookie: office.cookie } });
    expect(answer.headers.get('content-type')).toContain('spreadsheetml');
    const again = await preview(Buffer.from(await answer.arrayBuffer()), 'export.xlsx');
    expect((await office.get(`/ledger-imports/${again.importId}`)).body).toMatchObject({
      summary: { projects: 18, tasks: 35, add: 0, change: 0, same: 53, refuse: 0 },
    });
  });

  it('says on request where each task stands, and imports again unchanged with that, too', async () => {
    await app.db.query(`UPDATE task SET percent = 40 WHERE source = 'LEDGER'`);
    const url = `${app.url}/api/v1/ledger-exports?year=2026&standing=true`;
    const file_ = Buffer.from(await (await fetch(url, { headers: { cookie: office.cookie } })).arrayBuffer());
    const rows = (await readHere(file_)).sheets[0]?.rows.map(({ cells }) => cells) ?? [];
    expect(rows[1]?.slice(-4)).toEqual(['状态', '进度', '现行时限', '系统编号']);
    expect(rows[2]?.slice(-4, -1)).toEqual(['推进中', '40%', expect.stringMatching(/^2026年\d+月\d+日$/)]);
    const again = await preview(file_, 'export.xlsx');
    expect((await office.get(`/ledger-imports/${again.importId}`)).body).toMatchObject({
      summary: { add: 0, change: 0, same: 53, refuse: 0, skipped: 0 },
    });
  });

  it('an export says the office’s own numbers; another number is no change, and is the one before once the import is undone', async () => {
    const exported = async (): Promise<string[][]> => {
      const answer = await fetch(`${app.url}/api/v1/ledger-exports?year=2026`, { headers: { cookie: office.cookie } });
      const { sheets } = await readHere(Buffer.from(await answer.arrayBuffer()));
      return (sheets[0]?.rows ?? []).map(({ cells }) => cells.map((cell) => (typeof cell === 'string' ? cell : '')));
    };
    const numbers = (rows: string[][]) => new Set(rows.slice(2).map(([number, name]) => `${number} ${name}`));
    const before = await exported();
    const name = before[2]?.[1] ?? '';
    const renumbered = before.map((row) => (row[1] === name ? ['甲-7', ...row.slice(1)] : row));
    const { importId } = await preview(workbook(renumbered));
    expect((await office.get(`/ledger-imports/${importId}`)).body).toMatchObject({
      summary: { add: 0, change: 0, same: 53, refuse: 0 },
    });
    await confirm(importId);
    expect(numbers(await exported())).toEqual(numbers(renumbered));
    expect((await office.post(`/ledger-imports/${importId}/undo`, {})).status).toBe(202);
    await drain();
    expect(numbers(await exported())).toEqual(numbers(before));
  });

  it('a reader outside the office exports his own scope', async () => {
    const chief = await app.as('department-chief');
    const answer = await fetch(`${app.url}/api/v1/ledger-exports?year=2026`, { headers: { cookie: chief.cookie } });
    const own = await preview(Buffer.from(await answer.arrayBuffer()), 'own.xlsx');
    const mine = await chief.get<{ items: { name: string }[] }>('/projects');
    expect(mine.body.items.map((item) => item.name)).toContain('乡村e镇建设');
    expect(mine.body.items.map((item) => item.name)).not.toContain('国家智慧教育示范区');
    const view = await office.get<{ summary: { projects: number } }>(`/ledger-imports/${own.importId}`);
    expect(view.body.summary.projects).toBe(mine.body.items.length);
  });
});

describe('a corrected ledger', () => {
  it('shows each change and, confirmed, redates what is still to be met', async () => {
    const rows = [
      ['2026年度责任台账'],
      [
        '序号',
        '改革事项',
        '类别',
        '层级',
        '领衔领导',
        '专项小组',
        '牵头单位',
        '责任单位',
        '配合单位',
        '上级要点',
        '任务措施',
        '成果形式',
        '完成时限',
      ],
      [
        '4',
        '乡村e镇建设',
        '省考改革',
        '省级',
        '分管商务副市长',
        '农业农村改革专项小组',
        '市商务局',
        '市农业农村局、市财政局',
        '有关县（市、区）',
        '省-04',
        '12个乡村e镇年度建设任务',
        '验收清单',
        '2026年11月30日',
      ],
    ];
    const started = await preview(workbook(rows));
    const changes = await office.get<{ items: Row[] }>(`/ledger-imports/${started.importId}/rows?verdict=CHANGE`);
    expect(changes.body.items).toHaveLength(1);
    expect(changes.body.items[0]).toMatchObject({
      row: 3,
      kind: 'TASK',
      changes: [
        { field: 'statedWords', from: '2026年10月31日', to: '2026年11月30日' },
        { field: 'statedDate', from: '2026-10-31', to: '2026-11-30' },
      ],
    });
    await confirm(started.importId);
    const [task] = await app.db.query(
      `SELECT o.original_due_on, o.due_on, o.date_run, d.cause FROM task t JOIN obligation o ON o.id = t.obligation_id JOIN obligation_date d ON d.obligation_id = o.id AND d.run = 2 WHERE t.matter = '12个乡村e镇年度建设任务'`,
    );
    expect(task).toEqual({ original_due_on: '2026-11-02', due_on: '2026-11-30', date_run: 2, cause: 'CORRECTION' });
    expect(await count('project')).toBe(18);
  });

  it('names refused rows by row, column and code, in the reader’s language; the others are taken', async () => {
    const rows = [
      ['2026年度责任台账'],
      [...HEADINGS],
      [...GOOD_ROW.slice(0, 4), '2026.13.1'],
      ['2', '零碳园区', '市教育局', '校园试点', '年底'],
    ];
    const started = await preview(workbook(rows));
    const refused = await office.get<{ items: Row[] }>(`/ledger-imports/${started.importId}/rows?verdict=REFUSE`);
    expect(refused.body.items).toMatchObject([
      {
        row: 3,
        verdict: 'REFUSE',
        column: '完成时限',
        code: 'DATE_IMPOSSIBLE',
        detail: '未能识别“2026.13.1”，没有这一天，请填写年月日，如2026年12月31日（第3行“完成时限”）。',
      },
    ]);
    const english = await office.get<{ items: Row[] }>(`/ledger-imports/${started.importId}/rows?verdict=REFUSE`, {
      'accept-language': 'en',
    });
    expect(english.body.items[0]?.detail).toContain('no day that exists');
    await confirm(started.importId);
    expect(await count(`task WHERE matter = '校园试点'`)).toBe(1);
  });

  it('pages through what would happen', async () => {
    const started = await preview(file);
    const first = await office.get<{ items: Row[]; nextCursor: string }>(
      `/ledger-imports/${started.importId}/rows?limit=40`,
    );
    const second = await office.get<{ items: Row[]; nextCursor: string | null }>(
      `/ledger-imports/${started.importId}/rows?limit=40&cursor=${first.body.nextCursor}`,
    );
    expect([first.body.items.length, second.body.items.length, second.body.nextCursor]).toEqual([40, 13, null]);
  });
});

describe('proposed units', () => {
  const ledger = (lead: string, name: string) =>
    workbook([['2026年度责任台账'], [...HEADINGS], ['1', name, lead, '任务', '年底']]);

  it('may be made as another kind, or be a unit known under another name; the next import knows both', async () => {
    const first = await preview(ledger('滨河新城', '新城改革'));
    const shown = await office.get(`/ledger-imports/${first.importId}/rows?group=NEW_UNITS`);
    expect(shown.body['items']).toMatchObject([{ kind: 'PROJECT', name: '新城改革', newUnits: ['滨河新城'] }]);
    await confirm(first.importId, { units: [{ name: '滨河新城', kind: 'DEVELOPMENT_ZONE' }] });
    expect(await count(`unit WHERE name = '滨河新城' AND kind = 'DEVELOPMENT_ZONE'`)).toBe(1);
    const second = await preview(ledger('商务局', '商务改革'));
    await confirm(second.importId, { units: [{ name: '商务局', unitId: app.town.units['department'] }] });
    expect(await count(`unit WHERE name = '商务局'`)).toBe(0);
    const again = await preview(ledger('商务局', '商务改革'));
    expect((await office.get(`/ledger-imports/${again.importId}`)).body).toMatchObject({
      summary: { add: 0, change: 0, same: 2, newUnits: 0 },
      proposals: [],
    });
  });

  it('and where a unit was closed since the preview, nothing is done and the preview stands again', async () => {
    const { importId } = await preview(ledger('市水务局', '水务改革'));
    await app.db.query(`UPDATE unit SET closed_on = app_today() WHERE name = '市水务局'`);
    const started = await office.post<Started>(`/ledger-imports/${importId}/confirm`);
    expect(started.status).toBe(202);
    await drain();
    expect((await office.get(`/jobs/${started.body.jobId}`)).body).toMatchObject({
      state: 'FAILED',
      problem: { code: 'IMPORT_UNIT_UNKNOWN' },
    });
    expect((await office.get(`/ledger-imports/${importId}`)).body).toMatchObject({ state: 'PREVIEW' });
    expect(await count(`project WHERE name = '水务改革'`)).toBe(0);
  });

  it('may not be strangers to the import', async () => {
    const { importId } = await preview(ledger('滨河新城', '新城改革二'));
    const answer = await office.post(`/ledger-imports/${importId}/confirm`, {
      units: [{ name: '市财政局', kind: 'COUNTY' }],
    });
    expect([answer.status, answer.body['code']]).toEqual([422, 'IMPORT_UNIT_UNKNOWN']);
    expect((await office.get(`/ledger-imports/${importId}`)).body).toMatchObject({ state: 'PREVIEW' });
  });
});

describe('a province’s ledger', () => {
  it('of more than a thousand projects keeps its codes apart', async () => {
    const rows = Array.from({ length: 1100 }, (_, index) => [
      String(index + 1),
      `省级项目${String(index + 1)}`,
      '市商务局',
      '任务',
      '2027年12月底',
    ]);
    const started = await preview(workbook([['2027年度责任台账'], [...HEADINGS], ...rows]));
    await confirm(started.importId);
    expect((await office.get(`/ledger-imports/${started.importId}`)).body).toMatchObject({ state: 'CONFIRMED' });
    const codes = await app.db.query(
      `SELECT code FROM project WHERE name IN ('省级项目100', '省级项目1000') ORDER BY code DESC`,
    );
    expect(codes).toEqual([{ code: '2027-1000' }, { code: '2027-100' }]);
    expect(await count(`obligation o JOIN task t ON t.obligation_id = o.id WHERE t.ledger_year = 2027`)).toBe(1100);
  });
});

describe('guards of an import', () => {
  it('a secrecy mark in the name: not taken in', async () => {
    const answer = await office.upload('/ledger-imports', '机密台账.xlsx', file);
    expect([answer.status, answer.body['code']]).toEqual([422, 'LEDGER_NAME_MARKED_SECRET']);
    expect(answer.body['detail']).toBe('文件名含“机密”字样，本系统不得处理涉密文件，未予接收。');
  });

  it('a hostile file: the import says why, its bytes are gone, the work has failed with the same code', async () => {
    const started = await preview(Buffer.from('89504e470d0a1a0a0000', 'hex'), 'ledger.xlsx');
    expect((await office.get(`/ledger-imports/${started.importId}`)).body).toMatchObject({
      state: 'REFUSED',
      problem: { code: 'LEDGER_NOT_XLSX' },
    });
    expect((await office.get(`/jobs/${started.jobId}`)).body).toMatchObject({
      state: 'FAILED',
      problem: { code: 'LEDGER_NOT_XLSX' },
    });
    expect(await count(`file_import WHERE state = 'REFUSED' AND file IS NOT NULL`)).toBe(0);
    const confirmed = await office.post(`/ledger-imports/${started.importId}/confirm`, {});
    expect([confirmed.status, confirmed.body['code']]).toEqual([409, 'IMPORT_STATE']);
  });

  it('a preview is confirmed once, with the version seen, or laid aside', async () => {
    const { importId } = await preview(file);
    expect((await office.post(`/ledger-imports/${importId}/confirm`, {}, { 'if-match': '1' })).status).toBe(412);
    expect((await office.post(`/ledger-imports/${importId}/discard`)).body).toMatchObject({ state: 'DISCARDED' });
    expect((await office.post(`/ledger-imports/${importId}/confirm`, {})).status).toBe(409);
  });

  it('units may not', async () => {
    const chief = await app.as('department-chief');
    expect((await chief.upload('/ledger-imports', 'ledger.xlsx', file)).status).toBe(403);
    expect((await chief.get('/ledger-imports')).status).toBe(403);
  });
});

describe('answers to a preview', () => {
  const heads = ['事由', '谁办', '何时', '怎么办', '经费'];
  const foreign = (name: string) => workbook([heads, [name, '市商务局', '2026年11月底前', '建成服务站', '20万元']]);
  const mapping = [
    {
      sheet: '台账',
      headRow: 1,
      headRows: 1,
      columns: [
        { field: 'name', column: 0 },
        { field: 'lead', column: 1 },
        { field: 'deadline', column: 2 },
        { field: 'measure', column: 3 },
      ],
    },
  ];
  const versionOf = async (id: string): Promise<string> =>
    String((await office.get<{ version: number }>(`/ledger-imports/${id}`)).body.version);
  const answer = async (id: string, body: object) =>
    office.post<{ summary: object }>(`/ledger-imports/${id}/answers`, body, { 'if-match': await versionOf(id) });

  it('say what columns of their own hold; until then nothing is confirmed, and the next file is understood', async () => {
    const { importId } = await preview(foreign('社区养老服务改革'), '养老.xlsx');
    expect((await office.get(`/ledger-imports/${importId}`)).body).toMatchObject({
      state: 'PREVIEW',
      summary: { projects: 0, unmapped: 1 },
    });
    expect((await office.get(`/ledger-imports/${importId}/sheets`)).body).toMatchObject({
      sheets: [{ name: '台账', ticked: true, rows: [{ row: 1, cells: heads }, {}] }],
    });
    const early = async () => (await office.post(`/ledger-imports/${importId}/confirm`)).body['code'];
    expect(await early()).toBe('IMPORT_MAPPING_OPEN');
    expect((await answer(importId, { mapping })).body).toMatchObject({
      summary: { projects: 1, tasks: 1, unmapped: 0 },
    });
    expect(await early()).toBe('IMPORT_YEAR_OPEN');
    expect((await answer(importId, { year: 2026 })).body).toMatchObject({ year: 2026, summary: { projects: 1 } });
    const stale = await office.post(`/ledger-imports/${importId}/answers`, { year: 2026 }, { 'if-match': '1' });
    expect([stale.status, stale.body['code']]).toEqual([412, 'STALE_VERSION']);
    await confirm(importId);
    expect(await count(`task WHERE matter = '建成服务站' AND stated_on = '2026-11-30'`)).toBe(1);
    expect((await office.get(`/ledger-imports/${importId}/not-read`)).body).toMatchObject({
      items: [{ sheet: '台账', column: 'E', words: '经费', why: 'COLUMN' }],
    });
    const next = await preview(foreign('社区助餐服务改革'));
    expect((await office.get(`/ledger-imports/${next.importId}`)).body).toMatchObject({
      summary: { projects: 1, unmapped: 0 },
    });
    expect((await office.get('/audit-events?action=ledger-import.answered')).status).toBe(403);
    expect(await count(`audit_event WHERE action = 'ledger-import.answered'`)).toBe(2);
  });

  it('put single rows right in place, and leave others out', async () => {
    const rows = [
      ['1', '营商环境综合改革', '市商务局', '出台清单', '尽快'],
      ['2', '政务服务综合改革', '市商务局', '开设窗口', '2026年10月底前'],
    ];
    const { importId } = await preview(workbook([['2026年度责任台账'], [...HEADINGS], ...rows]));
    const said = await answer(importId, {
      rows: [
        { row: 3, cells: [{ field: 'deadline', words: '2026年9月30日' }] },
        { row: 4, skip: true },
      ],
    });
    expect(said.body).toMatchObject({ summary: { projects: 1, tasks: 1, refuse: 0, skipped: 1 } });
    await confirm(importId);
    expect(await count(`task WHERE matter = '出台清单' AND stated_on = '2026-09-30'`)).toBe(1);
    expect(await count(`project WHERE name = '政务服务综合改革'`)).toBe(0);
  });

  it('say of a likely renaming whether it is the same; the held project is then renamed, not doubled', async () => {
    const ledger = (name: string) =>
      workbook([['2026年度责任台账'], [...HEADINGS], ['1', name, '市商务局', '培育夜间消费街区', '2026年12月31日']]);
    await confirm((await preview(ledger('夜间经济发展改革'))).importId);
    const { importId } = await preview(ledger('夜间经济高质量发展改革'));
    const open = await office.post(`/ledger-imports/${importId}/confirm`);
    expect([open.status, open.body['code']]).toEqual([422, 'IMPORT_PAIRS_OPEN']);
    const { body } = await office.get<{ items: { pair: { key: string; candidates: { id: string }[] } | null }[] }>(
      `/ledger-imports/${importId}/rows`,
    );
    const pair = body.items.flatMap((row) => row.pair ?? [])[0];
    await answer(importId, { pairs: [{ key: pair?.key, as: 'SAME', id: pair?.candidates[0]?.id }] });
    await confirm(importId);
    expect(await count(`project WHERE name LIKE '夜间经济%'`)).toBe(1);
    expect(await count(`project WHERE name = '夜间经济高质量发展改革'`)).toBe(1);
    expect(await count(`task WHERE matter = '培育夜间消费街区'`)).toBe(1);
  });

  it('may say that one column is project and measure; one heading with two meanings is not remembered', async () => {
    const { importId } = await preview(
      workbook([
        ['改革任务', '谁办', '何时'],
        ['建成智慧停车平台', '市商务局', '2026年11月底前'],
      ]),
    );
    const columns = [
      { field: 'name', column: 0 },
      { field: 'measure', column: 0 },
      { field: 'lead', column: 1 },
      { field: 'deadline', column: 2 },
    ];
    const said = await answer(importId, { mapping: [{ sheet: '台账', headRow: 1, headRows: 1, columns }] });
    expect([said.status, said.body]).toMatchObject([200, { summary: { projects: 1, tasks: 1 } }]);
    expect(await count(`import_heading WHERE heading = '改革任务'`)).toBe(0);
  });

  it('a file of few columns takes nothing away that it does not speak of', async () => {
    const whole = [...HEADINGS, '领衔领导', '责任单位', '成果形式'];
    const line = ['1', '夜市规范管理改革', '市商务局', '划定夜市范围', '2026年12月31日'];
    await confirm(
      (await preview(workbook([['2026年度责任台账'], whole, [...line, '市长', '市公安局', '管理办法']]))).importId,
    );
    const { importId } = await preview(workbook([['2026年度责任台账'], [...HEADINGS], line]));
    expect((await office.get(`/ledger-imports/${importId}`)).body).toMatchObject({
      summary: { add: 0, change: 0, same: 2, pairs: 0 },
    });
  });
});

describe('a long file', () => {
  it('is looked at anew by work when it is answered; until then nothing is confirmed of it', async () => {
    const measure = (_: unknown, at: number) => ['1', '长台账改革', '市商务局', `第${String(at)}项`, '2028年12月底'];
    const rows = Array.from({ length: 2_001 }, measure);
    const { importId } = await preview(workbook([['2028年度责任台账'], [...HEADINGS], ...rows]));
    const said = await office.post<{ state: string; jobId: string; version: number }>(
      `/ledger-imports/${importId}/answers`,
      { rows: [{ row: 4, skip: true }] },
    );
    expect(said.body).toMatchObject({ state: 'PARSING', summary: { tasks: 2_001, skipped: 0 } });
    const early = await office.post(`/ledger-imports/${importId}/confirm`);
    expect([early.status, early.body['code']]).toEqual([409, 'IMPORT_STATE']);
    await drain();
    expect((await office.get(`/jobs/${said.body.jobId}`)).body).toMatchObject({ state: 'DONE', progress: 100 });
    const read = await office.get(`/ledger-imports/${importId}`);
    expect(read.body).toMatchObject({ state: 'PREVIEW', summary: { tasks: 2_000, skipped: 1 } });
    await confirm(importId);
    expect(await count('task WHERE ledger_year = 2028')).toBe(2_000);
  });
});
