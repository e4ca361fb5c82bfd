import { JobRunner } from '../../../src/platform/queue/job-runner.js';
import type { TestApp } from '../../support/app.js';
import { borrowTestApp } from '../../support/borrowed-app.js';
import { workbook } from '../../support/ledger/workbooks.js';
import { meetingDesk } from '../../support/meeting-desk.js';

/** 年度议题计划 as a workbook: shown first, then planned as by hand. */
describe('a year’s plan of topics as a workbook', () => {
  let app: TestApp;
  const { seats, as, act, unit } = meetingDesk(() => app);
  beforeAll(async () => {
    app = await borrowTestApp('2026-07-22');
  });
  afterAll(async () => {
    seats.clear();
    await app.close();
  });

  interface Topic {
    readonly title: string;
    readonly kind: string;
    readonly month: number;
    readonly unitId: string;
    readonly version: number;
  }
  const HEADS = ['序号', '议题', '类型', '计划月份', '汇报单位', '依据'];
  const ROWS = [
    ['1', '商务改革进展', '听取汇报', '9月', '市商务局', '工作要点'],
    ['2', '教育综合改革方案', '审议文件', '10月', '市教育局', '省委部署'],
    ['3', '体育改革', '听取汇报', '13月', '市教育局', ''],
  ];
  const handIn = async (): Promise<string> => {
    const file = workbook([['2026年度议题计划'], HEADS, ...ROWS]);
    const started = await (
      await as('office-clerk')
    ).upload<{ importId: string }>('/agenda-plan-imports', '计划.xlsx', file);
    expect(started.status).toBe(202);
    await app.get(JobRunner).drain();
    return started.body.importId;
  };
  const told = async (id: string): Promise<readonly string[]> => {
    const { body } = await (
      await as('office-clerk')
    ).get<{ items: { row: number; verdict: string; faults: { code: string; detail: string }[] }[] }>(
      `/agenda-plan-imports/${id}/rows?limit=50`,
    );
    expect(body.items.flatMap(({ faults }) => faults).every(({ detail }) => detail.includes('第5行'))).toBe(true);
    return body.items.map(({ row, verdict, faults }) => [row, verdict, ...faults.map(({ code }) => code)].join(' '));
  };
  const plan = async (): Promise<readonly Topic[]> =>
    (await (await as('office-clerk')).get<Topic[]>('/agenda-plan-items?year=2026')).body;

  it('is shown first, then planned row by row; a bad row stays out, and handed in again it is the same', async () => {
    const held = { year: 2026, title: '商务改革进展', kind: 'HEAR', month: 8, basis: '工作要点' };
    await act('office-clerk', '/agenda-plan-items', { ...held, unitId: unit('department') });
    const id = await handIn();
    expect(await told(id)).toEqual(['3 CHANGE', '4 ADD', '5 REFUSE MONTH_UNKNOWN']);
    expect((await plan()).map(({ month }) => month)).toEqual([8]);
    expect((await act('department-chief', `/agenda-plan-imports/${id}/confirm`)).status).toBe(403);
    expect((await act('office-clerk', `/agenda-plan-imports/${id}/confirm`)).status).toBe(202);
    await app.get(JobRunner).drain();
    expect(await plan()).toMatchObject([
      { title: '商务改革进展', month: 9, unitId: unit('department'), version: 2 },
      { title: '教育综合改革方案', kind: 'DELIBERATE', month: 10, unitId: unit('department2'), version: 1 },
    ]);
    expect(await told(await handIn())).toEqual(['3 SAME', '4 SAME', '5 REFUSE MONTH_UNKNOWN']);
  });
});
