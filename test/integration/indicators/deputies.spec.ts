import { JobRunner } from '../../../src/platform/queue/job-runner.js';
import { workbook } from '../../support/ledger/workbooks.js';
import { act, app, as, made, openDesk, page, read, reading } from './desk.js';

openDesk();

/** Nobody is second person to what his deputy did, nor a deputy to what the holder did. */
describe('readings of a file that a deputy handed in', () => {
  const standIn = async (of: string, by: string): Promise<void> => {
    const [post, deputy] = [of, by].map((seat) => app.town.seats[seat]?.postId);
    const lend = `INSERT INTO delegation (post_id, deputy_post_id, from_day, to_day, reason) VALUES ($1, $2, app_today(), app_today() + 1, '出差')`;
    await app.db.query(lend, [post, deputy]);
  };
  const handIn = async (seat: string): Promise<{ readonly importId: string; readonly indicatorId: string }> => {
    const indicatorId = await made();
    const { name } = await read<{ name: string }>('office-clerk', `/indicators/${indicatorId}`);
    const { projectName } = await read<{ projectName: string }>('office-clerk', `/indicators/${indicatorId}`);
    const rows = [
      ['指标', '所属改革', '期间', '数值', '来源'],
      [name, projectName, '2026年第二季度', '20', '水资源月报6月'],
    ];
    const { status, body } = await (
      await as(seat)
    ).upload<{ importId: string }>('/indicator-imports', '读数.xlsx', workbook(rows));
    expect(status).toBe(202);
    await app.get(JobRunner).drain();
    return { importId: body.importId, indicatorId };
  };
  const confirm = async (seat: string, importId: string): Promise<unknown[]> => {
    const { status, body } = await act(seat, `/indicator-imports/${importId}/confirm`);
    await app.get(JobRunner).drain();
    return [status, body.code];
  };
  const OWN = [403, 'READING_OWN_FILE'];

  beforeAll(async () => {
    await standIn('office-deputy', 'department3-chief');
    await standIn('office-clerk', 'county-chief');
  });

  it('are confirmed neither by him, nor by the holder in whose name he did, but by another', async () => {
    const { importId, indicatorId } = await handIn('department3-chief');
    expect(await confirm('department3-chief', importId)).toEqual(OWN);
    expect(await confirm('office-deputy', importId)).toEqual(OWN);
    expect((await page(indicatorId)).last).toBeNull();
    expect(await confirm('office-chief', importId)).toEqual([202, undefined]);
    expect((await page(indicatorId)).last).toMatchObject({ value: '20' });
  });

  it('are not confirmed by the deputy of whoever handed them in', async () => {
    const { importId, indicatorId } = await handIn('office-clerk');
    expect(await confirm('county-chief', importId)).toEqual(OWN);
    expect((await page(indicatorId)).last).toBeNull();
    expect(await confirm('department3-chief', importId)).toEqual([202, undefined]);
    expect((await page(indicatorId)).last).toMatchObject({ value: '20' });
  });

  it('that are entered by hand are not confirmed by the enterer’s deputy either', async () => {
    const { body } = await act('office-clerk', `/indicators/${await made()}/readings`, reading());
    expect((await act('county-chief', `/readings/${body.id}/confirm`)).body.code).toBe('OWN_READING');
    expect((await act('office-chief', `/readings/${body.id}/confirm`)).status).toBe(200);
  });
});
