import type { Reader } from '../../../platform/database/tx.js';
import { HANDOVER_ITEMS, type HandoverItem } from '../domain/handover.js';

/** Posts that answer for what their unit owes. */
const OF_UNIT = `p.role IN ('LIAISON','SECTION_CHIEF','UNIT_OFFICE','DEPUTY_LEADER','PRINCIPAL_LEADER')`;
/** Posts of the reform office: what nobody has signed is known to them alone. */
const OF_OFFICE = `p.unit_id IN (SELECT u.id FROM unit u WHERE u.kind = 'REFORM_OFFICE')`;
const UNFINISHED = `o.state IN ('OPEN','SUBMITTED','RETURNED')`;
/** What a post owes: what its unit owes, unless another post of the unit is named; what names the post itself. */
const OWED = `(o.owner_post_id = p.id OR (${OF_UNIT} AND o.owner_unit_id = p.unit_id AND o.owner_post_id IS NULL))`;

/** Each selects kind, title, due_on, subject_type and subject_id for the post `p` and the person `$2`. */
const SELECTS: Readonly<Record<(typeof HANDOVER_ITEMS)[number], string>> = {
  PROJECT: `SELECT 'PROJECT', r.code || ' ' || r.name, NULL::date, 'PROJECT', r.id FROM project r
    WHERE r.ended_on IS NULL AND (r.leading_post_id = p.id OR r.responsible_post_id = p.id
      OR (${OF_UNIT} AND r.lead_unit_id = p.unit_id) OR (p.role IN ('GROUP_HEAD','GROUP_LIAISON') AND r.group_unit_id = p.unit_id))`,
  OBLIGATION: `SELECT 'OBLIGATION', o.title, o.due_on, 'OBLIGATION', o.id FROM obligation o WHERE ${UNFINISHED} AND o.kind <> 'APPROVAL' AND ${OWED}`,
  CASE: `SELECT 'CASE', o.title, o.due_on, 'CASE', c.id FROM supervision_case c JOIN obligation o ON o.id = c.obligation_id
    WHERE c.state <> 'CLOSED' AND NOT c.hidden AND ${OWED}`,
  INTERVIEW: `SELECT 'INTERVIEW', coalesce(i.serial, iu.name), i.talk_on, 'INTERVIEW', i.id FROM interview i JOIN unit iu ON iu.id = i.unit_id
    WHERE i.ended_on IS NULL AND p.id IN (i.interviewer_post_id, i.interviewee_post_id)
      AND (i.signed_on IS NOT NULL OR (p.id = i.interviewer_post_id AND ${OF_OFFICE}))`,
  DECISION: `SELECT 'DECISION', a.title, NULL::date, 'APPROVAL', a.id FROM approval a WHERE a.state = 'PENDING' AND a.approver_post_id = p.id`,
  PROPOSED: `SELECT 'PROPOSED', a.title, NULL::date, 'APPROVAL', a.id FROM approval a
    WHERE a.state = 'PENDING' AND a.proposed_by_person = $2 AND a.proposed_by_post = p.id`,
  ENTRY: `SELECT 'ENTRY', coalesce(e.title, ''), NULL::date, 'REGISTER_ENTRY', e.id FROM register_entry e
    WHERE ${OF_UNIT} AND e.unit_id = p.unit_id AND e.known_to IS NULL AND e.title IS NOT NULL
      AND (e.state IN ('REPORTED','RETURNED') OR (e.state = 'CONFIRMED' AND e.on_behalf AND e.entry_confirmed_on IS NULL))`,
  MEETING: `SELECT 'MEETING', m.kind, m.planned_on, 'MEETING', m.id FROM meeting m
    WHERE m.state NOT IN ('FINALISED','CANCELLED') AND (m.chair_post_id = p.id OR m.minutes_by_person = $2
      OR (p.role IN ('GROUP_HEAD','GROUP_LIAISON') AND m.group_unit_id = p.unit_id))`,
  DELEGATION: `SELECT 'DELEGATION', b.title || '→' || d.title, g.to_day, NULL, g.id FROM delegation g JOIN post b ON b.id = g.post_id JOIN post d ON d.id = g.deputy_post_id
    WHERE g.ended_on IS NULL AND g.to_day > app_today() AND (g.post_id = p.id OR g.deputy_post_id = p.id)`,
};

const ALL = HANDOVER_ITEMS.map((kind, place) => `(SELECT ${String(place)} AS place, i.* FROM (${SELECTS[kind]}) i)`);

/** Of one post and whoever goes everything that is open today: by kind, then by date. One statement. */
export function listOpen(reader: Reader, postId: string, personId: string): Promise<HandoverItem[]> {
  return reader.query<HandoverItem>(
    `SELECT i.kind, i.title, i.due_on AS "dueOn", i.subject_type AS "subjectType", i.subject_id AS "subjectId"
       FROM post p CROSS JOIN LATERAL (${ALL.join(' UNION ALL ')}) i(place, kind, title, due_on, subject_type, subject_id)
      WHERE p.id = $1 ORDER BY i.place, i.due_on NULLS LAST, i.title, i.subject_id LIMIT 2000`,
    [postId, personId],
  );
}
