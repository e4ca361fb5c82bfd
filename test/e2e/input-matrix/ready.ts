/**
 * What has to stand before a route can be done, where the ended world does not hold it or an earlier act has ended it: written by hand.
 * `{{key}}` is an id of the world, `{{unit:key}}` of a unit, `{{post:key}}` and `{{person:key}}` of a seat.
 */
export interface Ready {
  readonly sql: readonly string[];
  /** Other things than the table names. */
  readonly live?: string;
  readonly seat?: string;
  readonly body?: unknown;
}

/** Things made by the statements below, beside those of the world. */
export const MADE: Readonly<Record<string, string>> = {
  'ready.unit': '0190f5fe-7c00-7a00-8000-0000000000a1',
  'ready.post': '0190f5fe-7c00-7a00-8000-0000000000a2',
  'ready.person': '0190f5fe-7c00-7a00-8000-0000000000a3',
  'ready.delegation': '0190f5fe-7c00-7a00-8000-0000000000a4',
  'ready.approve': '0190f5fe-7c00-7a00-8000-0000000000b1',
  'ready.reject': '0190f5fe-7c00-7a00-8000-0000000000b2',
  'ready.sign': '0190f5fe-7c00-7a00-8000-0000000000b3',
  'ready.refuse': '0190f5fe-7c00-7a00-8000-0000000000b4',
  'ready.withdraw': '0190f5fe-7c00-7a00-8000-0000000000b5',
  'ready.paper': '0190f5fe-7c00-7a00-8000-0000000000b6',
  'ready.disown': '0190f5fe-7c00-7a00-8000-0000000000b7',
  'ready.surge': '0190f5fe-7c00-7a00-8000-0000000000c1',
  'ready.import': '0190f5fe-7c00-7a00-8000-0000000000c2',
  'ready.confirmedImport': '0190f5fe-7c00-7a00-8000-0000000000d6',
  'ready.registerImport': '0190f5fe-7c00-7a00-8000-0000000000d4',
  'ready.party': '0190f5fe-7c00-7a00-8000-0000000000c3',
  'ready.case': '0190f5fe-7c00-7a00-8000-0000000000c4',
  'ready.notice': '0190f5fe-7c00-7a00-8000-0000000000c5',
  'ready.entry': '0190f5fe-7c00-7a00-8000-0000000000c6',
  'ready.refusal': '0190f5fe-7c00-7a00-8000-0000000000c7',
  'ready.acceptance': '0190f5fe-7c00-7a00-8000-0000000000ca',
  'ready.helped': '0190f5fe-7c00-7a00-8000-0000000000c8',
  'ready.helpedTask': '0190f5fe-7c00-7a00-8000-0000000000c9',
};

/** Whichever of the two acts that read it comes first finds it there. */
const NOTICE = `INSERT INTO notice (id, key, kind, recipient_post_id, recipient_person_id, subject_type, subject_id, title, body)
  VALUES ({{ready.notice}}, 'ready', 'TASK_ASSIGNED', {{post:department-chief}}, {{person:department-chief}}, 'TASK', {{task.ASSIGNED}}, '任务', '任务')
  ON CONFLICT (id) DO NOTHING`;

/** Another unit asked for it a moment ago. */
const ASKED_HELP = [
  `UPDATE task SET source = 'COORDINATION', help = 'ASKED', help_answer_by = app_today() + 3, state = 'ASSIGNED' WHERE id = {{task.ASSIGNED}}`,
  `UPDATE approval SET state = 'WITHDRAWN' WHERE kind = 'COORDINATION' AND state = 'PENDING'`,
  `DELETE FROM obligation WHERE kind = 'APPROVAL' AND subject_id = {{task.ASSIGNED}}`,
];

const itemOf: Readonly<Record<string, string>> = {
  PROPOSED: 'OPEN',
  ISSUED: 'OPEN',
  TALKED: 'TALKED',
  RECTIFIED: 'RECTIFIED',
};

