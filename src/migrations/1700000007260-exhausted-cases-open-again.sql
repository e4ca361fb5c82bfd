-- Cases that an earlier version closed as EXHAUSTED though nobody had decided on a listing. What is unfinished still is open again and on the office's desk; what was settled or redated since is closed by that. The timeline keeps what it said.

UPDATE interview SET state = 'FAILED', version = version + 1 WHERE state = 'EXHAUSTED';

WITH ended AS (
  SELECT c.id, o.state, o.settled_on,
         o.state IN ('OPEN','SUBMITTED','RETURNED') AS unfinished,
         o.date_run <> c.date_run OR EXISTS (SELECT FROM supervision_case n WHERE n.obligation_id = c.obligation_id AND n.state <> 'CLOSED')
           OR row_number() OVER (PARTITION BY c.obligation_id ORDER BY c.closed_on DESC, c.id DESC) > 1 AS redated
    FROM supervision_case c JOIN obligation o ON o.id = c.obligation_id WHERE c.outcome = 'EXHAUSTED')
UPDATE supervision_case c
   SET state = CASE WHEN e.unfinished AND NOT e.redated THEN 'OPEN' ELSE 'CLOSED' END,
       outcome = CASE WHEN e.redated THEN 'REDATED' WHEN e.unfinished THEN NULL WHEN e.state = 'MET' THEN 'FULFILLED'
                      WHEN e.state = 'EXEMPT' THEN 'EXCUSED' ELSE 'VOID' END,
       exhausted_on = CASE WHEN c.tier = 3 THEN c.closed_on END,
       closed_on = CASE WHEN e.redated THEN c.closed_on WHEN NOT e.unfinished THEN coalesce(e.settled_on, c.closed_on) END,
       version = c.version + 1
  FROM ended e WHERE e.id = c.id;

UPDATE obligation o SET next_at = app_now() FROM supervision_case c
 WHERE c.obligation_id = o.id AND c.exhausted_on IS NOT NULL AND c.state <> 'CLOSED';

WITH studied AS (
  INSERT INTO office_work (what, subject_type, subject_id)
  SELECT 'LISTING_STUDY', 'CASE', c.id FROM supervision_case c
   WHERE c.exhausted_on IS NOT NULL AND c.state <> 'CLOSED' AND EXISTS (SELECT FROM unit WHERE kind = 'REFORM_OFFICE' AND closed_on IS NULL)
  ON CONFLICT (what, subject_id) WHERE finished_at IS NULL DO NOTHING RETURNING id, subject_id)
INSERT INTO obligation (kind, ladder, subject_id, owner_unit_id, title, due_on, original_due_on, opened_on, next_at)
SELECT 'OFFICE_WORK', 'OFFICE', s.id, office.id, '研究挂牌督导：' || n.name || o.title, due.day, due.day, app_today(), app_now()
  FROM studied s JOIN supervision_case c ON c.id = s.subject_id JOIN obligation o ON o.id = c.obligation_id JOIN unit n ON n.id = c.unit_id
  CROSS JOIN (SELECT id FROM unit WHERE kind = 'REFORM_OFFICE' AND closed_on IS NULL ORDER BY length(path), id LIMIT 1) office
  CROSS JOIN (SELECT add_working_days(app_today(), 10) AS day) due;
