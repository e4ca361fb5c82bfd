/**
 * A crowd of units, projects, duties, notices, sessions and approvals, large enough for the planner to take its choice seriously:
 * 100 units, 800 projects, four closed quarters and one open, 20,000 obligations.
 */
export const CROWD: readonly string[] = [
  `INSERT INTO unit (id, parent_id, path, kind, name, sort_order)
   SELECT x.id, root.id, root.path || x.id || '/', 'DEPARTMENT', 'crowd ' || x.n, 1000 + x.n
     FROM (SELECT n, new_id() AS id FROM generate_series(1, 100) n) x CROSS JOIN (SELECT id, path FROM unit WHERE parent_id IS NULL LIMIT 1) root`,
  `INSERT INTO post (unit_id, role, rank, title) SELECT id, 'LIAISON', 8, name FROM unit WHERE name LIKE 'crowd %'`,
  `INSERT INTO person (name, phone) SELECT name, '0000' FROM unit WHERE name LIKE 'crowd %'`,
  `INSERT INTO tenure (post_id, person_id, from_day) SELECT p.id, q.id, '2025-01-01' FROM post p JOIN person q ON q.name = p.title`,
  `INSERT INTO account (login, person_id) SELECT name, id FROM person WHERE name LIKE 'crowd %'`,
  `INSERT INTO session (token_digest, account_id, expires_at)
   SELECT convert_to(a.login || CASE WHEN n > 1 THEN ' ' || n ELSE '' END, 'UTF8'), a.id, now() + interval '8 hours'
     FROM account a, generate_series(1, 20) n WHERE a.login LIKE 'crowd %'`,
  `INSERT INTO project (code, name, category, level, lead_unit_id)
   SELECT 'C' || lpad(n::text, 4, '0'), 'crowd ' || n, 'KEY', 'MUNICIPAL', u.id FROM generate_series(1, 800) n JOIN unit u ON u.name = 'crowd ' || (1 + n % 100)`,
  `INSERT INTO project_party (project_id, role, unit_id, position, from_day)
   SELECT p.id, 'SUPPORTING', u.id, k, '2025-01-01' FROM project p, generate_series(1, 4) k
     JOIN unit u ON true WHERE p.code LIKE 'C%' AND u.name = 'crowd ' || (1 + (substr(p.code, 2)::int + k * 7) % 100)`,
  `INSERT INTO cycle (year, quarter, state, opened_on, plans_due_on, prompt_on, act_by, file_by, close_from)
   SELECT 2025 + q / 4, 1 + q % 4, CASE WHEN q < 6 THEN 'CLOSED' ELSE 'OPEN' END, d, d + 20, d + 45, d + 90, d + 97, d + 120
     FROM (SELECT q, (date '2025-01-01' + make_interval(months => q * 3))::date AS d FROM generate_series(2, 6) q) x`,
  `INSERT INTO obligation (kind, ladder, subject_id, project_id, owner_unit_id, title, state, opened_on, original_due_on, due_on, next_at)
   SELECT 'DUTY', 'FULL', new_id(), p.id, p.lead_unit_id, c.id || ' ' || k, CASE c.state WHEN 'CLOSED' THEN 'MET' ELSE 'OPEN' END, c.opened_on, c.file_by, c.file_by,
          CASE c.state WHEN 'OPEN' THEN timestamptz '2026-10-09 00:00Z' + length(p.code) * k * interval '1 day' END
     FROM cycle c, project p, unnest(ARRAY['RESEARCH','COORDINATION','INSPECTION','PROBLEM','EXPERIENCE']) WITH ORDINALITY AS kinds(kind, k) WHERE p.code LIKE 'C%'`,
  `INSERT INTO duty (id, cycle_id, project_id, kind, unit_id, state, obligation_id)
   SELECT o.subject_id, split_part(o.title, ' ', 1)::uuid, o.project_id,
          (ARRAY['RESEARCH','COORDINATION','INSPECTION','PROBLEM','EXPERIENCE'])[split_part(o.title, ' ', 2)::int], o.owner_unit_id,
          CASE o.state WHEN 'MET' THEN 'VERIFIED' ELSE 'UNPLANNED' END, o.id
     FROM obligation o WHERE o.kind = 'DUTY'`,
  `INSERT INTO obligation_pause (obligation_id, from_day, to_day, reason) SELECT id, due_on - 5, due_on, 'FILED' FROM obligation WHERE state = 'MET'`,
  `INSERT INTO notice (key, kind, unit_id, recipient_person_id, subject_type, subject_id, title, body)
   SELECT q.id || ' ' || n, 'REMINDER', u.id, q.id, 'OBLIGATION', new_id(), 'title', 'body'
     FROM person q JOIN unit u ON u.name = q.name, generate_series(1, 100) n WHERE q.name LIKE 'crowd %'`,
  `INSERT INTO approval (kind, subject_type, subject_id, unit_id, title, approver_post_id, state)
   SELECT 'EXTENSION', 'DUTY', new_id(), p.unit_id, 'title', p.id, CASE WHEN n = 1 THEN 'PENDING' ELSE 'APPROVED' END
     FROM post p, generate_series(1, 100) n WHERE p.title LIKE 'crowd %'`,
];
