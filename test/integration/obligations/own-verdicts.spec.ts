import type { TestApp } from '../../support/app.js';
import { borrowTestApp } from '../../support/borrowed-app.js';

/** Nobody decides on what he himself filed, also where the office filed it for the unit. */
describe('a verdict on one’s own filing', () => {
  let app: TestApp;
  let taskId: string;
  let obligationId: string;

  beforeAll(async () => {
    app = await borrowTestApp('2026-07-01');
    const task = await (
      await app.as('office-chief')
    ).post<{ id: string }>('/tasks', {
      matter: '形成园区名录',
      unitId: app.town.units['department'],
      dueOn: '2026-08-14',
      origin: '市委书记批示',
    });
    taskId = task.body.id;
    const [row] = await app.db.query<{ id: string }>('SELECT obligation_id AS id FROM task WHERE id = $1', [taskId]);
    obligationId = row!.id;
  });
  afterAll(() => app.close());

  const post = async (key: string, path: string, body: object = {}) => {
    const answer = await (await app.as(key)).post<{ id: string; code?: string }>(path, body);
    return answer;
  };

  it.each(['accept', 'refuse'])('an explanation that he entered for the unit is not his to %s', async (verb) => {
    const path = `/obligations/${obligationId}/explanations`;
    const filed = await post('office-chief', path, { reason: 'OTHER_UNIT', text: '等待名单' });
    expect(filed.status).toBe(201);
    const [kept] = await app.db.query<{ on_behalf: boolean }>('SELECT on_behalf FROM explanation WHERE id = $1', [
      filed.body.id,
    ]);
    expect(kept?.on_behalf).toBe(true);
    expect((await post('office-chief', `${path}/${filed.body.id}/${verb}`)).body.code).toBe('EXPLANATION_OWN');
    expect((await post('office-deputy', `${path}/${filed.body.id}/${verb}`)).status).toBe(200);
  });

  it('a task that he filed by another post of his is neither verified nor returned by him', async () => {
    const { seats } = app.town;
    await app.unitOfWork.run((tx) =>
      tx.execute('UPDATE tenure SET person_id = $2 WHERE post_id = $1', [
        seats['department-liaison']?.postId,
        seats['office-clerk']?.personId,
      ]),
    );
    const filed = await post('office-clerk', `/tasks/${taskId}/submit`, { result: '已形成', documentNumbers: [] });
    expect(filed.status).toBe(200);
    expect((await post('office-clerk', `/tasks/${taskId}/verify`)).body.code).toBe('TASK_OWN_FILING');
    expect((await post('office-clerk', `/tasks/${taskId}/return`, { missing: '缺' })).body.code).toBe(
      'TASK_OWN_FILING',
    );
    expect((await post('office-deputy', `/tasks/${taskId}/verify`)).status).toBe(200);
  });

  describe('where a deputy filed it in his name', () => {
    const standIn = (key: string) =>
      app.unitOfWork.run((tx) =>
        tx.execute(
          `INSERT INTO delegation (post_id, deputy_post_id, from_day, to_day, reason) VALUES ($1, $2, '2026-07-01', '2026-07-03', '出差')`,
          [app.town.seats[key]?.postId, app.town.seats['department3-chief']?.postId],
        ),
      );
    const assigned = async (matter: string): Promise<string> => {
      const task = { matter, unitId: app.town.units['department'], dueOn: '2026-08-14', origin: '市委书记批示' };
      return (await post('office-deputy', '/tasks', task)).body.id;
    };

    beforeAll(() => standIn('office-chief'));

    it('an explanation is decided by a third', async () => {
      const id = await assigned('形成企业名录');
      const [row] = await app.db.query<{ id: string }>('SELECT obligation_id AS id FROM task WHERE id = $1', [id]);
      const path = `/obligations/${row?.id ?? ''}/explanations`;
      const filed = await post('department3-chief', path, { reason: 'OTHER_UNIT', text: '等待名单' });
      expect(filed.status).toBe(201);
      expect((await post('office-chief', `${path}/${filed.body.id}/accept`)).body.code).toBe('EXPLANATION_OWN');
      expect((await post('office-deputy', `${path}/${filed.body.id}/accept`)).status).toBe(200);
    });

    it('a problem’s solution is confirmed by a third', async () => {
      const problem = { title: '跨区变更难', whoHadItWords: '63户个体工商户', noSecrets: true };
      const { id } = (
        await post('office-clerk', '/problems', {
          ...{ ...problem, ownerUnitId: app.town.units['department'], dueOn: '2026-08-14' },
        })
      ).body;
      const effects = [{ value: '63', unitOfMeasure: '户' }];
      const solution = { solution: '设立跨区通办窗口', effects };
      expect((await post('department3-chief', `/problems/${id}/solve`, solution)).status).toBe(200);
      const call = { how: 'CALL', on: '2026-07-01', words: '已经办成' };
      expect((await post('office-chief', `/problems/${id}/confirm`, call)).body.code).toBe('PROBLEM_OWN_SOLUTION');
      expect((await post('office-deputy', `/problems/${id}/confirm`, call)).status).toBe(200);
    });

    it('a task is verified by a third', async () => {
      const id = await assigned('形成项目名录');
      await standIn('department-liaison');
      const filed = { result: '已形成', documentNumbers: [] };
      expect((await post('department3-chief', `/tasks/${id}/submit`, filed)).status).toBe(200);
      expect((await post('office-clerk', `/tasks/${id}/verify`)).body.code).toBe('TASK_OWN_FILING');
      expect((await post('office-deputy', `/tasks/${id}/verify`)).status).toBe(200);
    });
  });
});
