import type { Reader, Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../shared-kernel/actor.js';

/** Of an actor, what the database knows. */
export type SignedIn = Pick<Actor, 'accountId' | 'personId' | 'name' | 'adminRole' | 'posts' | 'origin'>;

/**
 * Who is behind a token's digest; null where the session is unknown, idle, too old or its account disabled.
 * @param active whether this look counts as activity
 */
export async function findSignedIn(reader: Reader, digest: Buffer, active = true): Promise<SignedIn | null> {
  const [row] = await reader.query<{ actor: SignedIn | null }>('SELECT session_actor($1, $2) AS actor', [
    digest,
    active,
  ]);
  return row?.actor ?? null;
}

/** Opens a session for at most 8 hours of real time; the oldest beyond three of an account ends. */
export async function insertSession(
  tx: Tx,
  digest: Buffer,
  accountId: string,
  origin: 'HTTP' | 'AUTOPILOT',
): Promise<void> {
  await tx.execute(
    `WITH old AS (SELECT token_digest FROM session WHERE account_id = $2 ORDER BY created_at DESC OFFSET 2),
          gone AS (DELETE FROM session WHERE token_digest IN (SELECT token_digest FROM old))
     INSERT INTO session (token_digest, account_id, origin, expires_at) VALUES ($1, $2, $3, now() + interval '8 hours')`,
    [digest, accountId, origin],
  );
}

/** Ends one session. */
export async function deleteSession(tx: Tx, digest: Buffer): Promise<void> {
  await tx.execute('DELETE FROM session WHERE token_digest = $1', [digest]);
}

/** Ends every session of an account at once: disabled, or its password changed. */
export async function deleteSessionsOf(tx: Tx, accountId: string): Promise<void> {
  await tx.execute('DELETE FROM session WHERE account_id = $1', [accountId]);
}
