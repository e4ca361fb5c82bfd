import type { Invariant } from '../invariants.js';

const UNFINISHED = `o.state IN ('OPEN','SUBMITTED','RETURNED')`;

/** The current date of an obligation in one run of its date. */
const DATE_OF_RUN = `coalesce((SELECT x.due_on FROM obligation_date x WHERE x.obligation_id = s.obligation_id AND x.run = s.date_run ORDER BY x.id DESC LIMIT 1), o.original_due_on)`;

/** Working days after the due date up to a step's day that no earlier pause touched: its lateness cannot be more. */
const LATENESS = `(SELECT count(*) FROM calendar_day c WHERE c.version = s.calendar_version AND c.working AND c.day > ${DATE_OF_RUN} AND c.day <= s.on_day
   AND NOT EXISTS (SELECT FROM obligation_pause p WHERE p.obligation_id = s.obligation_id AND p.from_day < s.on_day AND c.day BETWEEN p.from_day AND coalesce(p.to_day, s.on_day)))`;

/** Nothing lost, nothing doubled, nothing early: what the watch did, and that it goes on. */
export const engineInvariants: readonly Invariant[] = [
  {
    name: 'every open obligation has a next step or a hold',
    sql: `SELECT o.id, o.kind, o.title, o.state, o.due_on FROM obligation o
           WHERE ${UNFINISHED} AND o.next_at IS NULL AND o.hold IS NULL
             AND NOT EXISTS (SELECT FROM obligation_pause p WHERE p.obligation_id = o.id AND p.to_day IS NULL)
             AND NOT EXISTS (SELECT FROM interview_item t JOIN interview i ON i.id = t.interview_id
                              WHERE t.obligation_id = o.id AND t.ended_on IS NULL AND i.ended_on IS NULL AND i.next_at IS NOT NULL)
             -- After a third tier that failed: it rests, and the office has the study of a listing or what came of it.
             AND NOT EXISTS (SELECT FROM supervision_case c JOIN office_work w ON w.what = 'LISTING_STUDY' AND w.subject_id = c.id
                              WHERE c.obligation_id = o.id AND c.state = 'OPEN' AND c.exhausted_on IS NOT NULL)
             -- Listed after that, or waived: of this date nothing follows by itself any more.
             AND NOT EXISTS (SELECT FROM supervision_case c WHERE c.obligation_id = o.id AND c.date_run = o.date_run AND c.outcome IN ('EXHAUSTED','EXCUSED'))
             -- Reminders alone: after the last one its own process rules.
             AND NOT (o.ladder <> 'FULL' AND EXISTS (SELECT FROM fired_rung f WHERE f.obligation_id = o.id AND f.key = o.date_run || ':OVERDUE'))`,
  },
  {
    name: 'an ended obligation waits for nothing',
    sql: `SELECT o.id, o.title FROM obligation o WHERE NOT ${UNFINISHED} AND o.next_at IS NOT NULL AND o.next_at > app_now()
             -- Met, and doubted afterwards: a tier that waits for another talk is proposed by the watch.
             AND NOT EXISTS (SELECT FROM supervision_case c WHERE c.obligation_id = o.id AND c.state <> 'CLOSED' AND c.after_met)`,
  },
  {
    name: 'a live interview has a next look',
    sql: `SELECT id, state FROM interview WHERE ended_on IS NULL AND next_at IS NULL`,
  },
  {
    name: 'nothing was set aside as faulty',
    sql: `SELECT id, 'obligation' AS what FROM obligation WHERE quarantined_at IS NOT NULL UNION ALL SELECT id, 'interview' FROM interview WHERE quarantined_at IS NOT NULL
          UNION ALL SELECT id, 'surge' FROM surge_hold WHERE released_at IS NULL`,
  },
  {
    name: 'one open case per obligation',
    sql: `SELECT obligation_id FROM supervision_case WHERE state <> 'CLOSED' GROUP BY obligation_id HAVING count(*) > 1`,
  },
  {
    name: 'a case was opened once and closed once',
    sql: `SELECT c.id, c.state, s.opened, s.closed FROM supervision_case c
            CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE kind = 'CASE_OPENED')::int AS opened, count(*) FILTER (WHERE kind = 'CASE_CLOSED')::int AS closed,
                count(*) FILTER (WHERE kind = 'CASE_RAISED')::int AS raised FROM case_step WHERE case_id = c.id) s
           WHERE s.opened + s.raised <> 1 OR s.closed <> (c.state = 'CLOSED')::int`,
  },
  {
    name: 'tiers only +1',
    sql: `SELECT * FROM (SELECT s.case_id, (s.why->>'tier')::int AS tier, s.why->>'trigger' AS trigger,
              coalesce(lag((s.why->>'tier')::int) OVER (PARTITION BY s.case_id ORDER BY s.number), 0) AS before
            FROM case_step s WHERE s.kind = 'TIER_PROPOSAL') t WHERE tier NOT IN (before, before + 1) AND trigger <> 'PERSON'`,
  },
  {
    name: 'a case stands at the tier of its last proposal',
    sql: `SELECT c.id, c.tier FROM supervision_case c
           WHERE c.tier <> coalesce((SELECT (s.why->>'tier')::int FROM case_step s WHERE s.case_id = c.id AND s.kind = 'TIER_PROPOSAL' ORDER BY s.number DESC LIMIT 1), 0)`,
  },
  {
    name: 'every proposal is one item of one interview of its tier, and the reverse',
    sql: `SELECT t.interview_id, t.case_id FROM interview_item t JOIN interview i ON i.id = t.interview_id
           WHERE (SELECT count(*) FROM case_step s WHERE s.case_id = t.case_id AND s.interview_id = t.interview_id AND s.kind = 'TIER_PROPOSAL' AND (s.why->>'tier')::int = i.tier) <> 1
          UNION ALL
          SELECT s.interview_id, s.case_id FROM case_step s WHERE s.kind = 'TIER_PROPOSAL'
             AND NOT EXISTS (SELECT FROM interview_item t WHERE t.interview_id = s.interview_id AND t.case_id = s.case_id)`,
  },
  {
    name: 'each rung fired once and is one step of the timeline, and the reverse',
    sql: `SELECT f.obligation_id, f.key, s.steps FROM fired_rung f
            CROSS JOIN LATERAL (SELECT count(*) AS steps FROM case_step s WHERE s.obligation_id = f.obligation_id AND s.rung = f.key AND s.on_day = f.fired_on
              AND s.kind NOT IN ('TIER_WAITS')) s
           WHERE f.fired_on IS NOT NULL AND s.steps <> 1
          UNION ALL
          SELECT s.obligation_id, s.rung, 0 FROM case_step s WHERE s.rung IS NOT NULL AND s.kind <> 'TIER_WAITS'
             AND NOT EXISTS (SELECT FROM fired_rung f WHERE f.obligation_id = s.obligation_id AND f.key = s.rung AND f.fired_on = s.on_day)`,
  },
  {
    name: 'at most one rung a day for each obligation',
    sql: `SELECT obligation_id, fired_on FROM fired_rung WHERE fired_on IS NOT NULL GROUP BY obligation_id, fired_on HAVING count(*) > 1`,
  },
  {
    name: 'at most one notice per key, and none twice under two keys',
    sql: `SELECT min(key) AS key, kind, issued_on FROM notice GROUP BY key, kind, issued_on HAVING count(*) > 1
          UNION ALL
          SELECT string_agg(key, ' and '), kind, issued_on FROM notice WHERE kind IN ('REMINDER','OVERDUE_REMINDER','URGING_SLIP','SLIP_PREPARED','CHAIN_REMINDER','INTERVIEW_RENOTICE')
           GROUP BY kind, issued_on, subject_id, recipient_post_id, recipient_person_id, deputy_post_id HAVING count(*) > 1`,
  },
  {
    name: 'each notice of a step was sent, and each notice of the watch belongs to a step',
    sql: `SELECT s.kind, k AS key FROM case_step s CROSS JOIN LATERAL unnest(s.notice_keys) k
            LEFT JOIN (SELECT key AS base FROM notice UNION SELECT regexp_replace(key, '[+][^+]*$', '') FROM notice) n ON n.base = k WHERE n.base IS NULL
          UNION ALL
          SELECT n.kind, n.key FROM notice n
            LEFT JOIN (SELECT obligation_id, unnest(notice_keys) AS key FROM case_step) s ON s.obligation_id = n.subject_id AND s.key = n.key
           WHERE n.kind IN ('REMINDER','OVERDUE_REMINDER','URGING_SLIP','SLIP_PREPARED','CHAIN_REMINDER') AND n.deputy_post_id IS NULL AND s.key IS NULL`,
  },
  {
    name: 'no notice for what is finished',
    sql: `SELECT n.key, n.kind FROM notice n JOIN obligation o ON o.id = n.subject_id
           WHERE n.kind IN ('REMINDER','OVERDUE_REMINDER','URGING_SLIP','SLIP_PREPARED','CHAIN_REMINDER') AND n.issued_on > o.settled_on
          UNION ALL
          SELECT n.key, n.kind FROM notice n JOIN interview i ON i.id = n.subject_id
           WHERE n.kind IN ('INTERVIEW_PROPOSED','INTERVIEW_NOTICE','INTERVIEW_RENOTICE','INTERVIEW_RESCHEDULED','OFFICE_SERVE_BY_HAND','OFFICE_TALK_TERM_OVER','APPROVER_CHAIN')
             AND n.issued_on > i.ended_on
          UNION ALL
          SELECT k, s.kind FROM case_step s JOIN case_step e ON e.case_id = s.case_id AND e.kind = 'CASE_CLOSED' AND e.on_day < s.on_day CROSS JOIN LATERAL unnest(s.notice_keys) k`,
  },
  {
    name: 'no rung outside working days and hours',
    sql: `SELECT s.id, s.kind, s.at FROM case_step s LEFT JOIN calendar_day c ON c.version = s.calendar_version AND c.day = s.on_day
           WHERE s.rung IS NOT NULL AND (c.working IS NOT TRUE OR (s.at AT TIME ZONE 'Asia/Shanghai')::time NOT BETWEEN '09:00' AND '18:00')`,
  },
  {
    name: 'no step counts more lateness than its clock ran',
    sql: `SELECT s.id, s.kind, s.on_day, s.lateness, ${LATENESS} AS possible FROM case_step s JOIN obligation o ON o.id = s.obligation_id
           WHERE s.rung IS NOT NULL AND s.lateness > ${LATENESS}`,
  },
  {
    name: 'no step before its time',
    sql: `SELECT s.id, s.kind, s.on_day, s.lateness, s.dates FROM case_step s JOIN obligation o ON o.id = s.obligation_id
           WHERE CASE s.kind
             WHEN 'REMINDER' THEN s.on_day < (s.dates->>'rungDay')::date OR s.on_day > (s.dates->>'date')::date
             WHEN 'OVERDUE_REMINDER' THEN s.lateness < 1 WHEN 'CHAIN_REMINDER' THEN s.lateness < 1
             WHEN 'SLIP_PREPARED' THEN s.lateness < 3
             WHEN 'SLIP_SENT' THEN s.on_day <= (s.dates->>'preparedOn')::date
             WHEN 'TIER_PROPOSAL' THEN s.why->>'trigger' = 'LADDER' AND (s.lateness < 8 OR working_days_between((s.dates->>'slipSentOn')::date, s.on_day) < 4)
             WHEN 'ITEM_FAILED' THEN s.why->>'reason' = 'OVERDUE' AND s.lateness < 3
           END`,
  },
  {
    name: 'no talk before the days of its notice, and no rung of a date before that date was set',
    sql: `SELECT i.id, i.talked_on FROM interview i JOIN calendar_day n ON n.version = i.calendar_version AND n.day = greatest(i.noticed_on, i.signed_on)
            JOIN calendar_day t ON t.version = i.calendar_version AND t.day = i.talked_on
           WHERE t.ordinal - n.ordinal < CASE i.tier WHEN 1 THEN 2 WHEN 2 THEN 3 ELSE 5 END
          UNION ALL
          SELECT s.id, s.on_day FROM case_step s JOIN obligation o ON o.id = s.obligation_id LEFT JOIN obligation_date x ON x.obligation_id = s.obligation_id AND x.run = s.date_run AND x.cause <> 'CALENDAR'
           WHERE s.rung IS NOT NULL AND s.on_day < coalesce(x.set_on, o.opened_on)`,
  },
];
