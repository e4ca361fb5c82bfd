import type { Tx } from '../../src/platform/database/tx.js';
import type { Town } from './town.js';

/** Ids of one thing of every kind in every state that a test of states needs: `duty.PLANNED`, `interview.CLOSED`, … */
export type World = Readonly<Record<string, string>>;

const SETTLED: Readonly<Record<string, string>> = {
  VERIFIED: 'MET',
  SUBMITTED: 'SUBMITTED',
  APPROVED: 'MET',
  CLOSED: 'MET',
};

async function one(tx: Tx, sql: string, params: readonly unknown[]): Promise<string> {
  const [row] = await tx.query<{ id: string }>(`${sql} RETURNING id`, params);
  if (row === undefined) throw new Error(sql);
  return row.id;
}

class Builder {
  readonly ids: Record<string, string> = {};

  constructor(
    private readonly tx: Tx,
    private readonly town: Town,
  ) {}

  private unit(): string {
    return this.town.units['department'] ?? '';
  }

  private seat(key: string): { postId: string; personId: string } {
    const seat = this.town.seats[key];
    if (seat === undefined) throw new Error(key);
    return seat;
  }

  async project(key: string, code: string, endedOn: string | null): Promise<void> {
    const leader = this.seat('leading-official').postId;
    this.ids[key] = await one(
      this.tx,
      `INSERT INTO project (code, name, category, level, leader_led_from, leading_post_id, lead_unit_id, ended_on) VALUES ($1, $1, 'KEY', 'MUNICIPAL', '2026-01-01', $2, $3, $4)`,
      [code, leader, this.unit(), endedOn],
    );
    await this.tx.execute(
      `INSERT INTO project_party (project_id, role, unit_id, post_id, from_day) VALUES ($1, 'LEAD', $2, NULL, '2026-01-01'), ($1, 'LEADING_OFFICIAL', NULL, $3, '2026-01-01')`,
      [this.ids[key], this.unit(), leader],
    );
    this.ids[`${key}.party`] = await one(
      this.tx,
      `INSERT INTO project_party (project_id, role, expression, from_day) VALUES ($1, 'SUPPORTING', '有关县（市、区）', '2026-01-01')`,
      [this.ids[key]],
    );
  }

  async obligation(key: string, kind: string, state: string, hold: string | null = null): Promise<string> {
    const id = await one(
      this.tx,
      `INSERT INTO obligation (kind, ladder, subject_id, project_id, owner_unit_id, title, state, opened_on, original_due_on, due_on, hold, light_at_filing)
       VALUES ($1, 'FULL', new_id(), $2, $3, $4, $5, '2026-06-01', '2026-06-20', '2026-06-20', $6, 'YELLOW')`,
      [kind, this.ids['project.OPEN'], this.unit(), key, state, hold],
    );
    this.ids[key] = id;
    return id;
  }

  async officeWork(key: string): Promise<void> {
    const obligation = await this.obligation(key, 'OFFICE_WORK', 'OPEN');
    await this.tx.execute(
      `INSERT INTO office_work (id, what, subject_type, subject_id) SELECT subject_id, 'PILOT_END', 'REGISTER_ENTRY', new_id() FROM obligation WHERE id = $1`,
      [obligation],
    );
  }

  async cycle(state: string, quarter: number): Promise<void> {
    this.ids[`cycle.${state}`] = await one(
      this.tx,
      `INSERT INTO cycle (year, quarter, state, opened_on, plans_due_on, prompt_on, act_by, file_by, close_from) VALUES (2025, $1, $2, '2025-01-02', '2025-01-16', '2025-02-17', '2025-03-31', '2025-04-08', '2025-04-22')`,
      [quarter, state],
    );
  }

  async duty(state: string, kind: string): Promise<void> {
    const obligation = await this.obligation(`dutyObligation.${state}`, 'DUTY', SETTLED[state] ?? 'OPEN');
    this.ids[`duty.${state}`] = await one(
      this.tx,
      `INSERT INTO duty (cycle_id, project_id, kind, unit_id, state, theme, planned_on, obligation_id) VALUES ($1, $2, $3, $4, $5, '主题', '2026-06-15', $6)`,
      [this.ids['cycle.OPEN'], this.ids['project.OPEN'], kind, this.unit(), state, obligation],
    );
    await this.tx.execute('UPDATE obligation SET subject_id = $1 WHERE id = $2', [
      this.ids[`duty.${state}`],
      obligation,
    ]);
  }

