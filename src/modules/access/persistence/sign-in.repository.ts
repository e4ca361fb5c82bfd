import { columns, type RowOf } from '../../../platform/database/columns.js';
import { AccountRow } from './account.row.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';

const CREDENTIALS = columns(AccountRow, '', ['id as accountId', 'passwordHash']);

/** An account as sign-in needs it. */
export interface Credentials extends RowOf<typeof CREDENTIALS> {
  readonly disabled: boolean;
}

/** One sign-in of a name, and one of an address, at a time: else parallel ones would count past each other. */
export async function lockSignIn(tx: Tx, login: string, address: string): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('sign-in login ' || $1, 0))`, [login]);
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('sign-in address ' || $1, 0))`, [address]);
}

/** How many seconds ago the latest failures of a name were, newest first. */
export async function listFailureAges(tx: Reader, login: string, count: number): Promise<number[]> {
  const rows = await tx.query<{ age: number }>(
    `SELECT extract(epoch FROM clock_timestamp() - at)::float8 AS age FROM sign_in_failure
      WHERE login = $1 AND at > now() - interval '1 hour' ORDER BY at DESC LIMIT $2`,
    [login, count],
  );
  return rows.map((row) => row.age);
}

/** The same of an address. */
export async function listAddressFailureAges(tx: Reader, address: string, count: number): Promise<number[]> {
  const rows = await tx.query<{ age: number }>(
    `SELECT extract(epoch FROM clock_timestamp() - at)::float8 AS age FROM sign_in_failure
      WHERE address = $1 AND at > now() - interval '10 minutes' ORDER BY at DESC LIMIT $2`,
    [address, count],
  );
  return rows.map((row) => row.age);
}

/** Counts an attempt before it is evaluated; old ones are cleared away a few at a time. */
export async function insertAttempt(tx: Tx, login: string, address: string): Promise<void> {
  await tx.execute(
    `DELETE FROM sign_in_failure WHERE id IN (SELECT id FROM sign_in_failure ORDER BY id LIMIT 20) AND at < now() - interval '1 day'`,
  );
  await tx.execute('INSERT INTO sign_in_failure (login, address, at) VALUES ($1, $2, clock_timestamp())', [
    login,
    address,
  ]);
}

/** A right password, or a reset, ends the count of a name. */
export async function deleteFailures(tx: Tx, login: string): Promise<void> {
  await tx.execute('DELETE FROM sign_in_failure WHERE login = $1', [login]);
}

/** What a name's password is checked against, or null. */
export function findCredentials(tx: Reader, login: string): Promise<Credentials | null> {
  return tx.find<Credentials>(
    `SELECT ${CREDENTIALS}, disabled_at IS NOT NULL AS disabled FROM account WHERE login = $1`,
    [login],
  );
}

/** The database's real time, in seconds. */
export async function readTime(reader: Reader): Promise<number> {
  const { now } = await reader.one<{ now: number }>('SELECT extract(epoch FROM now())::float8 AS now');
  return now;
}
