import { JobRunner } from '../../../src/platform/queue/job-runner.js';
import { wordsOf } from '../../../src/shared-kernel/cell-text.js';
import { firstVisibleSheet } from '../../../src/shared-kernel/grid.js';
import type { TestApp } from '../../support/app.js';
import { borrowTestApp } from '../../support/borrowed-app.js';
import type { Client } from '../../support/client.js';
import { readHere } from '../../support/ledger/read-here.js';
import { rowXml, sheetXml, workbook, workbookParts, zip } from '../../support/ledger/workbooks.js';
import { CLERK_WORKBOOKS, sheetOfClerk } from './clerk-workbooks.js';
import { type Described, SampleRows } from './sample-rows.js';

interface Started {
  readonly importId: string;
  readonly jobId: string;
}
interface Row {
  readonly row: number;
  readonly verdict: string;
  readonly name: string;
  readonly entryId: string | null;
  readonly correction: boolean;
  readonly changes: readonly { readonly field: string; readonly from: string | null; readonly to: string | null }[];
  readonly faults: readonly { readonly column: string | null; readonly code: string; readonly detail: string }[];
}

const HEADS = ['序号', '成果名称', '文号', '印发单位', '印发日期', '类型', '层级', '对应改革事项', '牵头单位', '备注'];
const output = (number: number): string[] => [
  String(number),
  `制度成果${String(number)}`,
  `运政发〔2026〕${String(number)}号`,
  '市人民政府',
  '2026年5月',
  '方案',
  '市级',
  '乡村e镇建设',
  '市商务局',
  '',
];
const TODAY = '2026-07-01';

