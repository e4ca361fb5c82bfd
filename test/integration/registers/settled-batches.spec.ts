import { JobRunner } from '../../../src/platform/queue/job-runner.js';
import type { TestApp } from '../../support/app.js';
import { borrowTestApp } from '../../support/borrowed-app.js';
import type { Client } from '../../support/client.js';
import { workbook } from '../../support/ledger/workbooks.js';
import { SampleRows } from './sample-rows.js';

interface Entry {
  readonly id: string;
  readonly state: string;
}
interface Batch {
  readonly id: string;
  readonly state: string;
  readonly title: string;
  readonly words: string | null;
}

const CLAIMED = ['改革事项', '表述', '层级', '依据类别', '证明文件', '出具单位', '日期', '单位'];
const claim = (statement: string, paper: string): string[] => [
  ...['乡村e镇建设', statement, '省级', '首个', paper, '省商务厅', '2026年5月1日', '市商务局'],
];
const OUTPUTS = ['成果名称', '文号', '印发单位', '印发日期', '类型', '层级', '对应改革事项', '牵头单位', '备注'];
const output = (number: number, note = ''): string[] => [
  ...[`逐条成果${String(number)}`, `运政发〔2026〕${String(number)}号`, '市人民政府', '2026年5月', '方案', '市级'],
  ...['乡村e镇建设', '市商务局', note],
];
const FACTS = ['指标名称', '数值', '计量单位', '范围', '截至日期', '口径', '来源文件', '归口单位', '报送单位'];
const fact = (name: string): string[] => [
  ...[name, '52.5', '亿元', '全市', '2026年5月31日', '商务部门统计口径', '商统〔2026〕61号', '市商务局', '市商务局'],
];

