import { columns, type RowOf } from '../../../platform/database/columns.js';
import type { Reader } from '../../../platform/database/tx.js';
import type { Instant } from '../../../shared-kernel/dates.js';
import { AuditEventRow } from './audit-event.row.js';
import { AuditSealRow } from './audit-seal.row.js';

const ACT = columns(AuditEventRow, 'e', ['id', 'action', 'actorName', 'facts', 'businessAt', 'recordedAt']);

/** An act with the very text of which its digest was made. */
export interface ProvenAct extends RowOf<typeof ACT> {
  /** What the digest is the sha256 of, as UTF-8. */
  readonly content: string;
  /** Hexadecimal. */
  readonly digest: string;
  /** The seal that covers it; null: none does yet. */
  readonly seal: number | null;
}

/** A seal with everything of which its digest was made. */
export interface ProvenSeal {
  readonly number: number;
  readonly eventCount: number;
  readonly previousDigest: string;
  readonly digest: string;
  readonly sealedAt: Instant;
  /** Of all its events, in their order. */
  readonly digests: readonly string[];
}

/** The row as `audit_digest` reads it. */
const CONTENT = `ROW(e.id, e.action, e.subject_type, e.subject_id, e.unit_id, e.actor_kind, e.actor_name, e.person_id, e.account_id,
    e.on_behalf_of_post_id, e.origin, e.request_id, e.facts,
    (extract(epoch FROM e.business_at) * 1000000)::bigint, (extract(epoch FROM e.recorded_at) * 1000000)::bigint, e.era, e.xid)::text`;

/** What was done about some things, in the order of the record. */
export function provenActs(reader: Reader, subjectIds: readonly string[]): Promise<ProvenAct[]> {
  return reader.query<ProvenAct>(
    `SELECT ${ACT}, ${CONTENT} AS content, encode(e.digest, 'hex') AS digest,
            (SELECT s.number FROM audit_seal s WHERE (e.era, e.xid) < (s.to_era, s.to_xid) ORDER BY s.number LIMIT 1) AS seal
       FROM audit_event e WHERE e.subject_id = ANY ($1::uuid[]) ORDER BY e.era, e.xid, e.id`,
    [subjectIds],
  );
}

const SEAL = columns(AuditSealRow, 's', ['number', 'eventCount', 'sealedAt']);

/** Seals by their numbers, whole. */
export function provenSeals(reader: Reader, numbers: readonly number[]): Promise<ProvenSeal[]> {
  return reader.query<ProvenSeal>(
    `SELECT ${SEAL}, encode(s.previous_digest, 'hex') AS "previousDigest", encode(s.digest, 'hex') AS digest, v.digests
       FROM audit_seal s
       LEFT JOIN LATERAL (SELECT b.to_era, b.to_xid FROM audit_seal b WHERE b.number < s.number ORDER BY b.number DESC LIMIT 1) p ON true
       CROSS JOIN LATERAL (SELECT array_agg(encode(e.digest, 'hex') ORDER BY e.era, e.xid, e.id) AS digests FROM audit_event e
         WHERE (e.era, e.xid) >= (coalesce(p.to_era, 0), coalesce(p.to_xid, '0'::xid8)) AND (e.era, e.xid) < (s.to_era, s.to_xid)) v
      WHERE s.number = ANY ($1::bigint[]) ORDER BY s.number`,
    [numbers],
  );
}