  async plan(state: string, cycle: string): Promise<void> {
    const obligation = await this.obligation(`planObligation.${state}`, 'PLAN', SETTLED[state] ?? 'OPEN');
    this.ids[`plan.${state}`] = await one(
      this.tx,
      'INSERT INTO quarter_plan (cycle_id, unit_id, state, obligation_id) VALUES ($1, $2, $3, $4)',
      [this.ids[cycle], this.unit(), state, obligation],
    );
  }

  async task(state: string): Promise<void> {
    const obligation = await this.obligation(`taskObligation.${state}`, 'TASK', SETTLED[state] ?? 'OPEN');
    this.ids[`task.${state}`] = await one(
      this.tx,
      `INSERT INTO task (project_id, source, matter, unit_id, state, obligation_id) VALUES ($1, 'LEDGER', '事项', $2, $3, $4)`,
      [this.ids['project.OPEN'], this.unit(), state, obligation],
    );
    await this.tx.execute('UPDATE obligation SET subject_id = $1 WHERE id = $2', [
      this.ids[`task.${state}`],
      obligation,
    ]);
  }

  async explanation(state: string): Promise<void> {
    const obligation = await this.obligation(`explanationObligation.${state}`, 'TASK', 'OPEN');
    this.ids[`explanation.${state}`] = await one(
      this.tx,
      `INSERT INTO explanation (obligation_id, reason, text, new_date, for_due_on, date_run, first, pauses, state) VALUES ($1, 'LEADER_SCHEDULE', '说明', '2026-08-03', '2026-06-20', 1, true, true, $2)`,
      [obligation, state],
    );
  }

  async case(state: string): Promise<void> {
    const obligation = await this.obligation(`caseObligation.${state}`, 'TASK', SETTLED[state] ?? 'OPEN');
    this.ids[`case.${state}`] = await one(
      this.tx,
      `INSERT INTO supervision_case (obligation_id, unit_id, project_id, state, outcome, policy_version, calendar_version, date_run) VALUES ($1, $2, $3, $4, $5, 1, current_calendar(), 1)`,
      [obligation, this.unit(), this.ids['project.OPEN'], state, state === 'CLOSED' ? 'FULFILLED' : null],
    );
  }

  async slip(state: string): Promise<void> {
    await this.obligation(`slipObligation.${state}`, 'TASK', 'OPEN');
    const caseId = await one(
      this.tx,
      `INSERT INTO supervision_case (obligation_id, unit_id, policy_version, calendar_version, date_run) VALUES ($1, $2, 1, current_calendar(), 1)`,
      [this.ids[`slipObligation.${state}`], this.unit()],
    );
    this.ids[`slip.${state}`] = await one(
      this.tx,
      `INSERT INTO urging_slip (serial, obligation_id, case_id, date_run, state, send_on) VALUES ($1, $2, $3, 1, $1, '2026-07-02')`,
      [state, this.ids[`slipObligation.${state}`], caseId],
    );
  }

