import type { Tx } from '../../../platform/database/tx.js';
import type { Instant } from '../../../shared-kernel/dates.js';

export type LinkPurpose = 'FIRST_ADMIN' | 'SET_PASSWORD';

/** Keeps a link's digest for 24 hours of real time; answers when it ends. */
export async function insertLink(tx: Tx, digest: Buffer, accountId: string, purpose: LinkPurpose): Promise<Instant> {
  const [row] = await tx.query<{ expiresAt: Instant }>(
    `INSERT INTO one_time_link (token_digest, account_id, purpose, expires_at) VALUES ($1, $2, $3, now() + interval '24 hours')
     RETURNING expires_at AS "expiresAt"`,
    [digest, accountId, purpose],
  );
  if (row === undefined) throw new Error('the link was not written');
  return row.expiresAt;
}

/** An account's links end: a new one was issued, or one was used. */
export async function endLinks(tx: Tx, accountId: string): Promise<void> {
  await tx.execute('UPDATE one_time_link SET used_at = now() WHERE account_id = $1 AND used_at IS NULL', [accountId]);
}

/** Whose link it is, locked until it is used; null where it is unknown, used, too old or its account disabled. */
export async function findLinkOwner(tx: Tx, digest: Buffer): Promise<{ accountId: string; login: string } | null> {
  const [row] = await tx.query<{ accountId: string; login: string }>(
    `SELECT a.id AS "accountId", a.login FROM one_time_link l JOIN account a ON a.id = l.account_id
      WHERE l.token_digest = $1 AND l.used_at IS NULL AND l.expires_at > now() AND a.disabled_at IS NULL FOR UPDATE OF l, a`,
    [digest],
  );
  return row ?? null;
}
