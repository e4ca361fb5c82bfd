import { columns, list, outer, type RowOf } from '../../../platform/database/columns.js';
import { PersonRow } from '../../organisation/index.js';
import { AccountRow } from './account.row.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import type { AdminRole } from '../../../shared-kernel/actor.js';

/** An account as the security administrator sees it. */
export interface Account extends RowOf<typeof ACCOUNT> {
  readonly hasPassword: boolean;
}

const ACCOUNT = list(
  columns(AccountRow, 'a', [
    'id as accountId',
    'login',
    'personId',
    'adminRole',
    'awaitsApproval',
    'disabledAt',
    'version',
  ]),
  outer(columns(PersonRow, 'p', ['name as personName'])),
);

const COLUMNS = `${ACCOUNT}, a.password_hash IS NOT NULL AS "hasPassword"`;

/** The account, or null. */
export function findAccount(reader: Reader, accountId: string): Promise<Account | null> {
  return reader.find<Account>(
    `SELECT ${COLUMNS} FROM account a LEFT JOIN person p ON p.id = a.person_id WHERE a.id = $1`,
    [accountId],
  );
}

/** One page of accounts by login, one more than asked for. */
export function listAccounts(reader: Reader, after: string, limit: number): Promise<Account[]> {
  return reader.query<Account>(
    `SELECT ${COLUMNS} FROM account a LEFT JOIN person p ON p.id = a.person_id WHERE a.login > $1 ORDER BY a.login LIMIT $2`,
    [after, limit + 1],
  );
}

/** What a new account is made of. */
export interface NewAccount {
  readonly login: string;
  readonly personId: string | null;
  readonly adminRole: AdminRole | null;
  readonly awaitsApproval: boolean;
}

/** Adds an account without a password. */
export async function insertAccount(tx: Tx, account: NewAccount): Promise<string> {
  const { id } = await tx.one<{ id: string }>(
    `INSERT INTO account (login, person_id, admin_role, awaits_approval, disabled_at)
     VALUES ($1, $2, $3, $4, CASE WHEN $4 THEN now() END) RETURNING id`,
    [account.login, account.personId, account.adminRole, account.awaitsApproval],
  );
  return id;
}

/** Whether a person holds a post today or from a later day. */
export async function holdsPost(reader: Reader, personId: string): Promise<boolean> {
  const { held } = await reader.one<{ held: boolean }>(
    'SELECT EXISTS (SELECT 1 FROM tenure WHERE person_id = $1 AND coalesce(to_day > app_today(), true)) AS held',
    [personId],
  );
  return held;
}

/** How many administrators could sign in now, or could with their one-time link, besides this account. */
export async function countOtherAdministrators(reader: Reader, accountId: string | null): Promise<number> {
  const { count } = await reader.one<{ count: number }>(
    `SELECT count(*) AS count FROM account WHERE admin_role IS NOT NULL AND disabled_at IS NULL AND id IS DISTINCT FROM $1`,
    [accountId],
  );
  return count;
}

/** The administrators who can be the second person, but for the accounts named, by name. */
export function listOtherAdministrators(reader: Reader, but: readonly (string | null)[]): Promise<{ login: string }[]> {
  return reader.query<{ login: string }>(
    'SELECT login FROM account WHERE admin_role IS NOT NULL AND disabled_at IS NULL AND id <> ALL ($1::uuid[]) ORDER BY login',
    [but.filter((one) => one !== null)],
  );
}

/** Accounts of an administrator's role that can be signed in with. */
export async function administratorAccounts(reader: Reader, role: AdminRole): Promise<readonly string[]> {
  const rows = await reader.query<{ id: string }>(
    'SELECT id FROM account WHERE admin_role = $1 AND disabled_at IS NULL ORDER BY id',
    [role],
  );
  return rows.map((row) => row.id);
}

/**
 * Sets the password by a link; whoever knew the old one is out.
 * @param ofOne whether the link was in one person's hands alone
 */
export async function updatePassword(tx: Tx, accountId: string, passwordHash: string, ofOne: boolean): Promise<void> {
  await tx.execute('UPDATE account SET password_hash = $2, password_of_one = $3, version = version + 1 WHERE id = $1', [
    accountId,
    passwordHash,
    ofOne,
  ]);
}

/** Changes a password that its owner knew, which stays whosever it was; answers false where it ended meanwhile. */
export async function replacePassword(tx: Tx, { accountId, version }: Account, passwordHash: string): Promise<boolean> {
  const touched = await tx.execute(
    'UPDATE account SET password_hash = $2, version = version + 1 WHERE id = $1 AND version = $3',
    [accountId, passwordHash, version],
  );
  return touched === 1;
}

/** Ends the passwords of a person's accounts that one person alone could have set. @returns the accounts */
export async function endPasswordsOfOne(tx: Tx, personId: string): Promise<Account[]> {
  // Whoever is setting one now is waited for; whoever comes later finds that the owner signs.
  await tx.query('SELECT FROM account WHERE person_id = $1 FOR UPDATE', [personId]);
  return tx.query<Account>(
    `UPDATE account a SET password_hash = NULL, password_of_one = false, version = a.version + 1 FROM person p
      WHERE p.id = a.person_id AND a.person_id = $1 AND a.password_of_one AND a.password_hash IS NOT NULL RETURNING ${COLUMNS}`,
    [personId],
  );
}

/** Disables or enables; answers false where it is so already or still awaits approval. */
export async function setDisabled(tx: Tx, accountId: string, disabled: boolean): Promise<boolean> {
  const touched = await tx.execute(
    `UPDATE account SET disabled_at = CASE WHEN $2 THEN now() END, version = version + 1
      WHERE id = $1 AND (disabled_at IS NULL) = $2 AND NOT awaits_approval`,
    [accountId, disabled],
  );
  return touched === 1;
}

/** Ends the wait for a second person: usable from now on, or disabled for good. */
export async function endWait(tx: Tx, accountId: string, approved: boolean): Promise<void> {
  await tx.execute(
    `UPDATE account SET awaits_approval = false, disabled_at = CASE WHEN $2 THEN NULL ELSE disabled_at END, version = version + 1
      WHERE id = $1 AND awaits_approval`,
    [accountId, approved],
  );
}

/** How far a fresh installation is. */
export interface FirstAccount {
  readonly somebodyCanSignIn: boolean;
  /** The account kept for the first administrator, if it is there already. */
  readonly accountId: string | null;
}

/** Whether an administrator has set a password, and which account waits for its first one. */
export async function findFirstAdministrator(tx: Tx, login: string): Promise<FirstAccount> {
  const [row] = await tx.query<FirstAccount>(
    `SELECT EXISTS (SELECT 1 FROM account WHERE admin_role = 'SECURITY_ADMIN' AND password_hash IS NOT NULL AND disabled_at IS NULL) AS "somebodyCanSignIn",
            (SELECT id FROM account WHERE login = $1) AS "accountId"`,
    [login],
  );
  return row ?? { somebodyCanSignIn: false, accountId: null };
}

/** The names of units by id. */
export async function listUnitNames(reader: Reader, unitIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (unitIds.length === 0) return new Map();
  const rows = await reader.query<{ id: string; name: string }>('SELECT id, name FROM unit WHERE id = ANY ($1)', [
    unitIds,
  ]);
  return new Map(rows.map((row) => [row.id, row.name]));
}