  async interview(state: string, round: number): Promise<void> {
    const caseId = this.ids['case.OPEN'];
    const signed = state === 'PROPOSED' ? null : '2026-06-26';
    const ended = state === 'CLOSED' ? '2026-06-30' : null;
    this.ids[`interview.${state}`] = await one(
      this.tx,
      `INSERT INTO interview (tier, round, interviewee_post_id, interviewer_post_id, unit_id, policy_version, calendar_version, state, cause, proposed_on, approval_due_on,
         signed_on, noticed_on, addressee_id, talk_on, talk_time, talk_by, talked_on, record_check_by, record_check, ended_on)
       VALUES ($1, $2, $3, $4, $5, 1, current_calendar(), $6, 'LADDER', '2026-06-25', '2026-06-30', $7, $7, $8, '2026-07-03', '10:00', '2026-07-07', $9, '2026-07-06', $11, $10)`,
      [
        1 + (round % 3),
        round,
        this.seat('department-chief').postId,
        this.seat(round < 3 ? 'office-chief' : 'office-deputy').postId,
        this.unit(),
        state,
        signed,
        this.seat('department-chief').personId,
        state === 'TALKED' || state === 'RECTIFIED' ? '2026-07-01' : null,
        ended,
        ended === null ? 'OPEN' : 'CONFIRMED',
      ],
    );
    const [kase] = await this.tx.query<{ obligation_id: string }>(
      'SELECT obligation_id FROM supervision_case WHERE id = $1',
      [caseId],
    );
    await this.tx.execute(
      `INSERT INTO interview_item (interview_id, case_id, obligation_id, state) VALUES ($1, $2, $3, 'OPEN')`,
      [this.ids[`interview.${state}`], caseId, kase?.obligation_id],
    );
    if (state === 'PROPOSED')
      await this.tx.execute(
        `UPDATE interview_item SET leader_post_id = $2, leader_told_on = '2026-06-25', leader_sign_from = '2026-06-26' WHERE interview_id = $1`,
        [this.ids[`interview.${state}`], this.seat('leading-official').postId],
      );
  }

  /** A paper that waits for its second person, and one whose signer has said that he did not sign. */
  async papers(): Promise<void> {
    const registration = {
      verdict: 'APPROVED',
      by: '主任',
      on: '2026-06-30',
      words: '同意',
      input: {},
      decisionWords: '同意',
    };
    const signer = this.seat('office-executive-deputy').personId;
    this.ids['approval.REGISTERED'] = await one(
      this.tx,
      `INSERT INTO approval (kind, subject_type, subject_id, unit_id, title, approver_role, registration)
       VALUES ('CYCLE_CLOSE', 'DUTY', $1, $2, '关闭季度', 'OFFICE_DIRECTOR', $3)`,
      [
        this.ids['duty.PLANNED'],
        this.unit(),
        JSON.stringify({ ...registration, personId: signer, registeredByPerson: this.seat('office-chief').personId }),
      ],
    );
    this.ids['approval.DISOWNED'] = await one(
      this.tx,
      `INSERT INTO approval (kind, subject_type, subject_id, unit_id, title, approver_role, state, decided_by_person, offline, disowned)
       VALUES ('EXEMPTION', 'DUTY', $1, $2, '免办', 'EXECUTIVE_DEPUTY_DIRECTOR', 'APPROVED', $3, $4, '{"words":"非我所签","on":"2026-07-01"}')`,
      [this.ids['duty.PLANNED'], this.unit(), signer, JSON.stringify(registration)],
    );
  }

  async approval(state: string): Promise<void> {
    this.ids[`approval.${state}`] = await one(
      this.tx,
      `INSERT INTO approval (kind, subject_type, subject_id, unit_id, title, approver_role, state) VALUES ('EXEMPTION', 'DUTY', $1, $2, '免办', 'EXECUTIVE_DEPUTY_DIRECTOR', $3)`,
      [this.ids['duty.PLANNED'], this.unit(), state],
    );
  }