/** The interview as if nothing had happened to it since it came into that state. */
const interview = (state: string): readonly string[] => {
  const signedOn = state === 'PROPOSED' ? 'NULL' : `'2026-06-24'`;
  return [
    `UPDATE interview SET state = 'CLOSED', ended_on = '2026-06-30' WHERE ended_on IS NULL AND id <> {{interview.${state}}}`,
    `UPDATE supervision_case SET state = 'OPEN', outcome = NULL, pending_tier = NULL, pending_trigger = NULL WHERE id = {{case.OPEN}}`,
    `UPDATE obligation SET state = 'OPEN', hold = NULL WHERE id = {{caseObligation.OPEN}}`,
    `UPDATE interview SET state = '${state}', ended_on = NULL, suspended_since = NULL, acknowledged_on = NULL, record_check = 'OPEN', talk_on = '2026-07-02',
     talk_by = '2026-07-10', signed_on = ${signedOn}, noticed_on = ${signedOn} WHERE id = {{interview.${state}}}`,
    `DELETE FROM interview_item WHERE interview_id = {{interview.${state}}}`,
    `INSERT INTO interview_item (id, interview_id, case_id, obligation_id, state, due_on, demand, reporter_id)
     VALUES ({{interview.${state}}}, {{interview.${state}}}, {{case.OPEN}}, {{caseObligation.OPEN}}, '${itemOf[state] ?? ''}', '2026-07-10', '整改', {{person:department-liaison}})`,
  ];
};

const proposal = (made: string): readonly string[] => [
  ...interview('PROPOSED'),
  `DELETE FROM approval WHERE kind = 'INTERVIEW' AND subject_id = {{interview.PROPOSED}}`,
  `INSERT INTO approval (id, kind, subject_type, subject_id, unit_id, office_only, title, approver_role, approver_unit_id, owner_post_id, facts)
     VALUES ({{${made}}}, 'INTERVIEW', 'INTERVIEW', {{interview.PROPOSED}}, {{unit:department}}, true, '约谈', 'OFFICE_DEPUTY_DIRECTOR', {{unit:office}},
       {{post:department-chief}}, '{}')`,
];

const PAPER = `{"by":"主任","on":"2026-07-01","words":"同意","registeredByName":"科长","registeredByPerson":"00000000-0000-7000-8000-000000000001"`;

const duty = (state: string): readonly string[] => [
  `UPDATE duty SET state = '${state}' WHERE id = {{duty.${state}}}`,
  `UPDATE obligation SET state = '${state === 'SUBMITTED' ? 'SUBMITTED' : 'OPEN'}', hold = NULL WHERE id = {{dutyObligation.${state}}}`,
  `DELETE FROM obligation_request WHERE obligation_id = {{dutyObligation.${state}}}`,
  `DELETE FROM obligation_pause WHERE obligation_id = {{dutyObligation.${state}}}`,
];

/** A filed duty with what was filed. */
const filed: readonly string[] = [
  ...duty('SUBMITTED'),
  `UPDATE activity_credit SET ended_at = app_now() WHERE duty_id = {{duty.SUBMITTED}}`,
  `WITH a AS (INSERT INTO activity (kind, held_on, place, leader, leader_title, summary, record, filed_by_person)
     VALUES ('INSPECTION', '2026-06-30', '会议室', '张三', '副市长', '开展督察。', '{}', {{person:department-liaison}}) RETURNING id),
     c AS (INSERT INTO activity_credit (activity_id, duty_id) SELECT id, {{duty.SUBMITTED}} FROM a)
   UPDATE duty SET activity_id = (SELECT id FROM a) WHERE id = {{duty.SUBMITTED}}`,
];

/** A matter has one explanation that waits; the one before may not have been decided where only some routes are tried. */
const explanation = (made: string, onBehalf: boolean): readonly string[] => [
  `DELETE FROM explanation WHERE obligation_id = {{explanationObligation.PENDING}} AND state = 'PENDING'`,
  `INSERT INTO explanation (id, obligation_id, reason, text, new_date, for_due_on, date_run, first, pauses, state, on_behalf)
     SELECT {{${made}}}, {{explanationObligation.PENDING}}, 'RESOURCES_PENDING', '说明', '2026-08-03', due_on, date_run, false, false, 'PENDING', ${String(onBehalf)}
       FROM obligation WHERE id = {{explanationObligation.PENDING}}`,
];

