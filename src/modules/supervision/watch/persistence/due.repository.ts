import type { Reader, Tx } from '../../../../platform/database/tx.js';
import { HOLDS_TO_TELL } from '../../../obligations/index.js';

/** The earliest look of all, by the index: however much is watched, this reads one row. */
const OBLIGATION_DUE = `coalesce((SELECT min(next_at) FROM obligation WHERE next_at IS NOT NULL AND quarantined_at IS NULL) <= app_now(), false)`;

/**
 * A matter of the proposal `i` that somebody leads by now who was not told of it, though he or his secretary would read it; nobody is told
 * of a talk with himself, who is `h`.
 */
const LEADER_UNTOLD = `EXISTS (SELECT FROM interview_item t JOIN obligation o ON o.id = t.obligation_id JOIN project p ON p.id = o.project_id
    JOIN post l ON l.id = p.leading_post_id AND l.abolished_on IS NULL
    LEFT JOIN tenure lh ON lh.post_id = l.id AND daterange(lh.from_day, lh.to_day) @> app_today()
   WHERE t.interview_id = i.id AND t.ended_on IS NULL AND t.leader_post_id IS DISTINCT FROM l.id
     AND CASE WHEN lh.person_id IS NULL THEN EXISTS (SELECT FROM post s JOIN tenure sh ON sh.post_id = s.id AND daterange(sh.from_day, sh.to_day) @> app_today()
                WHERE s.serves_post_id = l.id AND s.abolished_on IS NULL)
              ELSE lh.person_id IS DISTINCT FROM h.person_id END)`;

/** Interviews whose time has come, those whose post fell vacant, changed hands, or is held again, and proposals about what another leads by now. */
const INTERVIEWS_DUE = `
  FROM interview i
  LEFT JOIN tenure h ON h.post_id = i.interviewee_post_id AND daterange(h.from_day, h.to_day) @> app_today()
  LEFT JOIN account a ON a.person_id = h.person_id AND a.disabled_at IS NULL
 WHERE i.ended_on IS NULL AND i.quarantined_at IS NULL
   AND (i.next_at <= app_now()
     OR (i.state IN ('ISSUED','ACKNOWLEDGED') AND i.addressee_id IS DISTINCT FROM h.person_id)
     OR (i.state = 'UNSERVED' AND a.id IS NOT NULL)
     OR (i.state = 'PROPOSED' AND i.tier > 1 AND ${LEADER_UNTOLD}))`;

/** Rules whose day has come, under which nothing was looked at yet. */
const NEW_RULES = `FROM rule_proposal WHERE state = 'APPROVED' AND woken_at IS NULL AND effective_from <= app_today()`;

/** Whether the watch has anything to look at, in whosoever's hands. One statement: asked every few seconds by every worker. */
export async function isAnythingDue(reader: Reader): Promise<boolean> {
  const { due } = await reader.one<{ due: boolean }>(
    `SELECT ${OBLIGATION_DUE} OR EXISTS (SELECT ${INTERVIEWS_DUE}) OR EXISTS (SELECT ${NEW_RULES}) AS due`,
  );
  return due;
}

/** What a tick would find to do. */
export interface Waiting {
  /** Something to look at, a hold to keep, or a row that failed before. */
  readonly watch: boolean;
  /** Listings in force, about which the day may bring something. */
  readonly listings: boolean;
}

/** Everything that a tick asks of, in one statement: of most ticks it is all that they do. */
export function findWaiting(reader: Reader): Promise<Waiting> {
  return reader.one<Waiting>(
    `SELECT ${OBLIGATION_DUE} OR EXISTS (SELECT FROM sweep_setback) OR EXISTS (SELECT ${HOLDS_TO_TELL}) OR EXISTS (SELECT ${NEW_RULES})
         OR EXISTS (SELECT ${INTERVIEWS_DUE}) AS watch,
       EXISTS (SELECT FROM listing WHERE state = 'LISTED') AS listings`,
  );
}

/** Whether an obligation is due, in whosoever's hands. */
export async function isObligationDue(reader: Reader): Promise<boolean> {
  const { due } = await reader.one<{ due: boolean }>(`SELECT ${OBLIGATION_DUE} AS due`);
  return due;
}

/** Business milliseconds until the earliest look at an obligation or an interview, by their indexes; 0 or less: it has come. Null: nothing is watched. */
export async function msToEarliestLook(reader: Reader): Promise<number | null> {
  const { ms } = await reader.one<{ ms: number | null }>(
    `SELECT (extract(epoch FROM least((SELECT min(next_at) FROM obligation WHERE next_at IS NOT NULL AND quarantined_at IS NULL),
              (SELECT min(next_at) FROM interview WHERE ended_on IS NULL AND quarantined_at IS NULL)) - app_now()) * 1000)::float8 AS ms`,
  );
  return ms;
}

/**
 * Interviews to look at.
 * @param except those looked at a moment ago without anything to do
 * @param setbacks whether also those that failed a moment ago, and whose pause is not over
 */
export async function listDueInterviews(
  reader: Reader,
  except: readonly string[],
  setbacks: boolean,
): Promise<string[]> {
  const rows = await reader.query<{ id: string }>(
    `SELECT i.id ${INTERVIEWS_DUE} AND i.id <> ALL ($1::uuid[])
        AND ($2 OR NOT EXISTS (SELECT FROM sweep_setback b WHERE b.subject_id = i.id AND b.try_after > now()))
      ORDER BY i.next_at, i.id LIMIT 500`,
    [except, setbacks],
  );
  return rows.map((row) => row.id);
}

/**
 * On the first day of new rules everything that they may ask of is looked at once: what the old ones would not look at for long may be
 * due under the new. Cases keep their rules, and their looks.
 */
export async function wakeForNewRules(tx: Tx): Promise<void> {
  const woken = await tx.execute(
    `UPDATE rule_proposal SET woken_at = app_now() WHERE id IN (SELECT id ${NEW_RULES} FOR UPDATE SKIP LOCKED)`,
  );
  if (woken === 0) return;
  await tx.execute(
    `UPDATE obligation o SET next_at = app_now() WHERE o.next_at > app_now() AND o.state IN ('OPEN','RETURNED') AND o.hold IS NULL
        AND NOT EXISTS (SELECT FROM supervision_case c WHERE c.obligation_id = o.id AND c.state <> 'CLOSED')`,
  );
}
