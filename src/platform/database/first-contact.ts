import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { OPTIONS } from './connection-options.js';
import { troubleOf } from './trouble.js';

/** A server that is starting is waited for so long. */
const PATIENCE_MS = 30_000;
const PAUSE_MS = 500;
const CONNECT_MS = 5_000;
/** What `OPTIONS` asks for, as PostgreSQL says it. */
const LIMIT = '10s';

const DIRECTLY =
  'Five-Ones keeps a pool of its own and needs PostgreSQL itself: let DATABASE_URL lead to it directly (docs/operations.md, "PgBouncer").';

/**
 * Meets a server of the operator's own before anything else does: waits while it starts, and makes sure that nothing
 * stands between that drops what our connections ask for, as a pooler may.
 * @throws after half a minute what the last try said; at once where the server refuses us, or does not do as asked
 */
export async function meetServer(url: string, patienceMs = PATIENCE_MS): Promise<void> {
  const end = performance.now() + patienceMs;
  for (;;) {
    try {
      await assertDoesAsAsked(url);
      return;
    } catch (error) {
      if (troubleOf(error) !== 'AWAY' || isRefused(error) || performance.now() > end) throw inWords(error);
    }
    await pause(PAUSE_MS);
  }
}

async function assertDoesAsAsked(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, options: OPTIONS, connectionTimeoutMillis: CONNECT_MS });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ limit: string }>(`SELECT current_setting('statement_timeout') AS limit`);
    if (rows[0]?.limit !== LIMIT)
      throw new Error(`What stands at DATABASE_URL drops the start-up parameter "options". ${DIRECTLY}`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** A wrong name, password or database does not become right by waiting; while it is served, it may be a change of passwords. */
const isRefused = (error: unknown): boolean =>
  isPoolers(error) || (error instanceof Error && 'code' in error && /^(28...|3D000)$/.test(String(error.code)));

const isPoolers = (error: unknown): boolean => error instanceof Error && error.message.includes('startup parameter');

function inWords(error: unknown): unknown {
  if (!isPoolers(error)) return error;
  return new Error(`What stands at DATABASE_URL refuses the start-up parameter "options". ${DIRECTLY}`, {
    cause: error,
  });
}