describe('registers as workbooks', () => {
  let app: TestApp;
  let samples: SampleRows;
  let clerk: Client;
  let chief: Client;

  beforeAll(async () => {
    app = await borrowTestApp(TODAY);
    [clerk, chief] = [await app.as('office-clerk'), await app.as('office-chief')];
    samples = await SampleRows.in(app, chief);
  });
  afterAll(() => app.close());

  const drain = () => app.get(JobRunner).drain();
  const count = async (sql: string, params: readonly unknown[] = []): Promise<number> =>
    (await app.db.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${sql}`, params))[0]?.n ?? -1;

  async function preview(content: Uint8Array, kind = 'OUTPUT', name = '成果.xlsx', by = clerk): Promise<string> {
    const started = await by.upload<Started>(`/register-imports?kind=${kind}`, name, content);
    expect([started.status, started.body]).toEqual([202, expect.anything()]);
    await drain();
    return started.body.importId;
  }
  const read = async (id: string) => (await clerk.get(`/register-imports/${id}`)).body;
  const rowsOf = async (id: string, query = ''): Promise<readonly Row[]> =>
    (await clerk.get<{ items: Row[] }>(`/register-imports/${id}/rows?limit=200${query}`)).body.items;

  async function confirm(id: string, body: object = {}): Promise<string> {
    const started = await clerk.post<Started>(`/register-imports/${id}/confirm`, body);
    expect(started.status).toBe(202);
    await drain();
    return started.body.jobId;
  }

  async function download(client: Client, path: string): Promise<Buffer> {
    const answer = await fetch(`${app.url}/api/v1${path}`, { headers: { cookie: client.cookie } });
    expect(answer.headers.get('content-type')).toContain('spreadsheetml');
    return Buffer.from(await answer.arrayBuffer());
  }
  async function cellsIn(file: Buffer): Promise<readonly (readonly string[])[]> {
    return firstVisibleSheet(await readHere(file)).rows.map(({ cells }) => cells.map(wordsOf));
  }

  /** Entries outside any import, each confirmed by the section chief. */
  async function entered(changed: object): Promise<string> {
    const body = {
      ...{
        title: '单个成果',
        number: '运政发〔2025〕1号',
        issuer: '市人民政府',
        happenedOn: '2025-05-01',
        outputKind: 'PLAN',
      },
      ...{ unitId: app.town.units['department'], projectId: samples.projectId, noSecrets: true },
      ...changed,
    };
    const answer = await clerk.post<{ id: string }>('/outputs', body);
    expect([answer.status, answer.body]).toEqual([201, expect.anything()]);
    return answer.body.id;
  }

  describe('two thousand rows, forty of them bad', () => {
    const bad: readonly (readonly [code: string, column: string, cell: string])[] = [
      ['UNIT_UNKNOWN', '牵头单位', '市不存在局'],
      ['LEVEL_UNKNOWN', '层级', '部级'],
      ['KIND_UNKNOWN', '类型', '报告'],
      ['DATE_IMPOSSIBLE', '印发日期', '2026.2.30'],
      ['DATE_IN_FUTURE', '印发日期', '2026年12月1日'],
      ['PROJECT_UNKNOWN', '对应改革事项', '没有的事项'],
      ['FIELD_MISSING', '印发单位', ''],
      ['SECRET_MARK', '备注', '本件涉及绝密内容'],
    ];
    const rows = Array.from({ length: 2_000 }, (_, place) => output(place + 1));
    for (let place = 0; place < 40; place += 1) {
      const [, column, cell] = bad[place % bad.length] ?? ['', '', ''];
      const row = rows[place * 50];
      if (row !== undefined) row[HEADS.indexOf(column)] = cell;
    }
    const file = workbook([['2026年度制度成果'], HEADS, ...rows]);
    let importId: string;

    it('are shown first, and nothing is written', async () => {
      importId = await preview(file);
      expect(await read(importId)).toMatchObject({
        ...{ state: 'PREVIEW', kind: 'OUTPUT', year: 2026, problem: null },
        summary: { rows: 2_000, add: 1_960, change: 0, same: 0, refuse: 40, skip: 0 },
      });
      expect(await count('register_entry')).toBe(0);
    });

    it('the forty are named with row, column and code, in the reader’s language', async () => {
      const refused = await rowsOf(importId, '&verdict=REFUSE');
      expect(refused.map(({ row, faults }) => [row, faults.map(({ code, column }) => [code, column])])).toEqual(
        Array.from({ length: 40 }, (_, place) => {
          const [code, column] = bad[place % bad.length] ?? [];
          return [place * 50 + 3, [[code, column]]];
        }),
      );
      expect(refused[0]?.faults[0]?.detail).toContain('没有名为“市不存在局”的单位');
      const english = await clerk.get<{ items: Row[] }>(`/register-imports/${importId}/rows?verdict=REFUSE`, {
        'accept-language': 'en',
      });
      expect(english.body.items[0]?.faults[0]?.detail).toContain('No unit is called “市不存在局”');
    });

    it('and can be taken home as a workbook, mended and handed in again; of what bears a mark no word goes along', async () => {
      const [heads = [], ...home] = await cellsIn(await download(clerk, `/register-imports/${importId}/refused`));
      expect([heads[0], heads[1], heads.at(-1), home.length]).toEqual(['原表行号', '成果名称', '存在问题', 40]);
      expect(home[0]).toEqual(expect.arrayContaining(['3', '制度成果1', '市不存在局']));
      expect(home.flat().some((words) => words.includes('涉及绝密'))).toBe(false);
      const mended = home.filter((row) => row.includes('市不存在局'));
      const again = await preview(
        workbook([heads, ...mended.map((row) => row.map((cell) => (cell === '市不存在局' ? '市商务局' : cell)))]),
      );
      expect(await read(again)).toMatchObject({ summary: { rows: 5, add: 5, refuse: 0, skip: 0 } });
    });

    it('confirmed, the others are reported, all at once, and wait under one obligation of ten working days', async () => {
      await confirm(importId);
      expect(await read(importId)).toMatchObject({ state: 'CONFIRMED', summary: { add: 1_960, refuse: 40 } });
      expect(await count(`register_entry WHERE state = 'REPORTED' AND on_behalf AND import_id = $1`, [importId])).toBe(
        1_960,
      );
      expect(
        await app.db.query(
          `SELECT o.subject_id, o.due_on FROM obligation o WHERE o.kind = 'VERIFICATION' AND o.ladder = 'OFFICE' AND o.state = 'OPEN'`,
        ),
      ).toEqual([{ subject_id: importId, due_on: '2026-07-15' }]);
      expect(await count(`notice WHERE kind = 'ENTERED_ON_BEHALF'`)).toBe(2);
      expect(await count(`audit_event WHERE action = 'register-import.applied'`)).toBe(1);
    });

    it('the same file again says the same', async () => {
      const again = await preview(file);
      expect(await read(again)).toMatchObject({ summary: { add: 0, change: 0, same: 1_960, refuse: 40 } });
    });

    it('and so does what is exported, whoever’s scope it is cut to', async () => {
      const all = await preview(await download(chief, '/register-exports?kind=OUTPUT&year=2026'));
      expect(await read(all)).toMatchObject({
        summary: { rows: 1_960, add: 0, change: 0, same: 1_960, refuse: 0, skip: 0 },
      });
      const others = await cellsIn(await download(await app.as('department2-chief'), '/register-exports?kind=OUTPUT'));
      expect(others).toHaveLength(2);
      const plans = await cellsIn(await download(chief, '/register-exports?kind=OUTPUT&outputKind=PLAN'));
      expect(plans).toHaveLength(2);
      for (const [asked, pointer] of [
        ['outputKind=PLANS', '/outputKind'],
        ['claimKind=RANK', '/claimKind'],
      ] as const) {
        const refused = await chief.get<{ errors: unknown }>(`/register-exports?kind=OUTPUT&${asked}`);
        expect(refused.body.errors).toMatchObject([{ pointer, code: 'UNKNOWN_VALUE' }]);
      }
    });
  });

  describe('a cell that changed', () => {
    const first = (id: string) => rowsOf(id).then(([row]) => row);

    it('of an entry that the office entered and that waits: reported anew', async () => {
      const changed = output(2);
      changed[HEADS.indexOf('备注')] = '已修订';
      const id = await preview(workbook([['2026年度制度成果'], HEADS, changed]));
      const row = await first(id);
      expect(row).toMatchObject({
        ...{ verdict: 'CHANGE', correction: false, name: '制度成果2' },
        changes: [{ field: '备注', from: null, to: '已修订' }],
      });
      await confirm(id);
      expect((await clerk.get(`/outputs/${row?.entryId ?? ''}`)).body).toMatchObject({
        ...{ state: 'REPORTED', revision: 2, summary: '已修订', onBehalf: true },
      });
      // The short file's beside the long one's.
      expect(
        await app.db.query(
          `SELECT due_on FROM obligation WHERE kind = 'VERIFICATION' AND state = 'OPEN' ORDER BY due_on`,
        ),
      ).toEqual([{ due_on: '2026-07-08' }, { due_on: '2026-07-15' }]);
    });

    it('of a confirmed entry: a correction, which another person confirms', async () => {
      const entryId = await entered({});
      expect((await chief.post(`/outputs/${entryId}/confirm`)).status).toBe(200);
      const row = [
        '1',
        '单个成果',
        '运政发〔2025〕1号',
        '市人民政府',
        '2025年5月1日',
        '规划',
        '',
        '乡村e镇建设',
        '市商务局',
        '勘误',
      ];
      const id = await preview(workbook([HEADS, row]));
      expect(await first(id)).toMatchObject({ verdict: 'CHANGE', correction: true, entryId });
      await confirm(id);
      expect((await clerk.get(`/outputs/${entryId}`)).body).toMatchObject({
        state: 'CONFIRMED',
        waits: 'CORRECTION',
        summary: null,
      });
      const waiting = await preview(workbook([HEADS, row.map((cell) => (cell === '勘误' ? '再勘误' : cell))]));
      expect((await first(waiting))?.faults).toMatchObject([{ code: 'CORRECTION_WAITS' }]);
      expect((await chief.post(`/outputs/${entryId}/confirm`)).status).toBe(200);
      expect((await clerk.get(`/outputs/${entryId}`)).body).toMatchObject({ waits: null, summary: '勘误' });
    });

    it('of what a unit reported itself and what waits: not changed by a file', async () => {
      const unit = await app.as('department-chief');
      const reported = await unit.post('/outputs', {
        ...{ title: '单位成果', number: '运商发〔2026〕9号', issuer: '市商务局', happenedOn: '2026-05-01' },
        ...{ outputKind: 'PLAN', unitId: app.town.units['department'], projectId: samples.projectId, noSecrets: true },
      });
      expect(reported.status).toBe(201);
      const row = [
        '1',
        '单位成果',
        '运商发〔2026〕9号',
        '市商务局',
        '2026年5月1日',
        '规划',
        '',
        '乡村e镇建设',
        '市商务局',
        '改动',
      ];
      const id = await preview(workbook([HEADS, row]));
      expect((await first(id))?.faults).toMatchObject([{ column: null, code: 'ENTRY_REPORTED_BY_UNIT' }]);
    });
  });

  describe('同时审核', () => {
    it('one head of the office decides on all of them, not whoever handed them in', async () => {
      const id = await preview(workbook([HEADS, output(3_001), output(3_002)].map((row) => [...row])));
      await confirm(id, { alsoConfirm: true });
      const deputy = await app.as('office-deputy');
      const asked = await deputy.get<{ items: { id: string; title: string }[] }>(
        `/approvals?kind=REGISTER_BATCH&subjectId=${id}`,
      );
      expect(asked.body.items.map(({ title }) => title)).toEqual(['同时审核导入的制度成果2条（成果.xlsx）']);
      const approval = asked.body.items[0]?.id ?? '';
      expect((await clerk.post(`/approvals/${approval}/approve`)).status).toBe(403);
      expect((await deputy.post(`/approvals/${approval}/approve`)).status).toBe(200);
      expect(
        await count(`register_entry WHERE import_id = $1 AND state = 'CONFIRMED' AND confirmed_on = $2`, [id, TODAY]),
      ).toBe(2);
      expect(await count(`obligation WHERE subject_id = $1 AND state = 'MET'`, [id])).toBe(1);
      expect(await count(`audit_event WHERE action = 'register-entry.confirmed' AND facts->>'import' = $1`, [id])).toBe(
        2,
      );
    });
  });

  it('同时审核 is not the word of him in whose name a deputy handed them in', async () => {
    const [lent, deputy] = ['office-deputy', 'department3-chief'].map((seat) => app.town.seats[seat]?.postId);
    const lend = `INSERT INTO delegation (post_id, deputy_post_id, from_day, to_day, reason) VALUES ($1, $2, app_today(), app_today() + 1, '出差')`;
    await app.db.query(lend, [lent, deputy]);
    const file = workbook([HEADS, output(3_101)].map((row) => [...row]));
    const id = await preview(file, 'OUTPUT', '成果.xlsx', await app.as('department3-chief'));
    await confirm(id, { alsoConfirm: true });
    const path = `/approvals?kind=REGISTER_BATCH&subjectId=${id}`;
    const { body } = await (await app.as('office-director')).get<{ items: { id: string }[] }>(path);
    const approve = async (seat: string) => (await app.as(seat)).post(`/approvals/${body.items[0]?.id ?? ''}/approve`);
    expect((await approve('office-deputy')).body['code']).toBe('APPROVAL_ABOUT_ONESELF');
    expect((await approve('office-director')).status).toBe(200);
  });

  describe('同时审核 of claims', () => {
    const claimed = ['改革事项', '表述', '层级', '依据类别', '证明文件', '出具单位', '日期', '单位'];
    const claim = (statement: string, paper: string, issuer: string): string[] => [
      ...['乡村e镇建设', statement, '省级', '首个', paper, issuer, '2026年5月1日', '市商务局'],
    ];

    it('goes past those whose issuer’s level is a person’s to say: they wait, and are proven by whoever says it of each', async () => {
      const rows = [
        claim('全省首个镇域电商标准', '晋商发〔2026〕7号', '省商务厅'),
        claim('全省首个镇域直播基地', '', ''),
      ];
      const id = await preview(workbook([claimed, ...rows]), 'FRONT_RUNNER_CLAIM', '走在前列.xlsx');
      await confirm(id, { alsoConfirm: true });
      const deputy = await app.as('office-deputy');
      const [asked] = (await deputy.get<{ items: { id: string }[] }>(`/approvals?kind=REGISTER_BATCH&subjectId=${id}`))
        .body.items;
      expect((await deputy.post(`/approvals/${asked?.id ?? ''}/approve`)).status).toBe(200);
      const standing = () =>
        app.db.query<{ id: string; state: string; basis: string }>(
          `SELECT id, state, fields->>'basis' AS basis FROM register_entry WHERE import_id = $1 ORDER BY title`,
          [id],
        );
      const [waiting, taken] = await standing();
      // What nothing could prove is taken as 待证明.
      expect([waiting, taken]).toMatchObject([
        { state: 'REPORTED', basis: 'UNPROVEN' },
        { state: 'CONFIRMED', basis: 'UNPROVEN' },
      ]);
      expect(await count(`obligation WHERE subject_id = $1 AND state = 'OPEN' AND kind = 'VERIFICATION'`, [id])).toBe(
        1,
      );
      const path = `/front-runner-claims/${waiting?.id ?? ''}/confirm`;
      expect((await deputy.post(path, { proofLevel: 'PROVINCIAL' })).status).toBe(200);
      expect((await standing())[0]).toMatchObject({ state: 'CONFIRMED', basis: 'PROVEN' });
      expect(await count(`obligation WHERE subject_id = $1 AND state = 'MET'`, [id])).toBe(1);
    });
  });

  describe('values', () => {
    it('3006.77, 0.10 and 13.54 stay as they were typed, from the form to the page, the export and back', async () => {
      const unitId = app.town.units['department'];
      for (const [place, value] of ['3006.77', '0.10', '13.54'].entries()) {
        const made = await clerk.post<{ id: string }>('/outcome-facts', {
          ...{ title: `往返数值${value}`, value, unitOfMeasure: '亿元', qualifier: 'EXACT', place: '全市' },
          ...{ happenedOn: '2026-05-31', definition: '商务部门统计口径', confirmingUnitId: unitId, unitId },
          ...{ projectId: samples.projectId, noSecrets: true },
          proofs: [
            { kind: 'DOCUMENT', number: `商统〔2026〕${String(place)}号`, issuer: '市商务局', issuedOn: '2026-06-01' },
          ],
        });
        expect([made.status, made.body]).toEqual([201, expect.anything()]);
        expect((await chief.get(`/outcome-facts/${made.body.id}`)).body).toMatchObject({ value });
        await (await app.as('department-liaison')).post(`/outcome-facts/${made.body.id}/vouch`, { agrees: true });
        expect((await chief.post(`/outcome-facts/${made.body.id}/confirm`)).status).toBe(200);
      }
      const file = await download(chief, '/register-exports?kind=OUTCOME_FACT&year=2026');
      const [, heads = [], ...rows] = await cellsIn(file);
      const [title, value] = [heads.indexOf('指标名称'), heads.indexOf('数值')];
      const out = rows.filter((row) => row[title]?.startsWith('往返数值'));
      expect(out.map((row) => row[value]).toSorted()).toEqual(['0.10', '13.54', '3006.77']);
      for (const row of out) expect(row[title]).toBe(`往返数值${row[value] ?? ''}`);
      const again = await rowsOf(await preview(file, 'OUTCOME_FACT'));
      expect(again.filter(({ name }) => name.startsWith('往返数值')).map(({ verdict }) => verdict)).toEqual([
        ...['SAME', 'SAME', 'SAME'],
      ]);
    });
  });

  describe('all or nothing', () => {
    it('where more is refused than the preview showed, no row is written and the preview stands again', async () => {
      const gone = output(4_002).map((cell) => (cell === '市商务局' ? '市税务局' : cell));
      const id = await preview(workbook([HEADS, output(4_001), gone]));
      await app.db.query(`UPDATE unit SET closed_on = app_today() WHERE name = '市税务局'`);
      const jobId = await confirm(id);
      expect((await clerk.get(`/jobs/${jobId}`)).body).toMatchObject({
        state: 'FAILED',
        problem: { code: 'IMPORT_OVERTAKEN' },
      });
      expect(await read(id)).toMatchObject({ state: 'PREVIEW' });
      expect(await count(`register_entry WHERE title IN ('制度成果4001', '制度成果4002')`)).toBe(0);
      expect((await clerk.post(`/register-imports/${id}/discard`)).body).toMatchObject({ state: 'DISCARDED' });
    });
  });

  describe('guards', () => {
    it.each<[string, () => Uint8Array, string]>([
      ['no known headings', () => workbook([['你好'], ['1', '2']]), 'HEADINGS_UNKNOWN'],
      ['a mark of secrecy', () => workbook([['机密★10年'], HEADS, output(1)]), 'WORKBOOK_MARKED_SECRET'],
      ['no workbook', () => Buffer.from('89504e470d0a1a0a0000', 'hex'), 'LEDGER_NOT_XLSX'],
    ])('a file with %s is refused as a whole and let go', async (_, content, code) => {
      const id = await preview(content());
      expect(await read(id)).toMatchObject({ state: 'REFUSED', problem: { code } });
      expect(await count(`file_import WHERE id = $1 AND file IS NOT NULL`, [id])).toBe(0);
      expect((await clerk.post(`/register-imports/${id}/confirm`, {})).body).toMatchObject({ code: 'IMPORT_STATE' });
    });

    it('a mark in the name: not taken in; the ledger’s imports are others', async () => {
      const answer = await clerk.upload('/register-imports?kind=OUTPUT', '机密成果.xlsx', workbook([HEADS]));
      expect([answer.status, answer.body['code']]).toEqual([422, 'LEDGER_NAME_MARKED_SECRET']);
      const id = await preview(workbook([HEADS, output(1)]));
      expect((await clerk.get(`/ledger-imports/${id}`)).status).toBe(404);
      const listed = await clerk.get<{ items: { id: string }[] }>('/register-imports?kind=OUTPUT');
      expect(listed.body.items[0]?.id).toBe(id);
      expect((await clerk.get<{ items: unknown[] }>('/register-imports?kind=RECOGNITION')).body.items).toEqual([]);
    });
  });

  describe('a clerk’s own lists', () => {
    const fileOf = (kind: string): Uint8Array => {
      const { words, merged } = sheetOfClerk(CLERK_WORKBOOKS[kind] ?? { title: '', heads: '', rows: [] });
      const ranges = merged.map((range) => `<mergeCell ref="${range}"/>`).join('');
      const rows = words.map((row, place) => rowXml(place + 1, row)).join('');
      return zip(workbookParts(sheetXml(rows, merged.length > 0 ? `<mergeCells>${ranges}</mergeCells>` : '')));
    };

    it.each(Object.keys(CLERK_WORKBOOKS))('%s: comes in as it is, with the headings that offices use', async (kind) => {
      const id = await preview(fileOf(kind), kind, `${kind}.xlsx`);
      const faults = (await rowsOf(id, '&verdict=REFUSE')).map(({ row, faults: found }) => [row, found]);
      expect(faults).toEqual([]);
      const { rows } = CLERK_WORKBOOKS[kind] ?? { rows: [] };
      expect(await read(id)).toMatchObject({ problem: null, year: 2026, summary: { add: rows.length, refuse: 0 } });
      await confirm(id);
      expect(await count('register_entry WHERE import_id = $1', [id])).toBe(rows.length);
      expect(await read(await preview(fileOf(kind), kind))).toMatchObject({ summary: { add: 0, same: rows.length } });
    });

    it('say what they leave out by what they do say', async () => {
      const held = async (title: string): Promise<Record<string, unknown>> =>
        (
          await app.db.query<Record<string, unknown>>(
            `SELECT to_jsonb(e) || e.fields AS row FROM register_entry e WHERE title = $1`,
            [title],
          )
        )[0]?.['row'] as Record<string, unknown>;
      const leader = app.town.seats['leading-official']?.postId;
      expect(await held('关于乡村e镇建设情况的报告')).toMatchObject({
        ...{ byPostId: leader, level: 'MUNICIPAL', number: '未注明', dueOn: '2026-07-31', knownTo: [] },
      });
      expect(await held('全省改革工作简报第6期')).toMatchObject({ byPostId: null, level: 'PROVINCIAL' });
      expect(await held('入选全国县域商业典型案例')).toMatchObject({ recognitionKind: 'SELECTED' });
      expect(await held('网络零售额')).toMatchObject({
        ...{ value: '3006.77', comparisonDelta: '12.3', comparisonUnit: '%', rankPosition: 2, may_publish: true },
      });
      expect(await held('农产品上行额')).toMatchObject({ comparisonDelta: '-3.1', comparisonUnit: '个百分点' });
      expect(await held('一村一站寄递下乡')).toMatchObject({
        ...{ stage: 'PROMOTED', source: 'UNIT', adoption: [{ on: expect.any(String) as string, proof: '未注明' }, {}] },
      });
      expect(await held('寄递物流试点')).toMatchObject({ stage: 'ACCEPTED' });
      expect(await held('农村电商下沉研究')).toMatchObject({ leadingPostId: leader });
      expect(await held('网络零售额增速居全省第2位')).toMatchObject({ basis: 'UNPROVEN' });
    });

    it('name the readers of an instruction by unit and post', async () => {
      const heads = ['批示领导', '日期', '事由', '性质', '承办单位', '登记号', '知悉人'];
      const seats = ['office-chief', 'office-clerk'].map((seat) => app.town.seats[seat]?.postId);
      const named = await app.db.query<{ name: string }>(
        `SELECT u.name || p.title AS name FROM post p JOIN unit u ON u.id = p.unit_id WHERE p.id = ANY ($1::uuid[]) ORDER BY p.id = $2 DESC`,
        [seats, seats[0]],
      );
      const row = ['省领导', '2026年5月1日', '名列知悉人的批示', '阅知', '市商务局', '收3'];
      const id = await preview(workbook([heads, [...row, named.map(({ name }) => name).join('、')]]), 'INSTRUCTION');
      expect(await rowsOf(id)).toMatchObject([{ verdict: 'ADD', faults: [] }]);
      await confirm(id);
      expect(
        await app.db.query(
          `SELECT known_to AS "knownTo", known_to_office AS office FROM register_entry WHERE title = $1`,
          ['名列知悉人的批示'],
        ),
      ).toEqual([{ knownTo: seats, office: false }]);
      // Exported by whoever reads it, it comes back as what it was; changed it is refused, and to others nothing of it is told.
      const file = await download(clerk, '/register-exports?kind=INSTRUCTION');
      const verdict = async (content: Uint8Array) => {
        const own = (await rowsOf(await preview(content, 'INSTRUCTION'))).find(
          ({ name }) => name === '名列知悉人的批示',
        );
        return [own?.verdict, own?.faults[0]?.code];
      };
      expect(await verdict(file)).toEqual(['SAME', undefined]);
      const changed = [...row.with(3, '肯定性批示'), named[0]?.name ?? ''];
      expect(await verdict(workbook([heads, changed]))).toEqual(['REFUSE', 'ENTRY_READ_BY_NAME']);
      const reader = clerk;
      clerk = await app.as('office-deputy');
      expect(await verdict(file)).toEqual(['REFUSE', 'ENTRY_EXISTS']);
      clerk = reader;
      const unknown = await preview(workbook([heads, [...row, '市商务局无名岗']]), 'INSTRUCTION');
      expect((await rowsOf(unknown))[0]?.faults).toMatchObject([{ column: '知悉人', code: 'POST_UNKNOWN' }]);
    });
  });

  describe('every register', () => {
    it('what was entered by form, and confirmed, exports and imports again unchanged', async () => {
      const described = (await chief.get<{ items: Described[] }>('/registers')).body.items;
      for (const register of described) {
        const row = samples.of(register);
        const made = await clerk.post<{ id: string }>(`/${register.path}`, row);
        expect([register.kind, made.status]).toEqual([register.kind, 201]);
        expect((await chief.post(`/${register.path}/${made.body.id}/confirm`)).status).toBe(200);
        const file = await download(chief, `/register-exports?kind=${register.kind}&state=CONFIRMED`);
        const again = await preview(file, register.kind, '导出.xlsx');
        const { summary } = (await read(again)) as { summary: Record<string, number> };
        expect([register.kind, summary['same'] === summary['rows'], summary['refuse']]).toEqual([
          register.kind,
          true,
          0,
        ]);
      }
    });
  });
});
