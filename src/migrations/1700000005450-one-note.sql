-- The latest note stands on the task's own row, so that of two same notes sent at once the second finds the first.

ALTER TABLE task ADD COLUMN noted text, ADD COLUMN noted_by_person uuid;
UPDATE task t SET noted = last.note, noted_by_person = last.person_id
  FROM (SELECT DISTINCT ON (task_id) task_id, note, person_id FROM task_progress ORDER BY task_id, at DESC, id DESC) last
 WHERE last.task_id = t.id;
