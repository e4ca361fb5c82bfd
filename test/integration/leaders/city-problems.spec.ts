import type { TestApp } from '../../support/app.js';
import { borrowTestApp } from '../../support/borrowed-app.js';

interface Titled {
  readonly id: string;
  readonly title: string;
}

describe('a problem that takes the city to solve', () => {
  let app: TestApp;
  const unit = (key: string): string => app.town.units[key] ?? '';
  const post = (key: string): string => app.town.seats[key]?.postId ?? '';
  const act = async (key: string, path: string, body: object = {}): Promise<{ id: string; approvalId: string }> => {
    const answer = await (await app.as(key)).post<{ id: string; approvalId: string }>(path, body);
    if (answer.status >= 300) throw new Error(`${path}: ${String(answer.status)} ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const read = async <T>(key: string, path: string): Promise<T> => (await (await app.as(key)).get<T>(path)).body;
  const problem = async (title: string, said: object = {}): Promise<string> =>
    (
      await act('office-clerk', '/problems', {
        ...{ title, whoHadItWords: '63户', noSecrets: true, ownerUnitId: unit('department'), dueOn: '2026-09-30' },
        ...{ solvableBy: 'CITY', ...said },
      })
    ).id;
  const charge = async (key: string, ...keys: string[]): Promise<void> => {
    const { approvalId } = await act('office-deputy', '/division-orders', {
      ...{ document: '市府办〔2026〕7号', orderedOn: '2026-08-03' },
      assignments: [{ postId: post(key), unitIds: keys.map(unit) }],
    });
    await act('office-executive-deputy', `/approvals/${approvalId}/approve`, { words: '同意' });
  };

  /** What somebody sees of it by each way: list, page, search, and the leader's own page. */
  const seenBy = async (key: string, words: string) => {
    const found = (items: readonly { title: string }[]): string[] =>
      items.map(({ title }) => title).filter((title) => title.includes(words));
    const { items } = await read<{ items: Titled[] }>(key, '/problems?limit=100');
    const hits = await read<{ items: Titled[] }>(key, `/search?words=${encodeURIComponent(words)}&limit=20`);
    return { list: found(items).sort(), search: found(hits.items).sort() };
  };
  const sheetOf = async (key: string, of = key): Promise<string[]> =>
    (await read<{ problems: Titled[] }>(key, `/leader-sheets/${post(of)}`)).problems.map(({ title }) => title);
  const waiting = async (key: string): Promise<number | undefined> =>
    (await read<{ items: { id: string; value: number }[] }>(key, '/counts?year=2026')).items.find(
      ({ id }) => id === 'problems.waiting',
    )?.value;

  beforeAll(async () => {
    app = await borrowTestApp('2026-08-03');
    await charge('leading-official', 'department');
  });
  afterAll(() => app.close());

  it('of a project stands on the page of whoever leads it, and on nobody else’s', async () => {
    const { id: projectId } = await act('office-chief', '/projects', {
      ...{ name: '供水改革', category: 'KEY', level: 'MUNICIPAL' },
      ...{ leadUnitId: unit('county'), leadingPostId: post('leading-official-2') },
    });
    await problem('供水管网权属不清', { projectId, ownerUnitId: unit('county') });
    await problem('供水只差一个章', { projectId, ownerUnitId: unit('county'), solvableBy: 'UNIT' });
    expect(await sheetOf('leading-official-2')).toEqual(['供水管网权属不清']);
    expect(await sheetOf('leading-official')).toEqual([]);
    expect(await seenBy('leading-official', '供水')).toEqual({ list: [], search: [] });
  });

  it('of a unit is seen by the leader who answers for the unit and by his secretary, in list, search, count and on his page', async () => {
    const id = await problem('跨部门数据不通');
    await problem('本单位自己能办', { solvableBy: 'UNIT' });
    for (const key of ['leading-official', 'leader-secretary']) {
      expect(await seenBy(key, '数据')).toEqual({ list: ['跨部门数据不通'], search: ['跨部门数据不通'] });
      expect(await seenBy(key, '本单位')).toEqual({ list: [], search: [] });
      expect(await sheetOf(key, 'leading-official')).toEqual(['跨部门数据不通']);
      expect((await (await app.as(key)).get(`/problems/${id}`)).status).toBe(200);
      expect((await (await app.as(key)).post(`/problems/${id}/assess`, { cause: '未通' })).status).toBe(403);
    }
    expect((await (await app.as('leading-official-2')).get(`/problems/${id}`)).status).toBe(404);
    expect(await seenBy('leading-official-2', '数据')).toEqual({ list: [], search: [] });
    expect([await waiting('leading-official'), await waiting('leading-official-2')]).toEqual([0, 0]);
    await act('department-liaison', `/problems/${id}/solve`, {
      ...{ solution: '建立共享目录', effects: [{ value: '63', unitOfMeasure: '户' }] },
    });
    expect([await waiting('leading-official'), await waiting('leading-official-2')]).toEqual([1, 0]);
  });

  it('goes with the unit where another answers for it; reported, before anybody solves it, it is of the unit that reported it', async () => {
    const { id } = await act('county-liaison', '/problems', {
      ...{ title: '用地指标不足', whoHadItWords: '12家企业', solvableBy: 'CITY', noSecrets: true },
    });
    await charge('leading-official-2', 'county');
    expect(await sheetOf('leading-official-2')).toContain('用地指标不足');
    expect((await (await app.as('leading-official')).get(`/problems/${id}`)).status).toBe(404);
    await charge('leading-official', 'county');
    expect(await sheetOf('leading-official')).toContain('用地指标不足');
    expect((await (await app.as('leading-official-2')).get(`/problems/${id}`)).status).toBe(404);
  });
});
