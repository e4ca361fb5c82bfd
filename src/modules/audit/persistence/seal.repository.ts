import { columns } from '../../../platform/database/columns.js';
import { AuditSealRow } from './audit-seal.row.js';
import { Injectable } from '@nestjs/common';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import type { CheckedSeal } from '../domain/seal-report.js';

/** One sealer at a time in the whole installation. */
const SEALER_LOCK = 5_110_002;
/** Up to the transaction of this event: one seal's work stays far below the statement timeout. */
const SEAL_SIZE = 2_000;

/** A seal as it is printed to the log. */
export interface Seal {
  readonly number: number;
  readonly events: number;
  readonly digest: string;
}

/** Events that no seal covers yet. */
export interface UnsealedTail {
  readonly count: number;
  readonly oldestAt: string | null;
  readonly ageSeconds: number;
  readonly changed: readonly string[];
}

// Below the oldest running transaction no older neighbour can appear any more; events of a past era are all settled.
const SEAL = `
WITH last AS (
  SELECT number, to_era, to_xid, first_event_number + event_count AS next, digest FROM audit_seal ORDER BY number DESC LIMIT 1
), start AS (
  SELECT coalesce(max(number), 0) AS number, coalesce(max(to_era), 0) AS era, coalesce(max(to_xid), '0'::xid8) AS xid,
         coalesce(max(next), 1) AS next, coalesce((SELECT digest FROM last), ''::bytea) AS digest FROM last
), bound AS (
  SELECT (SELECT max(era) FROM audit_era) AS era, pg_snapshot_xmin(pg_current_snapshot()) AS xid
), cut AS (
  SELECT e.era, e.xid FROM audit_event e, start s, bound b
   WHERE (e.era, e.xid) >= (s.era, s.xid) AND (e.era, e.xid) < (b.era, b.xid)
   ORDER BY e.era, e.xid, e.id OFFSET ${String(SEAL_SIZE - 1)} LIMIT 1
), until AS (
  SELECT coalesce(c.era, b.era) AS era, coalesce((c.xid::text::numeric + 1)::text::xid8, b.xid) AS xid
    FROM bound b LEFT JOIN cut c ON true
), content AS (
  SELECT count(*) AS events, string_agg(e.digest, ''::bytea ORDER BY e.era, e.xid, e.id) AS digests
    FROM audit_event e, start s, until u WHERE (e.era, e.xid) >= (s.era, s.xid) AND (e.era, e.xid) < (u.era, u.xid)
)
INSERT INTO audit_seal (number, to_era, to_xid, first_event_number, event_count, previous_digest, digest)
SELECT s.number + 1, u.era, u.xid, s.next, c.events, s.digest, audit_seal_digest(s.digest, s.number + 1, c.events, c.digests)
  FROM start s, until u, content c WHERE c.events > 0
RETURNING number, event_count AS events, encode(digest, 'hex') AS digest`;

const AUDIT_SEAL = columns(AuditSealRow, 's', ['number', 'eventCount']);

const CHECK = `
SELECT ${AUDIT_SEAL}, encode(s.digest, 'hex') AS digest,
            s.previous_digest = coalesce(p.digest, ''::bytea) AND s.first_event_number = coalesce(p.first_event_number + p.event_count, 1) AS chained,
            v.events AS "presentCount", v.changed,
            encode(audit_seal_digest(s.previous_digest, s.number, s.event_count, v.digests), 'hex') AS "presentDigest"
  FROM audit_seal s
  LEFT JOIN LATERAL (SELECT * FROM audit_seal b WHERE b.number < s.number ORDER BY b.number DESC LIMIT 1) p ON true
  CROSS JOIN LATERAL (
    SELECT count(*) AS events, coalesce(string_agg(e.digest, ''::bytea ORDER BY e.era, e.xid, e.id), ''::bytea) AS digests,
           coalesce(array_agg(e.id) FILTER (WHERE e.digest <> audit_digest(e)), '{}') AS changed
      FROM audit_event e
     WHERE (e.era, e.xid) >= (coalesce(p.to_era, 0), coalesce(p.to_xid, '0'::xid8)) AND (e.era, e.xid) < (s.to_era, s.to_xid)) v
 WHERE s.number > $1 ORDER BY s.number LIMIT $2`;

const TAIL = `
SELECT count(*) AS count, min(e.recorded_at) AS "oldestAt",
       coalesce(extract(epoch FROM clock_timestamp() - min(e.recorded_at)), 0)::float8 AS "ageSeconds",
       coalesce(array_agg(e.id) FILTER (WHERE e.digest <> audit_digest(e)), '{}') AS changed
  FROM audit_event e
 WHERE (e.era, e.xid) >= (SELECT coalesce(max(to_era), 0), coalesce(max(to_xid), '0'::xid8)
                            FROM (SELECT to_era, to_xid FROM audit_seal ORDER BY number DESC LIMIT 1) l)`;

/** Seals over the events, and what they are worth. */
@Injectable()
export class SealRepository {
  /** Seals what is settled; null when there is nothing, or another process is at it. */
  async seal(tx: Tx): Promise<Seal | null> {
    const [lock] = await tx.query<{ free: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS free', [SEALER_LOCK]);
    if (lock?.free !== true) return null;
    const [seal] = await tx.query<Seal>(SEAL);
    return seal ?? null;
  }

  /** Begins a new era where the transaction numbers run behind those on record. @returns whether it did */
  async openEra(tx: Tx): Promise<boolean> {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [SEALER_LOCK]);
    // Asked first: a process may start on a database that is read-only just now, and nearly never is there a new era.
    const [next] = await tx.query<{ era: number }>(
      `SELECT era + 1 AS era FROM (SELECT max(era) AS era FROM audit_era) a
        WHERE EXISTS (SELECT FROM audit_event e WHERE e.era = a.era AND e.xid >= pg_snapshot_xmax(pg_current_snapshot()))
           OR EXISTS (SELECT FROM audit_seal s WHERE s.to_era = a.era AND s.to_xid > pg_snapshot_xmax(pg_current_snapshot()))`,
    );
    if (next === undefined) return false;
    await tx.execute('INSERT INTO audit_era (era) VALUES ($1)', [next.era]);
    return true;
  }

  /** The next seals after a number, each beside what its events give now. */
  listChecked(reader: Reader, after: number, limit: number): Promise<CheckedSeal[]> {
    return reader.query<CheckedSeal>(CHECK, [after, limit]);
  }

  async findDigest(reader: Reader, number: number): Promise<string | null> {
    const [row] = await reader.query<{ digest: string }>(
      `SELECT encode(digest, 'hex') AS digest FROM audit_seal WHERE number = $1`,
      [number],
    );
    return row?.digest ?? null;
  }

  getTail(reader: Reader): Promise<UnsealedTail> {
    return reader.one<UnsealedTail>(TAIL);
  }
}
