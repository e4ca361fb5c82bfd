import { randomUUID } from 'node:crypto';

/** An answer of the API, its body parsed where it is JSON. */
export interface Answer<T = Record<string, unknown>> {
  readonly status: number;
  readonly body: T;
  readonly headers: Headers;
}

/** A caller of the API with a session. */
export interface Client {
  get<T = Record<string, unknown>>(path: string, headers?: Record<string, string>): Promise<Answer<T>>;
  post<T = Record<string, unknown>>(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer<T>>;
  put<T = Record<string, unknown>>(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer<T>>;
  delete<T = Record<string, unknown>>(path: string, headers?: Record<string, string>): Promise<Answer<T>>;
  /** Sends one file as multipart form data. */
  upload<T = Record<string, unknown>>(
    path: string,
    name: string,
    content: Uint8Array,
    headers?: Record<string, string>,
  ): Promise<Answer<T>>;
  readonly cookie: string;
}

async function answerOf<T>(response: Response): Promise<Answer<T>> {
  const text = await response.text();
  const json = (response.headers.get('content-type') ?? '').includes('json');
  return {
    status: response.status,
    body: (json && text !== '' ? JSON.parse(text) : text) as T,
    headers: response.headers,
  };
}

/** A client of `base` (scheme, host, port) under `/api/v1`; every write gets an Idempotency-Key of its own unless one is given. */
export function clientOf(base: string, cookie = ''): Client {
  const send = async <T>(
    method: string,
    path: string,
    body: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> => {
    const form = body instanceof FormData;
    const response = await fetch(`${base}/api/v1${path}`, {
      method,
      headers: {
        ...(cookie !== '' && { cookie }),
        'x-requested-with': 'five-ones',
        ...(method !== 'GET' && { 'idempotency-key': randomUUID() }),
        ...(body !== undefined && !form && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: form ? body : JSON.stringify(body) }),
    });
    return answerOf<T>(response);
  };
  return {
    cookie,
    get: (path, headers) => send('GET', path, undefined, headers),
    post: (path, body, headers) => send('POST', path, body, headers),
    put: (path, body, headers) => send('PUT', path, body, headers),
    delete: (path, headers) => send('DELETE', path, undefined, headers),
    upload: (path, name, content, headers) => {
      const form = new FormData();
      form.append('file', new Blob([Buffer.from(content)]), name);
      return send('POST', path, form, headers);
    },
  };
}
