import { startTestApp, type TestApp } from '../support/app.js';

describe('the product, booted whole', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp();
  });

  afterAll(() => app.close());

  it('answers an unknown address with problem+json in the language asked for', async () => {
    const chief = await app.as('department-chief');
    const chinese = await chief.get('/no-such-thing');
    expect(chinese.status).toBe(404);
    expect(chinese.headers.get('content-type')).toContain('application/problem+json');
    expect(chinese.body).toMatchObject({ code: 'NOT_FOUND', status: 404 });
    const english = await chief.get('/no-such-thing', { 'accept-language': 'en' });
    expect(english.body['detail']).not.toBe(chinese.body['detail']);
  });

  it('answers a malformed address, which never reaches the framework’s filters, with problem+json too', async () => {
    const response = await fetch(`${app.url}/api/v1/%ZZ`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'MALFORMED_REQUEST' });
  });

  it('refuses a write without the header that other sites cannot send', async () => {
    const response = await fetch(`${app.url}/api/v1/sessions`, { method: 'POST' });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ code: 'CSRF_HEADER_MISSING' });
  });

  it('refuses a body that is no JSON, and one that is too large', async () => {
    const headers = { 'content-type': 'application/json', 'x-requested-with': 'five-ones' };
    const broken = await fetch(`${app.url}/api/v1/sessions`, { method: 'POST', headers, body: '{' });
    expect([broken.status, ((await broken.json()) as { code: string }).code]).toEqual([400, 'MALFORMED_REQUEST']);
    const large = await fetch(`${app.url}/api/v1/sessions`, {
      method: 'POST',
      headers,
      body: `"${'x'.repeat(1_100_000)}"`,
    });
    expect([large.status, ((await large.json()) as { code: string }).code]).toEqual([413, 'BODY_TOO_LARGE']);
  });

  it('describes its API, and every refusal of it is a problem', async () => {
    const response = await fetch(`${app.url}/api/openapi.json`);
    const description = (await response.json()) as {
      openapi: string;
      components: { schemas: Record<string, unknown> };
    };
    expect(response.status).toBe(200);
    expect(description.components.schemas).toHaveProperty('Problem');
    expect((await fetch(`${app.url}/api/docs`)).status).toBe(200);
  });
});
