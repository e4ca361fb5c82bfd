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
});
