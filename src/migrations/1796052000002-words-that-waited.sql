-- What waits for the office's word, and was asked before such words were owed, is owed from now on: three working days, as what is asked today.

INSERT INTO obligation (kind, ladder, subject_id, project_id, owner_unit_id, title, due_on, original_due_on, opened_on, next_at)
SELECT 'APPROVAL', 'OFFICE', a.subject_id, CASE WHEN NOT a.office_only THEN a.project_id END, u.id, a.title, d.due, d.due, app_today(), app_now()
  FROM (SELECT DISTINCT ON (subject_id) * FROM approval
         WHERE state = 'PENDING' AND kind IN ('DIVISION','INDICATOR_COURSE','KEYPOINT_DONE','KEYPOINT_NOT_APPLICABLE','KEYPOINT_ADJUSTMENT',
                 'PROJECT_END','UNIT_TRANSFER','MEETING_BATCH','RULES','RULE_MOVE','CASE_PROMOTION')
         ORDER BY subject_id, proposed_at, id) a
 CROSS JOIN (SELECT id FROM unit WHERE kind = 'REFORM_OFFICE' AND closed_on IS NULL ORDER BY length(path), id LIMIT 1) u
 CROSS JOIN LATERAL (SELECT add_working_days(app_today(), 3) AS due WHERE a.id IS NOT NULL) d
 WHERE NOT EXISTS (SELECT FROM obligation o WHERE o.kind = 'APPROVAL' AND o.subject_id = a.subject_id AND o.state IN ('OPEN','SUBMITTED','RETURNED'));