describe('同时审核, where each entry of the file is judged by itself meanwhile', () => {
  let app: TestApp;
  let clerk: Client;
  let chief: Client;
  let deputy: Client;

  beforeAll(async () => {
    app = await borrowTestApp('2026-07-01');
    [clerk, chief, deputy] = [
      await app.as('office-clerk'),
      await app.as('office-chief'),
      await app.as('office-deputy'),
    ];
    await SampleRows.in(app, chief);
  });
  afterAll(() => app.close());

  /** A file of so many rows, brought in by the clerk with 同时审核. */
  async function brought(kind: string, rows: readonly (readonly string[])[]): Promise<string> {
    const content = workbook(rows.map((row) => [...row]));
    const started = await clerk.upload<{ importId: string }>(`/register-imports?kind=${kind}`, '逐条.xlsx', content);
    const { importId } = started.body;
    await app.get(JobRunner).drain();
    expect((await clerk.post(`/register-imports/${importId}/confirm`, { alsoConfirm: true })).status).toBe(202);
    await app.get(JobRunner).drain();
    return importId;
  }
  const entriesOf = (importId: string) =>
    app.db.query<Entry>('SELECT id, state FROM register_entry WHERE import_id = $1 ORDER BY title', [importId]);
  async function batchOf(importId: string): Promise<Batch | undefined> {
    const [batch] = await app.db.query<Batch>(
      `SELECT id, state, title, words FROM approval WHERE kind = 'REGISTER_BATCH' AND subject_id = $1`,
      [importId],
    );
    return batch;
  }
  const toldOf = (approvalId: string) =>
    app.db.query<{ kind: string; title: string; postId: string | null }>(
      `SELECT kind, title, recipient_post_id AS "postId" FROM notice WHERE key LIKE $1 ORDER BY kind`,
      [`approval:${approvalId}:%`],
    );

  it('says how many still wait, and ends with the last: nobody is asked to say yes to nothing, and both sides are told', async () => {
    const importId = await brought('FRONT_RUNNER_CLAIM', [
      CLAIMED,
      claim('全省首个镇域标准', '晋商发〔2026〕1号'),
      claim('全省首个镇域基地', '晋商发〔2026〕2号'),
    ]);
    const asked = await batchOf(importId);
    expect(asked).toMatchObject({ state: 'PENDING', title: expect.stringContaining('2条') });
    const approve = () => deputy.post(`/approvals/${asked?.id ?? ''}/approve`);
    // The level of whoever issued the papers is a person's to say, of each.
    expect((await approve()).body['code']).toBe('NONE_TO_CONFIRM');
    const [first, last] = await entriesOf(importId);
    const judge = (entry: Entry | undefined) =>
      deputy.post(`/front-runner-claims/${entry?.id ?? ''}/confirm`, { proofLevel: 'PROVINCIAL' });
    expect((await judge(first)).status).toBe(200);
    expect(await batchOf(importId)).toMatchObject({ state: 'PENDING', title: expect.stringContaining('1条') });
    expect((await judge(last)).status).toBe(200);
    expect(await batchOf(importId)).toMatchObject({ state: 'WITHDRAWN', words: '所列各项均已逐项办结' });
    expect((await approve()).body['code']).toBe('APPROVAL_DECIDED');
    const told = await toldOf(asked?.id ?? '');
    expect(new Set(told.map(({ title }) => title.split('：')[0]))).toEqual(new Set(['已逐项办结']));
    expect(told.map(({ postId }) => postId)).toContain(app.town.seats['office-deputy']?.postId);
    expect(told.filter(({ kind }) => kind === 'APPROVAL_DECIDED')).toHaveLength(1);
    const record = await (
      await app.as('audit-admin')
    ).get<{ items: { subjectId: string }[] }>('/audit-events?action=approval.settled');
    expect(record.body.items.map(({ subjectId }) => subjectId)).toContain(asked?.id);
    // The file's own verification is met, and nothing of it is on anybody's desk.
    const desk = await deputy.get<{ items: { id: string }[] }>('/approvals?state=PENDING&limit=200');
    expect(desk.body.items.map(({ id }) => id)).not.toContain(asked?.id);
  });

  it('ends as well where one is returned and the other taken back', async () => {
    const importId = await brought('OUTPUT', [OUTPUTS, output(7_001), output(7_002)]);
    const [first, last] = await entriesOf(importId);
    expect((await deputy.post(`/outputs/${first?.id ?? ''}/return`, { missing: '请附文件' })).status).toBe(200);
    expect(await batchOf(importId)).toMatchObject({ state: 'PENDING' });
    expect((await chief.post(`/outputs/${last?.id ?? ''}/withdraw`, { reason: '重复报送' })).status).toBe(200);
    expect(await batchOf(importId)).toMatchObject({ state: 'WITHDRAWN' });
  });

  it('ends as well where the unit that answers for the number says that it is wrong', async () => {
    const importId = await brought('OUTCOME_FACT', [FACTS, fact('逐条成效数据')]);
    const [only] = await entriesOf(importId);
    const liaison = await app.as('department-liaison');
    const said = await liaison.post(`/outcome-facts/${only?.id ?? ''}/vouch`, { agrees: false, words: '应为52.1' });
    expect(said.status).toBe(200);
    expect(await batchOf(importId)).toMatchObject({ state: 'WITHDRAWN' });
  });

  it('gives way to a later file that brings the same rows anew, and that one waits for its own word', async () => {
    const earlier = await brought('OUTPUT', [OUTPUTS, output(7_101), output(7_102)]);
    const later = await brought('OUTPUT', [OUTPUTS, output(7_101, '已修订'), output(7_102, '已修订')]);
    expect(await batchOf(earlier)).toMatchObject({ state: 'WITHDRAWN' });
    const batch = await batchOf(later);
    expect(batch).toMatchObject({ state: 'PENDING', title: expect.stringContaining('2条') });
    expect((await deputy.post(`/approvals/${batch?.id ?? ''}/approve`)).status).toBe(200);
    expect((await entriesOf(earlier)).map(({ state }) => state)).toEqual(['CONFIRMED', 'CONFIRMED']);
    expect(await batchOf(later)).toMatchObject({ state: 'APPROVED' });
  });

  it('ends in the batch of the queue too, and a paper that was registered for it with it', async () => {
    const importId = await brought('OUTPUT', [OUTPUTS, output(7_201), output(7_202)]);
    const batch = await batchOf(importId);
    const paper = { by: '王副主任', on: '2026-07-01', words: '同意', number: '改办签〔2026〕1号' };
    const registered = await chief.post(`/approvals/${batch?.id ?? ''}/approve`, { offline: paper });
    expect([registered.status, registered.body]).toMatchObject([200, { state: 'PENDING' }]);
    const entries = await app.db.query<{ id: string; version: number }>(
      'SELECT id, version FROM register_entry WHERE import_id = $1',
      [importId],
    );
    expect((await deputy.post('/register-entries/confirm-batch', { entries })).status).toBe(200);
    expect(await batchOf(importId)).toMatchObject({ state: 'WITHDRAWN' });
  });
});
