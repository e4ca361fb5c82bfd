import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { OutgoingPost, outgoingUrl } from './outgoing-post.js';

describe('what the product posts to others', () => {
  let server: Server;
  let url = '';
  let paths: string[] = [];
  let answer: (response: ServerResponse) => void;
  const outgoing = new OutgoingPost({ outgoingHosts: ['localhost'] });
  const posting = { headers: { 'content-type': 'application/json' }, body: '{"文":1}' };

  beforeAll(async () => {
    server = createServer((request, response) => {
      paths.push(request.url ?? '');
      request.resume();
      request.once('end', () => {
        answer(response);
      });
    });
    server.listen(0, 'localhost');
    await once(server, 'listening');
    url = `http://localhost:${String((server.address() as AddressInfo).port)}/hook?a=1`;
  });
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  beforeEach(() => {
    paths = [];
  });

  it('brings back what was answered, also a refusal and how long it asks to wait', async () => {
    answer = (response) => response.writeHead(429, { 'retry-after': '17' }).end('{"忙":true}');
    expect(await outgoing.post(url, posting)).toEqual({ status: 429, retryAfter: 17, body: '{"忙":true}' });
    expect(paths).toEqual(['/hook?a=1']);
  });

  it('reads until when it is to wait by the clock of whoever says it', async () => {
    const date = 'Mon, 07 Sep 2026 01:00:00 GMT';
    answer = (response) => response.writeHead(503, { date, 'retry-after': 'Mon, 07 Sep 2026 01:01:30 GMT' }).end();
    expect(await outgoing.post(url, posting)).toMatchObject({ status: 503, retryAfter: 90 });
  });

  it('follows nobody elsewhere', async () => {
    answer = (response) => response.writeHead(307, { location: '/elsewhere' }).end();
    expect(await outgoing.post(url, posting)).toMatchObject({ status: 307 });
    expect(paths).toHaveLength(1);
  });

  it.each([
    [
      'never ends',
      (response: ServerResponse) => {
        const more = (): void => {
          if (!response.destroyed) response.write('x'.repeat(65_536), more);
        };
        more();
      },
    ],
    ['is cut off', (response: ServerResponse) => response.write('{', () => response.destroy())],
    [
      'comes a letter at a time',
      (response: ServerResponse) => {
        response.write('{');
      },
    ],
  ])('knows the status of an answer that %s, and nothing else', async (_, said) => {
    answer = (response) => {
      response.writeHead(200);
      said(response);
    };
    expect(await outgoing.post(url, posting, 1_000)).toEqual({ status: 200, retryAfter: 0, body: null });
  });

  it.each([
    ['says nothing', () => undefined],
    ['hangs up', (response: ServerResponse) => response.destroy()],
  ])('does not know what became of it where the other %s', async (_, said) => {
    answer = said;
    expect(await outgoing.post(url, posting, 1_000)).toMatchObject({ failed: 'NO_ANSWER' });
  });

  it('knows that nothing left where nobody listens', async () => {
    const closed = createServer().listen(0, 'localhost');
    await once(closed, 'listening');
    const { port } = closed.address() as AddressInfo;
    closed.close();
    await once(closed, 'close');
    expect(await outgoing.post(`http://localhost:${String(port)}/`, posting)).toEqual({
      failed: 'NOT_SENT',
      code: 'ECONNREFUSED',
    });
  });

  it.each([
    ['http://127.0.0.1:1/', 'HOST_NOT_ALLOWED'],
    ['https://[::1]/', 'HOST_NOT_ALLOWED'],
    ['https://no-such-host.invalid/', 'HOST_NOT_ALLOWED'],
    ['http://223.5.5.5/', 'URL_NOT_ALLOWED'],
    ['https://a:b@223.5.5.5/', 'URL_NOT_ALLOWED'],
    ['ftp://223.5.5.5/', 'URL_NOT_ALLOWED'],
    ['协同平台', 'URL_NOT_ALLOWED'],
  ])('posts nothing to %s', async (text, code) => {
    expect(await outgoing.refusalOf(text)).toBe(code);
    expect(await outgoing.post(text, posting)).toEqual({ failed: 'NOT_SENT', code });
  });

  it('takes a sealed address outside', async () => {
    expect(await outgoing.refusalOf('https://223.5.5.5/hook')).toBeNull();
    expect(outgoingUrl('https://hooks.example.cn/a?b=c')?.hostname).toBe('hooks.example.cn');
  });
});
