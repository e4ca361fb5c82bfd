import { columns, list } from '../../../platform/database/columns.js';
import { AccountRow } from './account.row.js';
import { OneTimeLinkRow } from './one-time-link.row.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { Instant } from '../../../shared-kernel/dates.js';
import type { CodedLink } from '../domain/link-code.js';

export type LinkPurpose = 'FIRST_ADMIN' | 'SET_PASSWORD';

/** A link to be kept. */
export interface NewLink {
  readonly digest: Buffer;
  readonly accountId: string;
  readonly purpose: LinkPurpose;
  /** Of no use before a second person has agreed and its code is known. */
  readonly needsCode: boolean;
  /** Made for an account whose owner signs or administers. */
  readonly weighty: boolean;
}

/** Keeps a link's digest for 24 hours of real time; answers when it ends. */
export async function insertLink(
  tx: Tx,
  { digest, accountId, purpose, needsCode, weighty }: NewLink,
): Promise<Instant> {
  const { expiresAt } = await tx.one<{ expiresAt: Instant }>(
    `INSERT INTO one_time_link (token_digest, account_id, purpose, needs_code, weighty, expires_at) VALUES ($1, $2, $3, $4, $5, now() + interval '24 hours')
     RETURNING expires_at AS "expiresAt"`,
    [digest, accountId, purpose, needsCode, weighty],
  );
  return expiresAt;
}

/** An account's links end: a new one was issued, or one was used. */
export async function endLinks(tx: Tx, accountId: string): Promise<void> {
  await tx.execute('UPDATE one_time_link SET used_at = now() WHERE account_id = $1 AND used_at IS NULL', [accountId]);
}

const AWAITING = 'used_at IS NULL AND needs_code AND code_hash IS NULL';

/** The link that waits for the second person ends: refused, or asked for anew. */
export async function endAwaitingLinks(tx: Tx, accountId: string): Promise<void> {
  await tx.execute(`UPDATE one_time_link SET used_at = now() WHERE account_id = $1 AND ${AWAITING}`, [accountId]);
}

/** The second person agreed: the link that waited is good with its code for 24 hours, every other one ends. @returns when it ends, null where none waits */
export async function giveCode(tx: Tx, accountId: string, codeHash: string): Promise<Instant | null> {
  await tx.execute(
    `UPDATE one_time_link SET used_at = now() WHERE account_id = $1 AND used_at IS NULL AND NOT (needs_code AND code_hash IS NULL)`,
    [accountId],
  );
  const [row] = await tx.query<{ expiresAt: Instant }>(
    `UPDATE one_time_link SET code_hash = $2, expires_at = now() + interval '24 hours' WHERE account_id = $1 AND ${AWAITING}
     RETURNING expires_at AS "expiresAt"`,
    [accountId, codeHash],
  );
  return row?.expiresAt ?? null;
}

/** Counts a wrong code. */
export async function countWrongCode(tx: Tx, digest: Buffer): Promise<void> {
  await tx.execute('UPDATE one_time_link SET wrong_codes = wrong_codes + 1 WHERE token_digest = $1', [digest]);
}

const LINK_OWNER = list(
  columns(AccountRow, 'a', ['id as accountId', 'personId', 'login']),
  columns(OneTimeLinkRow, 'l', ['needsCode', 'codeHash', 'wrongCodes', 'weighty']),
);

/** A link's owner, and what it asks beside its secret. */
export interface LinkOwner extends CodedLink {
  readonly accountId: string;
  readonly personId: string | null;
  readonly login: string;
  readonly weighty: boolean;
}

/** Whose link it is, locked until it is used; null where it is unknown, used, too old or its account disabled. */
export function findLinkOwner(tx: Tx, digest: Buffer): Promise<LinkOwner | null> {
  return tx.find<LinkOwner>(
    `SELECT ${LINK_OWNER}
       FROM one_time_link l JOIN account a ON a.id = l.account_id
      WHERE l.token_digest = $1 AND l.used_at IS NULL AND l.expires_at > now() AND a.disabled_at IS NULL FOR UPDATE OF l, a`,
    [digest],
  );
}
