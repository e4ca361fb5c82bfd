/*
 * What waits of the office's year, in the columns of the agenda: problems, readings, entries that go on to their next stage, the
 * office's own work. What a visitor has not come to see yet waits for him: readings are entered from his day on.
 */
export const YEAR_AGENDA = `
SELECT 'SOLVE_PROBLEM' AS kind, k.id, u.name AS unit, k.title AS key, NULL::date AS since, k.due_on AS "dueOn",
       (SELECT count(*) FROM problem_step s WHERE s.problem_id = k.id AND s.act = 'DISPUTED')::int AS again,
       NULL::text AS "projectName", NULL::text AS "dutyKind", NULL::text AS "leaderTitle", NULL::text AS leader, NULL::uuid AS "parentId", NULL::jsonb AS approver
  FROM problem k JOIN unit u ON u.id = k.owner_unit_id WHERE k.state = 'SOLVING'
UNION ALL
SELECT 'CALL_BACK', k.id, coalesce(u.name, office.name), k.title, k.state_on, NULL,
       (SELECT count(*) FROM problem_step s WHERE s.problem_id = k.id AND s.act = 'DISPUTED')::int, NULL, NULL, NULL, NULL, NULL,
       CASE WHEN u.id IS NULL OR u.id = k.owner_unit_id THEN NULL ELSE jsonb_build_object('unit', u.name, 'role', 'LIAISON') END
  FROM problem k LEFT JOIN unit u ON u.id = k.who_had_it_unit_id JOIN unit office ON office.kind = 'REFORM_OFFICE' WHERE k.state = 'SOLVED'
UNION ALL
SELECT 'NAME_OWNER', k.id, u.name, k.title, k.state_on, NULL, 0, NULL, NULL, NULL, NULL, k.owner_unit_id, NULL
  FROM problem k JOIN unit u ON u.id = k.owner_unit_id WHERE k.state = 'DISPUTED'
UNION ALL
SELECT 'CONFIRM_ENTRY', e.id, u.name, coalesce(e.title, ''), r.written_on, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL
  FROM register_entry e JOIN unit u ON u.id = e.unit_id JOIN register_revision r ON r.entry_id = e.id AND r.number = e.revision
 WHERE e.state = 'REPORTED' AND e.awaited_unit_id IS NULL AND NOT e.off_system
UNION ALL
SELECT 'ENTER_READING', x.id, u.name, i.name || x.period, NULL, o.due_on, 0, NULL, NULL, NULL, NULL, i.id, NULL
  FROM expected_reading x JOIN indicator i ON i.id = x.indicator_id JOIN unit u ON u.id = i.data_unit_id JOIN obligation o ON o.id = x.obligation_id
 WHERE o.state IN ('OPEN','RETURNED') AND i.ended_on IS NULL AND EXISTS (SELECT FROM demo_city WHERE state = 'LOADED')
UNION ALL
SELECT 'CONFIRM_READING', r.id, u.name, i.name || r.period, r.entered_on, NULL, 0, NULL, NULL, NULL, NULL, r.entered_by_person, NULL
  FROM reading r JOIN indicator i ON i.id = r.indicator_id JOIN unit u ON u.id = i.data_unit_id WHERE r.state = 'REPORTED'
UNION ALL
SELECT 'MOVE_ENTRY', d.entry_id, u.name, e.title || d.stage, NULL, o.due_on, 0, NULL, NULL, NULL, NULL, d.id, NULL
  FROM obligation o JOIN register_due d ON d.id = o.subject_id JOIN register_entry e ON e.id = d.entry_id JOIN unit u ON u.id = o.owner_unit_id
 WHERE o.kind IN ('PILOT','TOPIC') AND o.state = 'OPEN'
UNION ALL
SELECT 'ACCEPT_PILOT', e.id, u.name, e.title, (e.fields->>'summedUpOn')::date, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL
  FROM register_entry e JOIN unit u ON u.id = e.unit_id WHERE e.kind = 'PILOT' AND e.state = 'CONFIRMED' AND e.fields->>'stage' = 'SUMMED_UP'
   AND NOT EXISTS (SELECT FROM approval a WHERE a.kind = 'PILOT_ACCEPTANCE' AND a.subject_id = e.id AND a.state = 'PENDING')
UNION ALL
SELECT CASE w.what WHEN 'PILOT_END' THEN 'STUDY_PILOT' WHEN 'LISTING_NOTICE' THEN 'ISSUE_DELISTING' ELSE 'REPORT_BACK' END, CASE w.what WHEN 'REPORT_BACK' THEN w.subject_id ELSE o.id END,
       office.name, o.title, NULL, o.due_on, 0, NULL, NULL, NULL, NULL, NULL, NULL
  FROM obligation o JOIN office_work w ON w.id = o.subject_id JOIN unit office ON office.id = o.owner_unit_id
 WHERE o.kind = 'OFFICE_WORK' AND o.state = 'OPEN' AND w.what IN ('PILOT_END','REPORT_BACK','LISTING_NOTICE')
UNION ALL
SELECT CASE WHEN n.id IS NULL THEN 'APPLY_LISTING' ELSE 'NOTE_LISTING' END, coalesce(n.listing_id, o.subject_id), u.name, o.title, NULL, o.due_on, 0, NULL, NULL, NULL, NULL, NULL, NULL
  FROM obligation o JOIN unit u ON u.id = o.owner_unit_id LEFT JOIN listing_note n ON n.id = o.subject_id WHERE o.kind = 'LISTING' AND o.state IN ('OPEN','RETURNED')
UNION ALL
SELECT 'CHECK_LISTING', l.id, u.name, u.name, l.applied_on, NULL, (SELECT count(*) FROM listing_step s WHERE s.listing_id = l.id AND s.act = 'CHECK_NOT_MET')::int, NULL, NULL, NULL, NULL, NULL, NULL
  FROM listing l JOIN unit u ON u.id = l.unit_id WHERE l.state = 'APPLIED' AND l.check_met IS NOT TRUE`;
