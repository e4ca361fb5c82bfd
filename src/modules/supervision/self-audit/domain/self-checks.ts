const UNFINISHED = `o.state IN ('OPEN','SUBMITTED','RETURNED')`;
/** Steps of a year and a little: what is older was looked at often enough. */
const LATELY = `s.on_day > app_today() - 400`;

/** What a rectification puts right, and whether what was met is doubted: both stand under a hold. */
const MATTER = `(SELECT t.obligation_id FROM interview_item t WHERE o.kind = 'RECTIFICATION' AND t.id = o.subject_id)`;
const DOUBTED = `(o.state = 'MET' AND EXISTS (SELECT FROM supervision_case c WHERE c.obligation_id = o.id AND c.after_met AND c.state <> 'CLOSED'))`;

/** A notice whose key lies between two texts, the second excluded: as the index has them in order. */
const NOTICE_UNDER = (from: string, to: string): string =>
  `EXISTS (SELECT FROM notice n WHERE n.key >= ${from} AND n.key < ${to})`;

/**
 * What must be true of the engine's rows at every moment. Each statement answers what is not as it should be, as `id` and
 * `what` (its name, empty where it has none). A new check is a row here and its words (`selfCheck` in `src/texts`).
 */
export const SELF_CHECKS = {
  /** Every open obligation has a next step, or something for which it waits. */
  NEXT_STEP: `SELECT o.id, o.title AS what FROM obligation o
    WHERE ${UNFINISHED} AND o.next_at IS NULL AND o.hold IS NULL AND o.quarantined_at IS NULL
      AND NOT EXISTS (SELECT FROM obligation_pause p WHERE p.obligation_id = o.id AND p.to_day IS NULL)
      AND NOT EXISTS (SELECT FROM interview_item t JOIN interview i ON i.id = t.interview_id
                       WHERE t.obligation_id = o.id AND t.ended_on IS NULL AND i.ended_on IS NULL AND i.next_at IS NOT NULL)
      -- After a third tier that failed: it rests, and the office has it on its desk.
      AND NOT EXISTS (SELECT FROM supervision_case c WHERE c.obligation_id = o.id AND c.state = 'OPEN' AND c.exhausted_on IS NOT NULL)
      -- Listed after that, or waived: of this date nothing follows by itself any more.
      AND NOT EXISTS (SELECT FROM supervision_case c WHERE c.obligation_id = o.id AND c.date_run = o.date_run AND c.outcome IN ('EXHAUSTED','EXCUSED'))
      -- Reminders alone: after the last one its own process rules.
      AND NOT (o.ladder <> 'FULL' AND EXISTS (SELECT FROM fired_rung f WHERE f.obligation_id = o.id AND f.key = o.date_run || ':OVERDUE'))`,
  /** A live interview has a next look. */
  INTERVIEW_STEP: `SELECT i.id, coalesce(i.serial, '') AS what FROM interview i
    WHERE i.ended_on IS NULL AND i.next_at IS NULL AND i.quarantined_at IS NULL`,
  /** What is due is done: nothing waits an hour while no storm is held. */
  STEP_TAKEN: `SELECT o.id, o.title AS what FROM obligation o
    WHERE o.next_at < app_now() - interval '1 hour' AND o.quarantined_at IS NULL AND o.hold IS NULL
      AND NOT EXISTS (SELECT FROM surge_hold WHERE released_at IS NULL)
      AND NOT EXISTS (SELECT FROM sweep_setback b WHERE b.subject_id = o.id)`,
  /** Every notice that a step names was written. */
  STEP_NOTICES: `SELECT s.obligation_id AS id, o.title AS what FROM case_step s JOIN obligation o ON o.id = s.obligation_id
     CROSS JOIN LATERAL unnest(s.notice_keys) k
    WHERE ${LATELY} AND NOT EXISTS (SELECT FROM notice n WHERE n.key = k) AND NOT ${NOTICE_UNDER("k || '+'", "k || ','")}
      -- The post was vacant, and who acts for it was told.
      AND NOT ${NOTICE_UNDER("k || ':deputy:'", "k || ':deputy;'")}`,
  /** Every notice goes to somebody: a post, a person or an account. */
  NOTICE_TO_NOBODY: `SELECT n.id, n.title AS what FROM notice n
    WHERE n.recipient_post_id IS NULL AND n.recipient_person_id IS NULL AND n.recipient_account_id IS NULL`,
  /** A case stands where its steps brought it: its tier, whether it is closed, and one of an obligation at a time. */
  CASE_STEPS: `SELECT c.id, o.title AS what FROM supervision_case c JOIN obligation o ON o.id = c.obligation_id
    WHERE c.tier <> coalesce((SELECT (s.why->>'tier')::int FROM case_step s WHERE s.case_id = c.id AND s.kind = 'TIER_PROPOSAL'
             -- What was taken back afterwards stands at the tier before it.
             AND NOT EXISTS (SELECT FROM case_step b WHERE b.case_id = c.id AND b.kind = 'TAKEN_BACK' AND b.interview_id = s.interview_id AND b.number > s.number)
           ORDER BY s.number DESC LIMIT 1), 0)
       OR (c.state = 'CLOSED') <> EXISTS (SELECT FROM case_step s WHERE s.case_id = c.id AND s.kind = 'CASE_CLOSED')
       OR (c.state <> 'CLOSED' AND EXISTS (SELECT FROM supervision_case d WHERE d.obligation_id = c.obligation_id AND d.state <> 'CLOSED' AND d.id <> c.id))`,
  /** What is filed waits for exactly one verdict, and its clock stands; of nothing else it does. */
  VERDICT: `SELECT o.id, o.title AS what FROM obligation o
     CROSS JOIN LATERAL (SELECT count(*) AS pauses FROM obligation_pause p WHERE p.obligation_id = o.id AND p.reason = 'FILED' AND p.to_day IS NULL) p
     CROSS JOIN LATERAL (SELECT count(*) AS verdicts FROM obligation v WHERE v.kind = 'VERIFICATION' AND v.subject_id = o.subject_id AND v.state IN ('OPEN','SUBMITTED','RETURNED')) v
    WHERE ${UNFINISHED} AND (p.pauses <> (o.state = 'SUBMITTED')::int OR (o.kind IN ('DUTY','TASK') AND v.verdicts <> (o.state = 'SUBMITTED')::int))`,
  /** What is asked for holds the clock only until it is decided. */
  REQUESTS: `SELECT o.id, o.title AS what FROM obligation_pause p JOIN obligation o ON o.id = p.obligation_id
    WHERE p.to_day IS NULL AND (
      (p.reason IN ('EXTENSION','EXEMPTION') AND NOT EXISTS (SELECT FROM obligation_request r WHERE r.id = p.source_id AND r.state = 'PENDING'))
      OR (p.reason = 'EXPLANATION' AND NOT EXISTS (SELECT FROM explanation e WHERE e.id = p.source_id AND e.state = 'PENDING'))
      OR (p.reason = 'COORDINATION' AND NOT EXISTS (SELECT FROM task t WHERE t.id = p.source_id AND t.state = 'ASSIGNED' AND t.help IN ('ASKED','DECLINED','SILENT'))))`,
  /** What a hold names stands under it, until its last day; no clock is held by what was not signed. What the office owes never is. */
  CLOCK_HOLDS: `SELECT o.id, o.title AS what FROM clock_hold h JOIN obligation o ON o.ladder <> 'OFFICE'
       AND CASE h.target WHEN 'ALL' THEN true WHEN 'UNIT' THEN o.owner_unit_id = h.target_id
             WHEN 'PROJECT' THEN h.target_id IN (o.project_id, (SELECT m.project_id FROM obligation m WHERE m.id = ${MATTER})) ELSE h.target_id IN (o.id, ${MATTER}) END
       AND o.owner_unit_id IS DISTINCT FROM (SELECT u.id FROM unit u WHERE u.kind = 'REFORM_OFFICE' AND u.closed_on IS NULL ORDER BY length(u.path), u.id LIMIT 1)
    WHERE (${UNFINISHED} OR ${DOUBTED}) AND h.state = 'SIGNED' AND h.begun AND NOT h.over AND h.last_day >= app_today()
      AND NOT EXISTS (SELECT FROM obligation_pause p WHERE p.obligation_id = o.id AND p.source_id = h.id)
   UNION ALL
   SELECT o.id, o.title FROM obligation_pause p JOIN obligation o ON o.id = p.obligation_id LEFT JOIN clock_hold h ON h.id = p.source_id
    WHERE p.reason IN ('FORCE_MAJEURE','APPEAL','MAINTENANCE') AND (h.state IS DISTINCT FROM 'SIGNED' OR p.to_day IS DISTINCT FROM h.last_day)`,
  /** A duty or task and its obligation stand alike. */
  ONE_STATE: `SELECT o.id, o.title AS what FROM duty d JOIN obligation o ON o.id = d.obligation_id AND o.subject_id = d.id
    WHERE CASE WHEN d.state = 'VERIFIED' THEN o.state <> 'MET'
               WHEN d.state IN ('SUBMITTED','RETURNED','EXEMPT','CANCELLED') THEN o.state <> d.state
               ELSE o.state NOT IN ('OPEN','RETURNED') END
   UNION ALL
   SELECT o.id, o.title FROM task t JOIN obligation o ON o.id = t.obligation_id AND o.subject_id = t.id
    WHERE o.state <> CASE t.state WHEN 'VERIFIED' THEN 'MET' WHEN 'ASSIGNED' THEN 'OPEN' ELSE t.state END`,
  /** An ended interview or case leaves no item behind, and no rectification that is still watched. */
  ENDED_WHOLE: `SELECT i.id, coalesce(i.serial, '') AS what FROM interview_item t JOIN interview i ON i.id = t.interview_id JOIN supervision_case c ON c.id = t.case_id
    WHERE t.ended_on IS NULL AND (i.ended_on IS NOT NULL OR c.state = 'CLOSED')
   UNION ALL
   SELECT o.id, o.title FROM obligation o JOIN interview_item t ON t.id = o.subject_id
    WHERE o.kind = 'RECTIFICATION' AND ${UNFINISHED} AND t.ended_on IS NOT NULL`,
} as const satisfies Readonly<Record<string, string>>;

export type SelfCheck = keyof typeof SELF_CHECKS;
export const SELF_CHECK_IDS = Object.keys(SELF_CHECKS) as readonly SelfCheck[];

/** What one check found. */
export interface CheckResult {
  readonly check: SelfCheck;
  readonly found: number;
  /** The first of them. */
  readonly examples: readonly { readonly id: string; readonly what: string }[];
}

/** Differences in all. */
export const foundIn = (results: readonly CheckResult[]): number => results.reduce((sum, { found }) => sum + found, 0);
