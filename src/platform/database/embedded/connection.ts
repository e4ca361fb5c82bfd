import pg from 'pg';
import type { Cluster } from './cluster.js';

export function adminUrl({ adminPassword }: Cluster, port: number): string {
  return `postgres://postgres:${adminPassword}@127.0.0.1:${port}/postgres`;
}

export function ownerUrl({ ownerPassword }: Cluster, port: number): string {
  return `postgres://five_ones:${ownerPassword}@127.0.0.1:${port}/five_ones`;
}

/** One connection for the length of `work`. */
export async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000, query_timeout: 60_000 });
  // A server that dies ends the query as well; without a listener the event would end our process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Whether the server on this port opens to our password and serves our folder. */
export function answers(cluster: Cluster, port: number): Promise<boolean> {
  return connected(adminUrl(cluster, port), async (client) => {
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
    return rows[0]?.data_directory === cluster.dataFolder;
  }).catch(() => false);
}

/** The product's own role and database, made on the first start. */
export function ensureDatabase(cluster: Cluster, port: number): Promise<void> {
  return connected(adminUrl(cluster, port), async (client) => {
    const role = await client.query("SELECT FROM pg_roles WHERE rolname = 'five_ones'");
    if (role.rowCount === 0) await client.query(`CREATE ROLE five_ones LOGIN PASSWORD '${cluster.ownerPassword}'`);
    const database = await client.query("SELECT FROM pg_database WHERE datname = 'five_ones'");
    if (database.rowCount === 0) await client.query('CREATE DATABASE five_ones OWNER five_ones');
  });
}
