import type { Reader } from '../../../platform/database/tx.js';
import type { Day } from '../../../shared-kernel/dates.js';
import type { RetainedKind } from '../../../shared-kernel/retention.js';

/** A record that came to its end in the year. */
export interface Finalised {
  readonly kind: RetainedKind;
  readonly subjectId: string;
  readonly on: Day;
}

/** Each selects the id of a record and the day on which it was finalised. */
const SELECTS: Readonly<Record<RetainedKind, string>> = {
  MEETING: `SELECT m.id, m.held_on FROM meeting m WHERE m.state = 'FINALISED'`,
  INTERVIEW: `SELECT i.id, i.ended_on FROM interview i WHERE i.ended_on IS NOT NULL AND i.signed_on IS NOT NULL`,
  LISTING: `SELECT l.id, l.state_on FROM listing l WHERE l.state = 'DELISTED'`,
  PLAN: `SELECT a.id, (a.decided_at AT TIME ZONE 'Asia/Shanghai')::date FROM approval a WHERE a.kind = 'PLAN' AND a.state = 'APPROVED' AND a.disowned IS NULL`,
};

const ALL = (Object.entries(SELECTS) as [RetainedKind, string][])
  .map(([kind, select]) => `(SELECT '${kind}', s.* FROM (${select}) s)`)
  .join(' UNION ALL ');

/** Everything that was finalised in a year. One statement. */
export function listFinalised(reader: Reader, year: number): Promise<Finalised[]> {
  return reader.query<Finalised>(
    `SELECT f.kind, f.subject_id AS "subjectId", f.at::text AS on FROM (${ALL}) f(kind, subject_id, at)
      WHERE f.at >= make_date($1, 1, 1) AND f.at < make_date($1 + 1, 1, 1) ORDER BY 1, 3, 2`,
    [year],
  );
}