const approval = (path: string, made: string): Readonly<Record<string, Ready>> => ({
  [path]: { sql: proposal(made), live: made, seat: 'office-deputy' },
});

export const READY: Readonly<Record<string, Ready>> = {
  ...approval('POST /approvals/{id}/approve', 'ready.approve'),
  ...approval('POST /approvals/{id}/reject', 'ready.reject'),
  'POST /interviews/{id}/approve': { sql: proposal('ready.sign') },
  'POST /interviews/{id}/note': {
    sql: [
      ...interview('PROPOSED'),
      `UPDATE interview_item SET leader_post_id = {{post:leading-official}}, leader_told_on = '2026-07-02', leader_sign_from = '2026-07-03'
         WHERE interview_id = {{interview.PROPOSED}}`,
    ],
  },
  'POST /interviews/{id}/reject': { sql: proposal('ready.refuse'), body: { words: '暂缓', until: '2026-07-20' } },
  'POST /interviews/{id}/waive': { sql: interview('ISSUED') },
  'POST /interviews/{id}/schedule': { sql: interview('ISSUED') },
  'POST /interviews/{id}/explanation': { sql: interview('ISSUED') },
  'POST /interviews/{id}/acknowledge': { sql: interview('ISSUED') },
  'POST /interviews/{id}/service': { sql: interview('ISSUED') },
  'POST /interviews/{id}/record': { sql: interview('ISSUED') },
  'POST /interviews/{id}/not-held': {
    sql: interview('ISSUED'),
    body: { fault: 'INTERVIEWER', reason: '会议', newDate: '2026-07-10' },
  },
  'POST /interviews/{id}/terminate': { sql: interview('ISSUED') },
  'POST /interviews/{id}/confirm-record': { sql: interview('TALKED') },
  'POST /interviews/{id}/object': { sql: interview('TALKED') },
  'POST /interviews/{id}/rectification': { sql: interview('TALKED') },
  'POST /interviews/{id}/verify': {
    sql: interview('RECTIFIED'),
    body: {
      items: [{ itemId: 'world:interview.RECTIFIED', verdict: 'MET', words: '通过', newDate: '2026-08-03' }],
    },
  },
  'POST /supervision/cases/{id}/raise': {
    sql: [
      `INSERT INTO supervision_case (id, obligation_id, unit_id, policy_version, calendar_version, date_run)
         VALUES ({{ready.case}}, {{obligation.OPEN}}, {{unit:department}}, 1, current_calendar(), (SELECT date_run FROM obligation WHERE id = {{obligation.OPEN}}))`,
      `UPDATE obligation SET state = 'OPEN' WHERE id = {{obligation.OPEN}}`,
      `UPDATE interview SET ended_on = '2026-06-30', state = 'CLOSED' WHERE ended_on IS NULL`,
    ],
    live: 'ready.case',
  },
  'POST /supervision/cases/{id}/letter': {
    sql: [
      `UPDATE supervision_case SET state = 'OPEN', outcome = NULL WHERE id = {{case.OPEN}}`,
      `INSERT INTO case_step (obligation_id, case_id, kind, clause, date_run, policy_version, calendar_version, why, actor_name)
         SELECT obligation_id, id, 'TIER_BARRED', 'TIER_BY_LADDER', date_run, 1, calendar_version, '{"bar":"UNIT_NOT_INTERVIEWED"}', '督办' FROM supervision_case WHERE id = {{case.OPEN}}`,
    ],
  },
  'POST /supervision/obligations/{id}/raise': {
    sql: [
      `UPDATE supervision_case SET state = 'CLOSED', outcome = 'VOID' WHERE obligation_id = {{obligation.MET}}`,
      `UPDATE interview SET ended_on = '2026-06-30', state = 'CLOSED' WHERE ended_on IS NULL`,
    ],
    live: 'obligation.MET',
  },
  'POST /supervision/surge/{id}/release': {
    sql: [`INSERT INTO surge_hold (id, would_open, active_obligations) VALUES ({{ready.surge}}, 60, 100)`],
    live: 'ready.surge',
  },
  'POST /approvals/{id}/withdraw': {
    sql: [
      ...interview('ISSUED'),
      `DELETE FROM approval WHERE kind = 'WAIVER'`,
      `INSERT INTO approval (id, kind, subject_type, subject_id, unit_id, office_only, title, approver_role, proposed_by_person)
         VALUES ({{ready.withdraw}}, 'WAIVER', 'INTERVIEW', {{interview.ISSUED}}, {{unit:department}}, true, '免于约谈', 'EXECUTIVE_DEPUTY_DIRECTOR', {{person:office-chief}})`,
    ],
    live: 'ready.withdraw',
    seat: 'office-chief',
  },
  'POST /approvals/{id}/confirm-paper': {
    sql: [
      ...proposal('ready.paper'),
      `UPDATE approval SET registration = '${PAPER},"verdict":"APPROVED","input":{},"decisionWords":"同意","registeredOn":"2026-07-01","personId":null,"postId":null}'
        WHERE id = {{ready.paper}}`,
    ],
    live: 'ready.paper',
    seat: 'office-clerk',
  },
  'POST /approvals/{id}/disown': {
    sql: [
      ...interview('ISSUED'),
      `DELETE FROM approval WHERE kind = 'INTERVIEW'`,
      `INSERT INTO approval (id, kind, subject_type, subject_id, unit_id, office_only, title, approver_role, state, decided_by_person, decided_at, offline)
         VALUES ({{ready.disown}}, 'INTERVIEW', 'INTERVIEW', {{interview.ISSUED}}, {{unit:department}}, true, '约谈', 'OFFICE_DEPUTY_DIRECTOR', 'APPROVED',
           {{person:office-deputy}}, app_now(), '${PAPER}}')`,
    ],
    live: 'ready.disown',
    seat: 'office-deputy',
  },
  'POST /obligations/{id}/explanations/{explanationId}/accept': {
    sql: [
      `UPDATE obligation SET state = 'OPEN' WHERE id = {{explanationObligation.PENDING}}`,
      ...explanation('ready.acceptance', false),
    ],
    live: 'explanationObligation.PENDING|ready.acceptance',
  },
  'POST /obligations/{id}/explanations/{explanationId}/refuse': {
    sql: [
      `UPDATE obligation SET state = 'OPEN' WHERE id = {{explanationObligation.PENDING}}`,
      ...explanation('ready.refusal', false),
    ],
    live: 'explanationObligation.PENDING|ready.refusal',
  },
  'POST /obligations/{id}/explanations/{explanationId}/confirm-entry': {
    sql: explanation('ready.entry', true),
    live: 'explanationObligation.PENDING|ready.entry',
  },
  'POST /units/{id}/close': {
    sql: [
      `INSERT INTO unit (id, parent_id, path, kind, name) VALUES ({{ready.unit}}, {{unit:city}}, (SELECT path FROM unit WHERE id = {{unit:city}}) || {{ready.unit}} || '/', 'DEPARTMENT', '市物价局')`,
    ],
    live: 'ready.unit',
  },
  'POST /posts/{id}/tenures': {
    sql: [
      `INSERT INTO person (id, name) VALUES ({{ready.person}}, '新联络员')`,
      `INSERT INTO post (id, unit_id, role, rank, title) VALUES ({{ready.post}}, {{unit:department}}, 'LIAISON', 9, '第三联络员')`,
    ],
    live: 'ready.post',
    body: { personId: 'world:ready.person', fromDay: '2026-07-02' },
  },
  'POST /posts/{id}/vacate': { sql: [], live: 'ready.post', body: { fromDay: '2026-07-03' } },
  'POST /delegations/{id}/end': {
    sql: [
      `INSERT INTO delegation (id, post_id, deputy_post_id, from_day, to_day, reason) VALUES ({{ready.delegation}}, {{post:department-chief}}, {{post:department-liaison}},
         '2026-07-01', '2026-08-01', '学习')`,
    ],
    live: 'ready.delegation',
    seat: 'department-chief',
  },
  'POST /projects/{id}/parties/{partyId}/resolve': {
    sql: [
      `UPDATE project SET ended_on = NULL WHERE id = {{project.OPEN}}`,
      `INSERT INTO project_party (id, project_id, role, expression, from_day) VALUES ({{ready.party}}, {{project.OPEN}}, 'SUPPORTING', '沿黄各县', '2026-01-01')`,
    ],
    live: 'project.OPEN|ready.party',
  },
  'POST /tasks/{id}/return': {
    sql: [
      `UPDATE task SET state = 'SUBMITTED' WHERE id = {{task.SUBMITTED}}`,
      `UPDATE obligation SET state = 'SUBMITTED' WHERE id = {{taskObligation.SUBMITTED}}`,
    ],
  },
  'POST /tasks/{id}/accept-help': { sql: ASKED_HELP },
  'POST /tasks/{id}/decline-help': { sql: ASKED_HELP },
  'POST /tasks/{id}/help-day': {
    sql: [
      `UPDATE task SET source = 'COORDINATION', help = 'ACCEPTED', state = 'ASSIGNED', pauses_obligation_id = {{ready.helped}} WHERE id = {{task.ASSIGNED}}`,
      `INSERT INTO obligation (id, kind, ladder, subject_id, owner_unit_id, title, due_on, original_due_on, opened_on)
       VALUES ({{ready.helped}}, 'TASK', 'FULL', {{ready.helpedTask}}, {{unit:department2}}, '等待配合的事项', '2026-12-01', '2026-12-01', '2026-07-01') ON CONFLICT DO NOTHING`,
      `DELETE FROM obligation_pause WHERE obligation_id = {{ready.helped}}`,
      `INSERT INTO obligation_pause (obligation_id, from_day, to_day, reason, source_id) VALUES ({{ready.helped}}, app_today(), app_today() + 1, 'COORDINATION', {{task.ASSIGNED}})`,
    ],
  },
  'POST /tasks/{id}/confirm-progress': {
    sql: [
      `INSERT INTO task_progress (task_id, percent, note, on_behalf) VALUES ({{task.ASSIGNED}}, 40, '代为录入', true)`,
      `UPDATE task SET state = 'ASSIGNED' WHERE id = {{task.ASSIGNED}}`,
    ],
  },
  'POST /ledger-imports/{id}/answers': {
    sql: [
      `INSERT INTO file_import (id, state, file_name, file_digest, year, book) VALUES ({{ready.answeredImport}}, 'PREVIEW', '台账四.xlsx', 'answers', 2026,
         '{"sheets": [{"name": "表", "rows": [{"row": 1, "cells": ["甲", "乙", "丙"]}], "merges": [], "outside": []}], "notRead": []}')`,
    ],
    live: 'ready.answeredImport',
  },
  'POST /ledger-imports/{id}/discard': {
    sql: [
      `INSERT INTO file_import (id, state, file_name, file_digest, year) VALUES ({{ready.import}}, 'PREVIEW', '台账二.xlsx', 'discard', 2026)`,
    ],
    live: 'ready.import',
  },
  'POST /ledger-imports/{id}/undo': {
    sql: [
      `INSERT INTO file_import (id, state, file_name, file_digest, year, confirmed_at, undo) VALUES ({{ready.confirmedImport}}, 'CONFIRMED', '台账三.xlsx', 'undo', 2026, app_now(),
         '{"made": {"projects": [], "tasks": []}, "before": {"projects": [], "parties": [], "tasks": []}, "versionsBefore": {}, "versions": {}}')`,
    ],
    live: 'ready.confirmedImport',
  },
  'POST /register-imports/{id}/discard': {
    sql: [
      `INSERT INTO file_import (id, kind, target, state, file_name, file_digest) VALUES ({{ready.registerImport}}, 'REGISTER', 'OUTPUT', 'PREVIEW', '成果二.xlsx', 'discard')`,
    ],
    live: 'ready.registerImport',
  },
  'POST /duties/{id}/verify': { sql: filed },
  'POST /duties/{id}/return': { sql: filed },
  'POST /duties/{id}/exemptions': { sql: duty('PLANNED') },
  'POST /duties/{id}/extensions': { sql: duty('PLANNED') },
  'POST /duties/{id}/confirm-entries': {
    sql: [...duty('PLANNED'), `INSERT INTO duty_entry (duty_id, act) VALUES ({{duty.PLANNED}}, 'PLAN')`],
  },
  'POST /duties/{id}/plan': {
    sql: duty('PLANNED'),
    body: { theme: '新主题', plannedOn: '2025-03-20', leader: '张三' },
  },
  'POST /duties/{id}/paragraphs': {
    sql: [
      `INSERT INTO project_party (project_id, role, unit_id, from_day) VALUES ({{project.OPEN}}, 'RESPONSIBLE', {{unit:department2}}, '2026-01-01')`,
      ...duty('PLANNED'),
    ],
    seat: 'department2-liaison',
  },
  'POST /duties/{id}/confirm-plan': { sql: duty('PLANNED') },
  'POST /duties/{id}/deny-plan': { sql: duty('PLANNED') },
  'POST /duties/{id}/hold': { sql: duty('PLANNED') },
  'POST /duties/{id}/submit': { sql: duty('PLANNED') },
  'POST /duties/{id}/withdraw': { sql: duty('SUBMITTED') },
  'POST /plans/{id}/submit': {
    sql: [
      `UPDATE duty SET state = 'PLANNED', planned_on = '2025-03-20' WHERE state = 'UNPLANNED'`,
      `UPDATE duty SET plan_denied_at = NULL, plan_denied_by = NULL, plan_denied_words = NULL WHERE plan_denied_at IS NOT NULL`,
      `UPDATE obligation SET state = 'OPEN' WHERE id = {{planObligation.DRAFT}}`,
    ],
  },
  'POST /cycles/{id}/close': {
    sql: [
      `UPDATE obligation SET state = 'MET' WHERE kind = 'DUTY'`,
      `UPDATE duty SET state = 'VERIFIED'`,
      `DELETE FROM obligation_request`,
      `DELETE FROM obligation_pause`,
    ],
  },
  'POST /notices/{id}/read': { sql: [NOTICE], live: 'ready.notice' },
  'POST /notices/{id}/read-through': { sql: [NOTICE], live: 'ready.notice' },
};

