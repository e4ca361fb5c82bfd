import { columns } from '../../../platform/database/columns.js';
import { AuditEventRow } from './audit-event.row.js';
import { Injectable } from '@nestjs/common';
import type { Reader } from '../../../platform/database/tx.js';
import type { CursorValue } from '../../../platform/paging/page.js';
import type { Day, Instant } from '../../../shared-kernel/dates.js';

/** An act on record. */
export interface AuditEventRecord {
  readonly id: string;
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string | null;
  readonly unitId: string | null;
  readonly actorKind: string;
  readonly actorName: string;
  readonly personId: string | null;
  readonly onBehalfOfPostId: string | null;
  readonly origin: string;
  readonly requestId: string | null;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly businessAt: Instant;
  readonly recordedAt: Instant;
  readonly sealed: boolean;
}

/** What to look for; days are those of the business clock in Asia/Shanghai, both included. */
export interface AuditFilter {
  readonly action?: string;
  readonly subjectType?: string;
  readonly subjectId?: string;
  readonly personId?: string;
  readonly unitId?: string;
  readonly from?: Day;
  readonly to?: Day;
}

const AUDIT_EVENT = columns(AuditEventRow, 'e', [
  'id',
  'action',
  'subjectType',
  'subjectId',
  'unitId',
  'actorKind',
  'actorName',
  'personId',
  'onBehalfOfPostId',
  'origin',
  'requestId',
  'facts',
  'businessAt',
  'recordedAt',
]);

const LIST = `
SELECT ${AUDIT_EVENT}, coalesce((e.era, e.xid) < (l.to_era, l.to_xid), false) AS sealed
  FROM audit_event e LEFT JOIN (SELECT to_era, to_xid FROM audit_seal ORDER BY number DESC LIMIT 1) l ON true
 WHERE ($1::text IS NULL OR e.action = $1) AND ($2::text IS NULL OR e.subject_type = $2)
   AND ($3::uuid IS NULL OR e.subject_id = $3) AND ($4::uuid IS NULL OR e.person_id = $4)
   AND ($5::uuid IS NULL OR e.unit_id = $5)
   AND ($6::date IS NULL OR e.business_at >= $6::date::timestamp AT TIME ZONE 'Asia/Shanghai')
   AND ($7::date IS NULL OR e.business_at < ($7::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai')
   AND ($8::uuid IS NULL OR e.id < $8)
 ORDER BY e.id DESC LIMIT $9`;

/** Reads the record; writing is `recordAct`. */
@Injectable()
export class AuditEventRepository {
  /** The newest first; `before` is the id of the last event seen. */
  list(reader: Reader, filter: AuditFilter, before: CursorValue | null, limit: number): Promise<AuditEventRecord[]> {
    const { action, subjectType, subjectId, personId, unitId, from, to } = filter;
    const wanted = [action, subjectType, subjectId, personId, unitId, from, to].map((value) => value ?? null);
    return reader.query<AuditEventRecord>(LIST, [...wanted, before, limit]);
  }
}
