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

/**
 * The same while the database takes no writes: idle is who was idle when they ended, for nothing was noted since.
 * @param since when the writes ended, by the database's real time
 */
export async function findSignedInSince(reader: Reader, digest: Buffer, since: string): Promise<SignedIn | null> {
  const [row] = await reader.query<{ actor: SignedIn | null }>(
    `SELECT account_actor(account_id, origin) AS actor FROM session
      WHERE token_digest = $1 AND expires_at > now() AND seen_at > $2::timestamptz - interval '15 minutes'`,
    [digest, since],
  );
  return row?.actor ?? null;
}

/** Who bears a pass, and what vouches for it; null where there is no such account or the pass has run out. */
export async function findPassBearer(
  reader: Reader,
  accountId: string,
  untilSeconds: number,
): Promise<{ readonly passwordHash: string | null; readonly actor: SignedIn | null } | null> {
  const [row] = await reader.query<{ passwordHash: string | null; actor: SignedIn | null }>(
    `SELECT password_hash AS "passwordHash", account_actor(id, 'HTTP') AS actor FROM account
      WHERE id = $1::uuid AND to_timestamp($2) > now()`,
    [accountId, untilSeconds],
  );
  return row ?? null;
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
