import { randomUUID } from 'node:crypto';

/** Who knocks: a name for reports and the cookie of his session. */
export interface Principal {
  readonly name: string;
  readonly cookie: string;
}

/** What the door said. */
export interface Knock {
  readonly status: number;
  readonly code: string | null;
}

const PATIENCE_MS = 20_000;

/** One request, as a browser would send it; a stream is left as soon as it begins. */
export async function knock(
  url: string,
  { cookie }: Principal,
  method: string,
  path: string,
  body?: unknown,
): Promise<Knock> {
  const leave = new AbortController();
  const patience = setTimeout(() => leave.abort(), PATIENCE_MS);
  try {
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      signal: leave.signal,
      headers: {
        ...(cookie !== '' && { cookie }),
        'x-requested-with': 'five-ones',
        'idempotency-key': randomUUID(),
        ...(method !== 'GET' && method !== 'DELETE' && { 'content-type': 'application/json' }),
      },
      ...(method !== 'GET' && method !== 'DELETE' && { body: JSON.stringify(body ?? {}) }),
    });
    const problem = (response.headers.get('content-type') ?? '').includes('problem+json');
    const code = problem ? ((await response.json()) as { code: string }).code : null;
    leave.abort();
    return { status: response.status, code };
  } finally {
    clearTimeout(patience);
  }
}

/** The guard's verdict alone: 401, 403, or through. */
export function verdictOf({ status, code }: Knock): '401' | '403' | 'through' {
  if (status === 401 && code === 'UNAUTHENTICATED') return '401';
  return status === 403 && code === 'FORBIDDEN' ? '403' : 'through';
}
