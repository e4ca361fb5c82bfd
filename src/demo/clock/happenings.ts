import type { Reader } from '../../platform/database/tx.js';
import type { Day, Instant } from '../../shared-kernel/dates.js';
import { wordOr } from '../../texts/words.js';

/** Something that happened while the clock moved. */
export interface Happening {
  readonly at: Instant;
  readonly day: Day;
  /** What it was: a step of the watch (`SLIP_SENT`), or an act (`duty.submitted`). */
  readonly kind: string;
  /** Whoever did it: a person, or the product itself. */
  readonly who: string;
  readonly text: string;
  readonly subjectId: string | null;
}

/** How far the records were read. */
export interface Mark {
  readonly stepNumber: number;
  readonly recordedAt: Instant;
}

interface Row {
  readonly at: Instant;
  readonly day: Day;
  readonly kind: string;
  readonly who: string;
  readonly unit: string | null;
  readonly title: string | null;
  readonly subjectId: string | null;
}

/** Where the records end now. */
export async function markNow(reader: Reader): Promise<Mark> {
  const [mark] = await reader.query<Mark>(
    `SELECT (SELECT coalesce(max(number), 0) FROM case_step) AS "stepNumber", clock_timestamp() AS "recordedAt"`,
  );
  if (mark === undefined) throw new Error('the database does not answer');
  return mark;
}

// The watch's and the interviews' entries of the audit are told by the steps; signing in is nobody's news.
const SINCE = `
SELECT s.at, s.on_day AS day, s.kind, s.actor_name AS who, u.name AS unit, o.title, s.obligation_id AS "subjectId", 1 AS rank, s.number AS place
  FROM case_step s JOIN obligation o ON o.id = s.obligation_id JOIN unit u ON u.id = o.owner_unit_id WHERE s.number > $1
UNION ALL
SELECT a.business_at, (a.business_at AT TIME ZONE 'Asia/Shanghai')::date, a.action, a.actor_name, u.name, coalesce(own.title, theirs.title), a.subject_id, 0,
       row_number() OVER (ORDER BY a.recorded_at)
  FROM audit_event a LEFT JOIN unit u ON u.id = a.unit_id
  LEFT JOIN obligation own ON own.id = a.subject_id
  LEFT JOIN obligation theirs ON theirs.subject_id = a.subject_id AND theirs.ladder <> 'OFFICE'
 WHERE a.recorded_at > $2 AND a.action NOT IN ('obligation.supervised','session.opened','session.closed','demo.advanced','approval.approved','approval.rejected')
   AND a.action NOT LIKE 'interview.%'
 ORDER BY at, rank, place LIMIT $3`;

const LIMIT = 5000;

function textOf({ kind, unit, title }: Row): string {
  const words = wordOr(kind, /^[A-Z]/.test(kind) ? 'step' : 'action');
  return [unit, title, words].filter((part) => part !== null && part !== '').join('　');
}

/** What happened since a mark, in order of the business clock. */
export async function happeningsSince(reader: Reader, mark: Mark): Promise<readonly Happening[]> {
  const rows = await reader.query<Row>(SINCE, [mark.stepNumber, mark.recordedAt, LIMIT]);
  return rows.map((row) => ({
    at: row.at,
    day: row.day,
    kind: row.kind,
    who: row.who,
    text: textOf(row),
    subjectId: row.subjectId,
  }));
}
