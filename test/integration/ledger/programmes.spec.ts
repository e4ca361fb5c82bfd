import { JobRunner } from '../../../src/platform/queue/job-runner.js';
import type { TestApp } from '../../support/app.js';
import { borrowTestApp } from '../../support/borrowed-app.js';
import type { Client } from '../../support/client.js';
import { workbook } from '../../support/ledger/workbooks.js';

const HEAD = [
  '序号',
  '改革事项',
  '领域',
  '大项',
  '小项',
  '起止年份',
  '类别',
  '领衔领导',
  '牵头单位',
  '任务措施',
  '完成时限',
];
const FIELDS = ['工业', '农业', '文旅', '物流'];
const LEADS = ['盐湖区', '临猗县', '经济开发区', '市商务局'];
const PROGRAMME = '产业生态化集成改革';

/** Four fields of four major items each, with three or four minor ones: 52. The third is called alike in all of them. */
const ROWS = FIELDS.flatMap((field, at) =>
  [1, 2, 3, 4].flatMap((major) =>
    Array.from({ length: major === 1 ? 4 : 3 }, (_none, place) => [
      '',
      PROGRAMME,
      field,
      `${field}大项${String(major)}`,
      place === 2 ? '代办服务' : `${field}小项${String(major)}-${String(place)}`,
      '2025—2027年',
      '集成改革',
      '市长',
      LEADS[(at + place) % 4] ?? '',
      '印发方案',
      '2026年底',
    ]),
  ),
);
const TITLE = ['2026年度责任台账'];

let app: TestApp;
let office: Client;

beforeAll(async () => {
  app = await borrowTestApp('2026-07-01');
  office = await app.as('office-clerk');
});
afterAll(() => app.close());

interface Programme {
  id: string;
  name: string;
  fields: number;
  major: number;
  minor: number;
  minorDone: number;
  nodes: { node: string; name: string; parentId: string; fieldName: string | null; leaderLed: boolean }[];
}

async function preview(content: Uint8Array): Promise<{ id: string; summary: Record<string, number> }> {
  const { body } = await office.upload<{ importId: string }>('/ledger-imports', '台账.xlsx', content);
  await app.get(JobRunner).drain();
  const view = await office.get<{ summary: Record<string, number> }>(`/ledger-imports/${body.importId}`);
  return { id: body.importId, summary: view.body.summary };
}

const exported = async (): Promise<Buffer> => {
  const answer = await fetch(`${app.url}/api/v1/ledger-exports?year=2026`, { headers: { cookie: office.cookie } });
  return Buffer.from(await answer.arrayBuffer());
};

const count = async (sql: string): Promise<number> =>
  (await app.db.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${sql}`))[0]?.n ?? -1;

describe('a programme in the ledger', () => {
  let id: string;

  it('comes with its 4 fields, 16 major and 52 minor items, over counties and a zone, for its years', async () => {
    const { summary, ...started } = await preview(workbook([TITLE, HEAD, ...ROWS]));
    expect(summary).toMatchObject({ projects: 69, tasks: 52, add: 121, refuse: 0, pairs: 0 });
    id = started.id;
    expect((await office.post(`/ledger-imports/${id}/confirm`, {})).status).toBe(202);
    await app.get(JobRunner).drain();
    const { body } = await office.get<Programme[]>('/programmes');
    expect(body).toMatchObject([
      { name: PROGRAMME, fields: 4, major: 16, minor: 52, minorDone: 0, termFrom: 2025, termTo: 2027 },
    ]);
    const { body: page } = await office.get<Programme>(`/programmes/${body[0]?.id ?? ''}`);
    expect(page.nodes.filter(({ name }) => name === '代办服务')).toHaveLength(16);
    expect(page.nodes.filter(({ node, fieldName }) => node === 'MAJOR' && fieldName === '农业')).toHaveLength(4);
    expect(await count(`unit WHERE name = '临猗县' AND kind = 'COUNTY'`)).toBe(1);
  });

  it('is led by the leader of all its rows; its items owe no duties', async () => {
    expect(await count('project WHERE leader_led_from IS NOT NULL')).toBe(1);
    expect(await count(`project WHERE node = 'PROGRAMME' AND leader_led_from IS NOT NULL`)).toBe(1);
  });

  it('goes out and comes in again unchanged, and so does the file itself', async () => {
    for (const file of [await exported(), workbook([TITLE, HEAD, ...ROWS])]) {
      const { summary } = await preview(file);
      expect(summary).toMatchObject({ add: 0, change: 0, refuse: 0, pairs: 0, same: 121 });
    }
  });

  it('takes a new item below a major one that it holds, and refuses by row and column', async () => {
    const [first = []] = ROWS;
    const row = (cells: Readonly<Record<number, string>>) => first.map((words, column) => cells[column] ?? words);
    const more = [row({ 4: '园区代办' }), row({ 4: '标准地', 2: '农业' }), row({ 4: '链长制', 6: '试点' })];
    const { id: next, summary } = await preview(workbook([TITLE, HEAD, ...more]));
    expect(summary).toMatchObject({ add: 2, change: 0, refuse: 2 });
    const refused = await office.get<{ items: object[] }>(`/ledger-imports/${next}/rows?verdict=REFUSE`);
    expect(refused.body.items).toMatchObject([
      { row: 4, column: '领域', code: 'FIELD_DIFFERS' },
      { row: 5, column: '类别', code: 'ITEM_NOT_INTEGRATED' },
    ]);
  });

  it('keeps an item where it stands that a file without columns for items changes, and undone too', async () => {
    const above = async () =>
      (
        await app.db.query<{ above: string; lead: string }>(
          `SELECT a.name AS above, u.name AS lead FROM project p JOIN unit u ON u.id = p.lead_unit_id LEFT JOIN project a ON a.id = p.parent_id WHERE p.name = '工业小项1-0'`,
        )
      )[0];
    const plain = ['序号', '改革事项', '牵头单位', '任务措施', '完成时限'];
    const { id: next, summary } = await preview(
      workbook([TITLE, plain, ['1', '工业小项1-0', '临猗县', '印发方案', '2026年底']]),
    );
    expect(summary).toMatchObject({ add: 0, change: 1, refuse: 0 });
    await office.post(`/ledger-imports/${next}/confirm`, {});
    await app.get(JobRunner).drain();
    expect(await above()).toEqual({ above: '工业大项1', lead: '临猗县' });
    await office.post(`/ledger-imports/${next}/undo`, {});
    await app.get(JobRunner).drain();
    expect(await above()).toEqual({ above: '工业大项1', lead: '盐湖区' });
  });

  it('goes whole when its import is undone', async () => {
    const undone = await office.post(`/ledger-imports/${id}/undo`, {});
    await app.get(JobRunner).drain();
    expect([undone.status, await count('project'), await count('task')]).toEqual([202, 0, 0]);
  });
});