  async rest(): Promise<void> {
    for (const state of ['PREVIEW', 'CONFIRMED']) {
      this.ids[`import.${state}`] = await one(
        this.tx,
        `INSERT INTO file_import (state, file_name, file_digest, year) VALUES ($1, '台账.xlsx', $1, 2026)`,
        [state],
      );
      this.ids[`registerImport.${state}`] = await one(
        this.tx,
        `INSERT INTO file_import (kind, target, state, file_name, file_digest) VALUES ('REGISTER', 'OUTPUT', $1, '成果.xlsx', $1)`,
        [state],
      );
    }
    for (const [name, released, subject] of [
      ['quarantine.OPEN', null, 'obligation.OPEN'],
      ['quarantine.RELEASED', '2026-07-01', 'obligation.HISTORIC'],
    ] as const) {
      this.ids[name] = await one(
        this.tx,
        `INSERT INTO quarantine (subject_type, subject_id, cause, released_at) VALUES ('OBLIGATION', $1, 'PLANNING', $2)`,
        [this.ids[subject], released],
      );
    }
    this.ids['surge.RELEASED'] = await one(
      this.tx,
      `INSERT INTO surge_hold (would_open, active_obligations, released_at) VALUES (60, 100, now())`,
      [],
    );
    this.ids['post.ABOLISHED'] = await one(
      this.tx,
      `INSERT INTO post (unit_id, role, rank, title, abolished_on) VALUES ($1, 'LIAISON', 9, '原联络员', '2026-01-01')`,
      [this.unit()],
    );
    this.ids['post.VACANT'] = await one(
      this.tx,
      `INSERT INTO post (unit_id, role, rank, title) VALUES ($1, 'LIAISON', 9, '第二联络员')`,
      [this.unit()],
    );
    this.ids['unit.OPEN'] = this.unit();
    this.ids['unit.OFFICE'] = this.town.units['office'] ?? '';
    this.ids['unit.CLOSED'] = await one(
      this.tx,
      `INSERT INTO unit (id, path, kind, name, closed_on) SELECT n.id, n.id || '/', 'DEPARTMENT', '原粮食局', '2026-01-01' FROM (SELECT new_id() AS id) n`,
      [],
    );
    const group = (name: string, closedOn: string | null) =>
      one(
        this.tx,
        `INSERT INTO unit (id, path, kind, name, closed_on) SELECT n.id, n.id || '/', 'CAMPAIGN_GROUP', $1, $2::date FROM (SELECT new_id() AS id) n`,
        [name, closedOn],
      );
    this.ids['group.OPEN'] = await group('攻坚组', null);
    this.ids['group.CLOSED'] = await group('原攻坚组', '2026-01-01');
    this.ids['account.DISABLED'] = await one(
      this.tx,
      `INSERT INTO account (login, disabled_at) VALUES ('former', now())`,
      [],
    );
    this.ids['account.ENABLED'] = await one(this.tx, `INSERT INTO account (login) VALUES ('present')`, []);
    this.ids['delegation.ENDED'] = await one(
      this.tx,
      `INSERT INTO delegation (post_id, deputy_post_id, from_day, to_day, reason, ended_on) VALUES ($1, $2, '2026-01-01', '2026-02-01', '学习', '2026-01-15')`,
      [this.seat('department-chief').postId, this.seat('department-liaison').postId],
    );
    this.ids['person.CHIEF'] = this.seat('department-chief').personId;
  }
}

/** Puts the town's department into every state at once. Nobody got there by the rules: the rows are only there to be refused. */
export async function buildEndedWorld(tx: Tx, town: Town): Promise<World> {
  const world = new Builder(tx, town);
  await world.project('project.OPEN', '在办项目', null);
  await world.project('project.ENDED', '已结项目', '2026-03-01');
  for (const [quarter, state] of ['OPEN', 'CLOSED', 'DRAFT'].entries()) await world.cycle(state, quarter + 1);
  for (const [state, kind] of [
    ['PLANNED', 'RESEARCH'],
    ['SUBMITTED', 'INSPECTION'],
    ['VERIFIED', 'PROBLEM'],
    ['UNPLANNED', 'EXPERIENCE'],
  ] as const)
    await world.duty(state, kind);
  await world.plan('DRAFT', 'cycle.OPEN');
  await world.plan('APPROVED', 'cycle.CLOSED');
  for (const state of ['ASSIGNED', 'SUBMITTED', 'VERIFIED']) await world.task(state);
  await world.obligation('obligation.OPEN', 'TASK', 'OPEN');
  await world.obligation('obligation.MET', 'TASK', 'MET');
  await world.obligation('obligation.HISTORIC', 'TASK', 'OPEN', 'HISTORIC');
  await world.officeWork('obligation.WORK');
  for (const state of ['PENDING', 'ACCEPTED']) await world.explanation(state);
  for (const state of ['OPEN', 'CLOSED']) await world.case(state);
  for (const state of ['PREPARED', 'SENT', 'DROPPED']) await world.slip(state);
  for (const [index, state] of ['PROPOSED', 'ISSUED', 'TALKED', 'RECTIFIED', 'CLOSED'].entries())
    await world.interview(state, index);
  for (const state of ['PENDING', 'APPROVED']) await world.approval(state);
  await world.papers();
  await world.rest();
  return world.ids;
}
