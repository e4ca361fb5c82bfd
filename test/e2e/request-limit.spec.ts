import { startTestApp, type TestApp } from '../support/app.js';

describe('the limit of requests', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp({ environment: { RATE_LIMIT: '5' } });
  });
  afterAll(() => test.close());

  it('refuses a session’s sixth request in a minute with problem+json and Retry-After, and no other session’s', async () => {
    const chief = await test.as('department-chief');
    const statuses: number[] = [];
    for (let number = 0; number < 5; number += 1) statuses.push((await chief.get('/me')).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200]);
    const refused = await chief.get('/me');
    expect(refused).toMatchObject({ status: 429, body: { code: 'RATE_LIMITED', params: {} } });
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await (await test.as('department2-chief')).get('/me')).status).toBe(200);
  });
});
