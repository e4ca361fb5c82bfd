import { JobRunner } from '../../../src/platform/queue/job-runner.js';
import { wordsOf } from '../../../src/shared-kernel/cell-text.js';
import { firstVisibleSheet } from '../../../src/shared-kernel/grid.js';
import type { TestApp } from '../../support/app.js';
import { borrowTestApp } from '../../support/borrowed-app.js';
import type { Client } from '../../support/client.js';
import { readHere } from '../../support/ledger/read-here.js';
import { workbook } from '../../support/ledger/workbooks.js';
import { SampleRows } from './sample-rows.js';

interface Fault {
  readonly column: string | null;
  readonly code: string;
  readonly detail: string;
}
interface Row {
  readonly row: number;
  readonly verdict: string;
  readonly faults: readonly Fault[];
}
interface Columned {
  readonly kind: string;
  readonly columns: readonly {
    readonly heading: string;
    readonly needed: boolean;
    readonly choices: readonly string[];
  }[];
}

const INFORMATION = ['标题', '报送单位', '报送日期', '采用刊物', '采用层级', '采用日期'];
const FACTS = ['指标名称', '数值', '计量单位', '范围', '截至日期', '口径', '来源文件', '报送单位'];

describe('what a clerk is told of her file', () => {
  let app: TestApp;
  let clerk: Client;

  beforeAll(async () => {
    app = await borrowTestApp('2026-07-01');
    clerk = await app.as('office-clerk');
    await SampleRows.in(app, await app.as('office-chief'));
  });
  afterAll(() => app.close());

  async function preview(kind: string, rows: readonly (readonly string[])[]): Promise<string> {
    const content = workbook(rows.map((row) => [...row]));
    const started = await clerk.upload<{ importId: string }>(`/register-imports?kind=${kind}`, '清单.xlsx', content);
    expect(started.status).toBe(202);
    await app.get(JobRunner).drain();
    return started.body.importId;
  }
  const rowsOf = async (id: string) =>
    (await clerk.get<{ items: Row[] }>(`/register-imports/${id}/rows?limit=50`)).body.items;

  it('every refusal names its column, in the preview and in the workbook to be taken home', async () => {
    const id = await preview('INFORMATION_ITEM', [
      INFORMATION,
      ['电商小镇的做法', '', '2026年3月2日', '改革动态', '', '2026年4月2日'],
    ]);
    const [row] = await rowsOf(id);
    expect(row?.faults.map(({ detail }) => detail)).toEqual(['“报送单位”：此项必填。', '“采用层级”：此项必填。']);
    const answer = await fetch(`${app.url}/api/v1/register-imports/${id}/refused`, {
      headers: { cookie: clerk.cookie },
    });
    const { rows } = firstVisibleSheet(await readHere(Buffer.from(await answer.arrayBuffer())));
    expect(wordsOf(rows[1]?.cells.at(-1))).toBe('“报送单位”：此项必填。“采用层级”：此项必填。');
  });

  it('a row of another year than most of the file is taken and pointed at', async () => {
    const dated = (title: string, day: string) => [title, '市商务局', day, '', '', ''];
    const days = ['2025年3月2日', '2025年4月2日', '2024年12月30日', '2025年6月'];
    const id = await preview('INFORMATION_ITEM', [INFORMATION, ...days.map((day) => dated(`信息${day}`, day))]);
    expect((await rowsOf(id)).map(({ verdict, faults }) => [verdict, faults.map(({ code }) => code)])).toEqual([
      ['ADD', []],
      ['ADD', []],
      ['ADD', ['YEAR_APART']],
      ['ADD', []],
    ]);
  });

  it('a file without the reform that its documents come from is refused as a whole, and the column named', async () => {
    const heads = ['成果名称', '文号', '印发单位', '印发日期', '类型', '牵头单位'];
    const id = await preview('OUTPUT', [
      heads,
      ['管理办法', '运政发〔2026〕1号', '市人民政府', '2026年5月', '方案', '市商务局'],
    ]);
    expect((await clerk.get(`/register-imports/${id}`)).body).toMatchObject({
      state: 'REFUSED',
      problem: { code: 'HEADINGS_UNKNOWN', detail: expect.stringContaining('以下各栏：对应改革事项。') as string },
    });
  });

  it('a register tells which columns a file needs and which words they take, in Chinese in every language', async () => {
    const { items } = (await clerk.get<{ items: Columned[] }>('/registers', { 'accept-language': 'en' })).body;
    const columns = items.find(({ kind }) => kind === 'OUTPUT')?.columns ?? [];
    expect(columns.filter(({ needed }) => needed).map(({ heading }) => heading)).toEqual([
      ...['成果名称', '印发单位', '印发日期', '类型', '对应改革事项', '牵头单位'],
    ]);
    expect(columns.find(({ heading }) => heading === '效力')?.choices).toEqual(['有效', '试行', '已废止']);
    const information = items.find(({ kind }) => kind === 'INFORMATION_ITEM')?.columns ?? [];
    expect(information.map(({ heading }) => heading)).toEqual(expect.arrayContaining(['采用刊物', '采用层级']));
    expect(information.map(({ heading }) => heading)).not.toContain('采用情况');
  });

  it('同时审核 is not approved while every number of the file waits for its unit’s word', async () => {
    const fact = ['电商覆盖村数', '137', '个', '全市', '2026年5月31日', '部门统计口径', '商统〔2026〕3号', '市商务局'];
    const id = await preview('OUTCOME_FACT', [FACTS, fact]);
    expect((await rowsOf(id)).map(({ faults }) => faults)).toEqual([[]]);
    await clerk.post(`/register-imports/${id}/confirm`, { alsoConfirm: true });
    await app.get(JobRunner).drain();
    const deputy = await app.as('office-deputy');
    const asked = await deputy.get<{ items: { id: string }[] }>(`/approvals?kind=REGISTER_BATCH&subjectId=${id}`);
    const path = `/approvals/${asked.body.items[0]?.id ?? ''}/approve`;
    const held = () => app.db.query(`SELECT state FROM register_entry WHERE import_id = $1`, [id]);
    expect((await deputy.post(path)).body).toMatchObject({ status: 409, code: 'NONE_TO_CONFIRM' });
    expect(await held()).toEqual([{ state: 'REPORTED' }]);
    const entry = await app.db.query<{ id: string }>(`SELECT id FROM register_entry WHERE import_id = $1`, [id]);
    const unit = await app.as('department-liaison');
    expect((await unit.post(`/outcome-facts/${entry[0]?.id ?? ''}/vouch`, { agrees: true })).status).toBe(200);
    expect((await deputy.post(path)).status).toBe(200);
    expect(await held()).toEqual([{ state: 'CONFIRMED' }]);
  });
});
