import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { Door } from '../../../src/demo/api-client/api-client.js';
import { Database } from '../../../src/platform/database/database.js';
import { openDataSource } from '../../../src/platform/database/database.module.js';
import type { Tx } from '../../../src/platform/database/tx.js';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';

/** The name under which the test looks into the database: what cuts the product's connections spares it. */
export const TEST_APPLICATION = 'the test itself';

/** The test's own look into the product's database, which waits while that is down. */
export interface OpenDoor extends Door {
  close(): Promise<void>;
}

/** Codes of a server that is gone, going, coming up, or not there yet. */
const GONE = /^(08|57P)|ECONNREFUSED|ECONNRESET|EPIPE/;
const TRIES = 600;
const PAUSE_MS = 100;

function isGone(error: unknown): boolean {
  const { code, message, driverError } = error as { code?: string; message?: string; driverError?: { code?: string } };
  return (
    GONE.test(code ?? driverError?.code ?? '') || /Connection terminated|Client has encountered/.test(message ?? '')
  );
}

async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let left = TRIES; ; left -= 1) {
    try {
      return await work();
    } catch (error) {
      if (left === 0 || !isGone(error)) throw error;
      await pause(PAUSE_MS);
    }
  }
}

class PatientDatabase extends Database {
  override query<R>(sql: string, params: readonly unknown[] = []): Promise<R[]> {
    return patiently(() => super.query<R>(sql, params));
  }
}

class PatientUnitOfWork extends UnitOfWork {
  override run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return patiently(() => super.run(work));
  }
}

/** Opens the database of a product under test. */
export async function openDoor(databaseUrl: string): Promise<OpenDoor> {
  const url = new URL(databaseUrl);
  url.searchParams.set('application_name', TEST_APPLICATION);
  const dataSource: DataSource = await openDataSource({ url: url.href, poolSize: 4 });
  return {
    database: new PatientDatabase(dataSource),
    unitOfWork: new PatientUnitOfWork(dataSource),
    close: () => dataSource.destroy(),
  };
}
