import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import type { TestApp } from '../../support/app.js';
import { borrowTestApp } from '../../support/borrowed-app.js';
import type { Client } from '../../support/client.js';

const BOUNDARY = 'parted-here';
const FORM = `multipart/form-data; boundary=${BOUNDARY}`;
const JSON_TYPE = 'application/json';
const MB = 1024 * 1024;
const blank = (bytes: number): Buffer => Buffer.alloc(bytes, 0x20);

/** A form with one file of so many bytes. */
function form(bytes: number): Buffer {
  const head = `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="a.xlsx"\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), Buffer.alloc(bytes, 0x20), Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]);
}

describe('a long request that is refused', () => {
  let app: TestApp;
  let clerk: Client;
  let stranger: Client;
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });

  beforeAll(async () => {
    app = await borrowTestApp('2026-07-01');
    [clerk, stranger] = [await app.as('office-clerk'), await app.as('county-liaison')];
  });
  afterAll(async () => {
    agent.destroy();
    await app.close();
  });

  /** On the one line that there is. */
  function ask(path: string, by: Client | null, type?: string, bytes?: Buffer): Promise<number | undefined> {
    return new Promise((resolve, reject) => {
      const headers = {
        ...{ 'x-requested-with': 'five-ones', 'idempotency-key': randomUUID() },
        ...(by !== null && { cookie: by.cookie }),
        ...(type !== undefined && { 'content-type': type }),
        ...(bytes !== undefined && { 'content-length': String(bytes.length) }),
      };
      const method = bytes === undefined ? 'GET' : 'POST';
      const asking = request(`${app.url}/api/v1${path}`, { agent, method, headers });
      asking.on('error', reject);
      asking.on('response', (answer) => {
        answer.resume().on('end', () => {
          resolve(answer.statusCode);
        });
      });
      asking.end(bytes);
    });
  }

  it.each<[string, () => Client | null, string, string, () => Buffer, number]>([
    ['nobody signed in', () => null, '/ledger-imports', FORM, () => form(8 * MB), 401],
    ['somebody who may not', () => stranger, '/ledger-imports', FORM, () => form(8 * MB), 403],
    ['a file above the limit', () => clerk, '/ledger-imports', FORM, () => form(24 * MB), 413],
    ['words above the limit', () => clerk, '/problems', JSON_TYPE, () => blank(8 * MB), 413],
    ['words of another type', () => clerk, '/problems', 'text/plain', () => blank(8 * MB), 400],
    ['an address that there is not', () => clerk, '/nowhere', JSON_TYPE, () => blank(8 * MB), 413],
  ])('for %s leaves the line to the next one, or ends it', async (...row) => {
    const [, by, path, type, bytes, status] = row;
    const refused = await ask(path, by(), type, bytes()).catch((error: unknown) => (error as { code?: string }).code);
    const next = await ask('/me', clerk);
    expect([refused, next]).toEqual([status, 200]);
  });
});
