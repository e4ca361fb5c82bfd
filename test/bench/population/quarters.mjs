/** Eight quarters: six closed and frozen, the third of 2026 being filed, the fourth just opened. */
const CYCLES = `
CREATE TEMP TABLE b_cycle AS
SELECT q, new_id() AS id, 2025 + q / 4 AS year, 1 + q % 4 AS quarter, (date '2025-01-01' + (q * 3 || ' months')::interval)::date AS opened_on,
       (date '2025-01-01' + ((q + 1) * 3 || ' months')::interval)::date - 1 AS act_by FROM generate_series(0, 7) q;
INSERT INTO cycle (id, year, quarter, state, opened_on, plans_due_on, prompt_on, act_by, file_by, close_from, closed_at, version)
SELECT id, year, quarter, CASE WHEN q < 6 THEN 'CLOSED' ELSE 'OPEN' END, opened_on, opened_on + 20, act_by - 20, act_by, act_by + 13, act_by + 20,
       CASE WHEN q < 6 THEN (act_by + 25)::timestamptz END, 2 FROM b_cycle;`;

/** Of each hundred duties so many in each state, by age of the quarter. */
const DUTIES = `
CREATE TEMP TABLE b_duty AS
SELECT d.*, CASE WHEN state IN ('VERIFIED','SUBMITTED') THEN new_id() END AS activity_id, CASE state WHEN 'VERIFIED' THEN 'MET' WHEN 'EXEMPT' THEN 'EXEMPT'
         WHEN 'CANCELLED' THEN 'CANCELLED' WHEN 'SUBMITTED' THEN 'SUBMITTED' WHEN 'RETURNED' THEN 'RETURNED' ELSE 'OPEN' END AS obligation_state
  FROM (SELECT x.*, CASE WHEN q < 6 THEN CASE WHEN dice < 92 THEN 'VERIFIED' WHEN dice < 95 THEN 'EXEMPT' WHEN dice < 96 THEN 'CANCELLED' ELSE 'MISSED' END
               WHEN q = 6 THEN CASE WHEN dice < 50 THEN 'VERIFIED' WHEN dice < 65 THEN 'SUBMITTED' WHEN dice < 68 THEN 'RETURNED' WHEN dice < 80 THEN 'HELD' ELSE 'PLANNED' END
               ELSE CASE WHEN dice < 40 THEN 'PLANNED' ELSE 'UNPLANNED' END END AS state
          FROM (SELECT new_id() AS id, new_id() AS obligation_id, c.q, c.id AS cycle_id, c.opened_on, c.act_by, p.id AS project_id, p.n AS project_n, p.unit_n, k.kind, k.place,
                       abs(hashint8(p.n::bigint * 40 + c.q * 5 + k.place)) % 100 AS dice
                  FROM b_cycle c CROSS JOIN b_project p
                  CROSS JOIN unnest(ARRAY['RESEARCH','COORDINATION','INSPECTION','PROBLEM','EXPERIENCE']) WITH ORDINALITY k(kind, place)) x) d;
INSERT INTO obligation (id, kind, ladder, subject_id, project_id, owner_unit_id, title, state, opened_on, original_due_on, due_on, planned_on, act_by,
  first_filed_on, filed_at, light_at_filing, returned_count, settled_on, next_at)
SELECT b.obligation_id, 'DUTY', 'FULL', b.id, b.project_id, u.id, '“第' || b.project_n || '号改革项目”2026年季度' || b.kind, b.obligation_state, b.opened_on, b.act_by + 13,
       CASE WHEN b.state = 'MISSED' THEN date '2026-10-12' + b.dice * 3 ELSE b.act_by + 13 END,
       CASE WHEN b.state <> 'UNPLANNED' THEN b.act_by - b.dice % 60 END, b.act_by,
       CASE WHEN b.activity_id IS NOT NULL THEN b.act_by - b.dice % 30 END, CASE WHEN b.activity_id IS NOT NULL THEN (b.act_by - b.dice % 30)::timestamptz END,
       CASE WHEN b.state = 'SUBMITTED' THEN 'BLUE' END, CASE WHEN b.state = 'RETURNED' THEN 1 ELSE 0 END,
       CASE WHEN b.obligation_state IN ('MET','EXEMPT','CANCELLED') THEN b.act_by END,
       CASE WHEN b.obligation_state IN ('OPEN','RETURNED') THEN timestamptz '2026-10-12 01:00Z' + b.dice * interval '1 day' END
  FROM b_duty b JOIN b_unit u ON u.n = b.unit_n;
INSERT INTO duty (id, cycle_id, project_id, kind, unit_id, state, theme, planned_on, planned_leader, held_on, activity_id, obligation_id)
SELECT b.id, b.cycle_id, b.project_id, b.kind, u.id, b.state, CASE WHEN b.state <> 'UNPLANNED' THEN '推进第' || b.project_n || '号项目' END,
       CASE WHEN b.state <> 'UNPLANNED' THEN b.act_by - b.dice % 60 END, CASE WHEN b.state <> 'UNPLANNED' THEN '分管领导' END,
       CASE WHEN b.activity_id IS NOT NULL THEN b.act_by - b.dice % 60 END, b.activity_id, b.obligation_id
  FROM b_duty b JOIN b_unit u ON u.n = b.unit_n;
INSERT INTO obligation_pause (obligation_id, from_day, to_day, reason)
SELECT obligation_id, act_by - dice % 30, CASE WHEN state = 'VERIFIED' THEN act_by - dice % 30 + 2 END, 'FILED' FROM b_duty WHERE activity_id IS NOT NULL;`;

const RECORDS = `
INSERT INTO activity (id, kind, held_on, place, leader, leader_title, units, summary, record, document_numbers, filed_by_person, filed_by_post, filed_at)
SELECT b.activity_id, b.kind, b.act_by - b.dice % 60, '会议中心', '领导' || b.project_n % 20, '市委常委', ARRAY['第' || b.unit_n || '单位'], repeat('推进改革任务落实。', 12),
       jsonb_build_object('topic', '专题', 'findings', repeat('发现问题并提出要求。', 10)), ARRAY['改办〔2026〕' || b.project_n || '号'], p.person_id, p.id,
       (b.act_by - b.dice % 30)::timestamptz
  FROM b_duty b JOIN b_post p ON p.unit_n = b.unit_n AND p.role = 'LIAISON' WHERE b.activity_id IS NOT NULL;
INSERT INTO activity_credit (activity_id, duty_id) SELECT activity_id, id FROM b_duty WHERE activity_id IS NOT NULL;
INSERT INTO frozen_duty (cycle_id, duty_id, state, light, facts)
SELECT cycle_id, id, state, CASE state WHEN 'VERIFIED' THEN 'DONE' WHEN 'MISSED' THEN 'RED' ELSE 'GREY' END, '{}' FROM b_duty WHERE q < 6;`;

/** Writes the quarters with their duties and records. @param {import('pg').Client} db */
export async function addQuarters(db) {
  await db.query(CYCLES);
  await db.query(DUTIES);
  await db.query('ANALYZE b_duty');
  await db.query(RECORDS);
}