/** Routes that make something: sent several times at once, each with a key of its own, they make one. */
export const CREATIONS: Readonly<Record<string, { readonly seat: string; readonly body: unknown }>> = {
  'POST /units': { seat: 'system-admin', body: { name: '市数据局', kind: 'DEPARTMENT', parentId: 'unit:city' } },
  'POST /posts': {
    seat: 'system-admin',
    body: { unitId: 'unit:department', role: 'LIAISON', rank: 9, title: '第九联络员' },
  },
  'POST /people': { seat: 'system-admin', body: { name: '林新', phone: '0359-2999999' } },
  'POST /delegations': {
    seat: 'department-chief',
    body: {
      postId: 'post:department-chief',
      deputyPostId: 'post:department-liaison',
      fromDay: '2026-09-01',
      lastDay: '2026-09-10',
      reason: '学习',
    },
  },
  'POST /projects': {
    seat: 'office-chief',
    body: { name: '一次成立的项目', category: 'KEY', level: 'MUNICIPAL', leadUnitId: 'unit:department' },
  },
  'POST /tasks': {
    seat: 'office-chief',
    body: { matter: '报送情况', unitId: 'unit:department', dueOn: '2026-09-01', origin: '领导批示' },
  },
  'POST /cycles': { seat: 'office-chief', body: { year: 2026, quarter: 4 } },
};
