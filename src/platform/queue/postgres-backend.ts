import { createPostgresBackend, isPgPool, runMigrations, withBackend } from 'bullmq';
import pg from 'pg';
import { type JobIds, QUEUES } from './job.js';
import { type OnError, type QueueBackend, workerOptions } from './queue-backend.js';

/** Each worker keeps one connection for LISTEN; with fewer than this many to spare all of them wait for each other. */
const SPARE_CONNECTIONS = 6;
const SCHEMA = 'bullmq';
/** A server that says nothing for so long is given up; BullMQ's own statements take milliseconds. */
const SILENCE_MS = 15_000;

const { Queue, Worker } = withBackend(createPostgresBackend);

async function prepareSchema(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await runMigrations(client, SCHEMA);
  } finally {
    client.release();
  }
}

/** Queues in PostgreSQL, on one pool shared by all queues and workers of this process (docs/adr/0008). */
export async function postgresBackend(url: string, onError: OnError): Promise<QueueBackend> {
  const pool = new pg.Pool({
    connectionString: url,
    max: QUEUES.length + SPARE_CONNECTIONS,
    options: `-c search_path=${SCHEMA}`,
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    query_timeout: SILENCE_MS,
    application_name: 'five-ones queue',
  });
  // Every queue and worker adds a listener of its own to the shared pool.
  pool.setMaxListeners(0);
  pool.on('error', (error) => {
    onError('pool', error);
  });
  // Of lines that somebody holds: his statement fails and says so.
  pool.on('connect', (client) => client.on('error', () => undefined));
  await prepareSchema(pool).catch(async (error: unknown) => {
    await pool.end();
    throw error;
  });
  // BullMQ has types of its own for the driver.
  const connection: unknown = pool;
  if (!isPgPool(connection)) throw new Error('BullMQ does not take this pool');
  return {
    kind: 'postgres',
    openQueue: (name) =>
      new Queue<JobIds>(name, { connection, skipWaitingForReady: true }).on('error', (error) => {
        onError(`queue ${name}`, error);
      }),
    openWorker: (name, process, settings) =>
      new Worker<JobIds>(name, process, { ...workerOptions(settings), connection }).on('error', (error) => {
        onError(`worker ${name}`, error);
      }),
    check: async () => {
      await pool.query('SELECT 1');
    },
    close: () => pool.end(),
  };
}
