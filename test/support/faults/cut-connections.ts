import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { TestDatabase } from '../databases.js';
import type { Fault } from './client-and-worker-harms.js';
import { TEST_APPLICATION } from './door.js';
import type { Harm } from './fault-story.js';

/** Whoever is in a transaction first. */
const CUT = `
SELECT pg_terminate_backend(pid) FROM pg_stat_activity
 WHERE datname = current_database() AND application_name <> $1 AND pid <> pg_backend_pid()
 ORDER BY xact_start IS NULL, state <> 'idle in transaction', random() LIMIT 2`;

/** Every other act loses connections while it runs; the test's own are spared. */
export function cutConnections(): Fault {
  let count = 0;
  const begin = async ({ url }: TestDatabase): Promise<Harm> => {
    const cutter = new Client({ connectionString: url, application_name: TEST_APPLICATION });
    await cutter.connect();
    const running: Promise<void>[] = [];
    const cut = async (): Promise<void> => {
      // A moment into the act: by then its transaction runs.
      await pause(8);
      count += (await cutter.query(CUT, [TEST_APPLICATION])).rowCount ?? 0;
    };
    const watch = (act: number): void => {
      if (act % 2 === 0) running.push(cut());
    };
    const end = async (): Promise<void> => {
      await Promise.all(running);
      await cutter.end();
    };
    return { watch, end, fault: 'connections cut at any moment', times: () => count };
  };
  return { begin, expectDone: () => expect(count).toBeGreaterThan(20) };
}
