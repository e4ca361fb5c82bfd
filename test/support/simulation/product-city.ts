import type { Day } from '../../../src/shared-kernel/dates.js';
import { openTask } from '../../../src/modules/projects/application/open-task.js';
import { SELF_CHECKS } from '../../../src/modules/supervision/self-audit/domain/self-checks.js';
import { insertPolicy } from '../../../src/modules/supervision/policy/persistence/policy.repository.js';
import { ENGINE } from '../../../src/modules/supervision/watch/application/set-aside.js';
import { SweepAll } from '../../../src/modules/supervision/index.js';
import { activity, type Kind, type QuarterTown } from '../../integration/cycles/quarter.js';
import { engineInvariants } from '../faults/invariants/engine-invariants.js';
import { addDepartments, type Town } from '../town.js';
import { MATTERS, STEPS, TALKS } from './product-rows.js';
import { DAYS_OFF_2027, dutyKey, type Happening, type Script, unitName } from './script.js';
import type { Command, MatterView, QuarterView, TalkView, View, World } from './world.js';

/** What a matter is in the database. */
interface Known {
  readonly obligation: string;
  readonly subject: string;
  readonly unit: number;
  readonly kind: 'DUTY' | 'TASK';
  readonly dutyKind: Kind | null;
  readonly quarter: number;
}

type Found = Omit<MatterView, 'key' | 'unit' | 'kind'> & {
  readonly id: string;
  readonly lateness: number;
  readonly light: string;
  readonly rungs: readonly string[];
};

interface FoundTalk {
  readonly id: string;
  readonly unitId: string;
  readonly tier: 1 | 2 | 3;
  readonly state: string;
  readonly number: number;
  readonly official: string;
  readonly resting: boolean;
  readonly talkOn: Day | null;
  readonly byHand: boolean;
  readonly recordCheck: string | null;
  readonly approverRole: string;
  readonly live: boolean;
  readonly items: readonly { id: string; obligation: string; state: string; resting: boolean; dueOn: Day | null }[];
}

/**
 * Of the faults' invariants those that suppose what is not so here: that nobody is waived (the self-audit knows it), and that no request
 * is granted late, which takes days out of a lateness that a step has told already.
 */
const SUPPOSING = [
  'every open obligation has a next step or a hold',
  'no step counts more lateness than its clock ran',
];
/** Every so many days the faults' invariants of the engine are asked for too. */
const THOROUGH = 14;

const SIGNERS: Readonly<Record<string, string>> = {
  OFFICE_DEPUTY_DIRECTOR: 'office-deputy',
  EXECUTIVE_DEPUTY_DIRECTOR: 'office-executive-deputy',
  OFFICE_DIRECTOR: 'office-director',
};
const OFFICIALS = ['leading-official', 'leading-official-2'] as const;

/** Where somebody acts, and with what. */
type Request = readonly [who: string, path: string, body?: object];
type Doing = {
  readonly [A in Command['act']]: (
    command: Extract<Command, { act: A }>,
  ) => Promise<readonly Request[]> | readonly Request[];
};

/** The product on its database: people act over its API, ledgers come in and the clock moves as in the tests of supervision. */
export class ProductCity implements World {
  private readonly known = new Map<string, Known>();
  private readonly keys = new Map<string, string>();
  private readonly projects = new Map<number, string>();
  private readonly cycles = new Map<number, string>();
  private readonly units = new Map<string, number>();
  private talks = new Map<string, FoundTalk>();
  private lastStep = 0;
  private days = 0;
  private chiefs = 0;
  private down = false;
  private today: Day;

  private constructor(
    private readonly script: Script,
    private readonly town: QuarterTown,
    private readonly people: Town,
  ) {
    this.today = script.from;
    Object.entries(people.units).forEach(([key, id]) => this.units.set(id, Number(/^u(\d+)$/u.exec(key)?.[1] ?? -1)));
  }

  /** A city of the script's size beside the town. */
  static async found(script: Script, town: QuarterTown): Promise<ProductCity> {
    const { app } = town;
    const names = Array.from({ length: script.size.units }, (_, unit) => unitName(unit));
    const people = await app.unitOfWork.run((tx) => addDepartments(tx, app.town, names));
    Object.assign(app.town, people);
    const city = new ProductCity(script, town, people);
    for (const { number, unit, leader } of script.projects) {
      const from = '2026-01-01';
      const project = await town.addProject(`P${String(number)}`, {
        unit: `u${String(unit)}`,
        from,
        leader: OFFICIALS[leader] ?? OFFICIALS[0],
      });
      city.projects.set(number, project);
    }
    return city;
  }

  async morning(day: Day, down: boolean): Promise<void> {
    this.today = day;
    this.down = down;
    this.days += 1;
    await this.town.app.setClock(day, '09:00');
    if (!down) await this.sweepNow();
    await this.town.app.setClock(day, '10:30');
  }

  async sweep(): Promise<void> {
    await this.sweepNow();
  }

  private async sweepNow(): Promise<void> {
    await this.town.app.get(SweepAll).execute();
  }

  async view(): Promise<View> {
    const found = await this.find(false);
    return {
      matters: found.map((one) => viewOf(this.keyOf(one.id), this.knownOf(one.id), one)),
      talks: await this.talkViews(true),
      quarters: await this.quarterViews(),
    };
  }

  async record(): Promise<readonly string[]> {
    const matters = (await this.find(true)).map((one) => {
      const { lateness, state, rungs } = one;
      const light = `${one.light}${state === 'SUBMITTED' ? ' awaiting' : ''}`;
      const clock = ['OPEN', 'SUBMITTED', 'RETURNED'].includes(state) && one.hold === null ? { lateness } : {};
      return JSON.stringify({
        ...viewOf(this.keyOf(one.id), this.knownOf(one.id), one),
        ...clock,
        light,
        rungs: [...rungs].sort(),
      });
    });
    return [
      ...matters,
      ...[...(await this.talkViews(false)), ...(await this.quarterViews())].map((one) => JSON.stringify(one)),
    ];
  }

  async steps(): Promise<readonly string[]> {
    const rows = await this.town.app.db.query<{ number: string; day: Day; obligation: string; line: string }>(STEPS, [
      this.lastStep,
    ]);
    this.lastStep = Number(rows.at(-1)?.number ?? this.lastStep);
    return rows.flatMap(({ day, obligation, line }) =>
      this.keys.has(obligation) ? [`${day} ${this.keyOf(obligation)} ${line}`] : [],
    );
  }

  async broken(): Promise<readonly string[]> {
    const checks = Object.entries(SELF_CHECKS).filter(([name]) => !this.down || name !== 'STEP_TAKEN');
    const thorough = this.days % THOROUGH === 0 || this.today === this.script.size.until;
    // Nobody does it by himself on the tests' server; in a year the tables grow too much for plans without statistics.
    if (thorough) await this.town.app.db.query('ANALYZE');
    const invariants = thorough && !this.down ? engineInvariants.filter(({ name }) => !SUPPOSING.includes(name)) : [];
    const faults: string[] = [];
    for (const [name, sql] of [...checks, ...invariants.map((one) => [one.name, one.sql] as const)]) {
      const rows = await this.town.app.db.query(`SELECT * FROM (${sql}) broken LIMIT 3`);
      if (rows.length > 0) faults.push(`${name}: ${JSON.stringify(rows)}`);
    }
    return faults;
  }

  async happen(happening: Happening): Promise<void> {
    switch (happening.kind) {
      case 'QUARTER':
        await this.openQuarter(happening.quarter);
        break;
      case 'TASKS':
        await this.bringIn(happening.tasks);
        break;
      case 'VACATED':
      case 'APPOINTED':
        await this.seat(happening.unit, happening.kind === 'APPOINTED');
        break;
      case 'DELEGATED':
        await this.standIn(happening.unit, happening.until);
        break;
      case 'RULES': {
        const { rules, on: effectiveFrom } = happening;
        await this.town.app.unitOfWork.run((tx) =>
          insertPolicy(tx, { rules, effectiveFrom, reason: '试行', createdByPerson: null }),
        );
        break;
      }
      case 'DAYS_OFF':
        await this.publish(happening.year);
    }
  }

  async carryOut(command: Command): Promise<string | null> {
    const requests = await (this.acts[command.act] as (one: Command) => Promise<readonly Request[]>)(command);
    for (const [who, path, body] of requests) {
      const answer = await (await this.town.as(who)).post<{ code?: string; errors?: unknown }>(path, body ?? {});
      if (answer.status >= 500 || answer.body.code === 'VALIDATION_FAILED')
        throw new Error(`${path} as ${who}: ${JSON.stringify(answer.body)}`);
      if (answer.status >= 300) return String(answer.body.code);
    }
    if (command.act === 'CLOSE') await this.town.work();
    return null;
  }

  private keyOf(obligation: string): string {
    return this.keys.get(obligation) ?? '';
  }

  private knownOf(obligation: string): Known {
    return this.of(this.keyOf(obligation));
  }

  private of(key: string): Known {
    const known = this.known.get(key);
    if (known === undefined) throw new Error(`no matter ${key}`);
    return known;
  }

  private keep(key: string, known: Known): void {
    this.known.set(key, known);
    this.keys.set(known.obligation, key);
  }

  private async find(ended: boolean): Promise<Found[]> {
    const rows = await this.town.app.db.query<Found>(MATTERS, [[...this.keys.keys()], ended]);
    return rows.sort((one, other) => (this.keyOf(one.id) < this.keyOf(other.id) ? -1 : 1));
  }

  private async talkViews(live: boolean): Promise<TalkView[]> {
    const rows = await this.town.app.db.query<FoundTalk>(TALKS);
    this.talks = new Map(rows.map((row) => [this.talkKey(row), row]));
    return rows
      .filter((row) => !live || row.live)
      .map((row) => {
        const { tier, state, resting, talkOn, byHand, recordCheck } = row;
        const items = row.items.map((item) => ({
          matter: this.keyOf(item.obligation),
          state: item.state,
          resting: item.resting,
          dueOn: item.dueOn,
        }));
        return {
          ...{
            key: this.talkKey(row),
            unit: this.units.get(row.unitId) ?? -1,
            tier,
            state,
            resting,
            talkOn,
            recordCheck,
            byHand,
          },
          items: items.sort((one, other) => (one.matter < other.matter ? -1 : 1)),
        };
      })
      .sort((one, other) => (one.key < other.key ? -1 : 1));
  }

  private talkKey({ unitId, tier, official, number }: FoundTalk): string {
    const who = tier < 3 ? '' : String(OFFICIALS.findIndex((one) => one === official));
    return `${String(this.units.get(unitId))}:${String(tier)}${who} ${String(number)}`;
  }

  private async quarterViews(): Promise<QuarterView[]> {
    const views: QuarterView[] = [];
    for (const [quarter, id] of this.cycles) {
      const [row] = await this.town.app.db.query<{ state: string; closeFrom: Day }>(
        'SELECT state, close_from::text AS "closeFrom" FROM cycle WHERE id = $1',
        [id],
      );
      const frozen = await this.town.app.db.query<{ obligation: string; state: string }>(
        'SELECT d.obligation_id AS obligation, f.state FROM frozen_duty f JOIN duty d ON d.id = f.duty_id WHERE d.cycle_id = $1',
        [id],
      );
      const cells = frozen.map((one) => [this.keyOf(one.obligation), one.state] as const);
      const state = row?.state === 'CLOSED' ? 'CLOSED' : 'OPEN';
      views.push({
        quarter,
        state,
        closeFrom: row?.closeFrom ?? '',
        frozen: Object.fromEntries(cells.sort((a, b) => (a[0] < b[0] ? -1 : 1))),
      });
    }
    return views;
  }

  private async openQuarter(quarter: number): Promise<void> {
    const id = await this.town.openQuarter(quarter);
    this.cycles.set(quarter, id);
    const duties = await this.town.app.db.query<{ id: string; obligation: string; project: string; kind: Kind }>(
      'SELECT id, obligation_id AS obligation, project_id AS project, kind FROM duty WHERE cycle_id = $1',
      [id],
    );
    for (const { id: subject, obligation, project, kind } of duties) {
      const number = [...this.projects].find(([, one]) => one === project)?.[0] ?? -1;
      const unit = this.script.projects[number]?.unit ?? -1;
      this.keep(dutyKey(quarter, number, kind), { obligation, subject, unit, kind: 'DUTY', dutyKind: kind, quarter });
    }
  }

  private async bringIn(tasks: Extract<Happening, { kind: 'TASKS' }>['tasks']): Promise<void> {
    const { app } = this.town;
    for (const { key, unit, project, dueOn } of tasks) {
      const unitId = this.people.units[`u${String(unit)}`] ?? '';
      const draft = {
        source: 'ASSIGNMENT',
        matter: key,
        unitId,
        dueOn,
        projectId: this.projects.get(project) ?? null,
        origin: '台账',
      } as const;
      const subject = await app.unitOfWork.run((tx) => openTask(tx, ENGINE, draft));
      const [row] = await app.db.query<{ id: string }>('SELECT obligation_id AS id FROM task WHERE id = $1', [subject]);
      this.keep(key, { obligation: row?.id ?? '', subject, unit, kind: 'TASK', dutyKind: null, quarter: 0 });
    }
  }

  private seat(unit: number, filled: boolean): Promise<void> {
    const { postId } = this.people.seats[`u${String(unit)}-chief`] ?? { postId: '' };
    this.chiefs += 1;
    const name = `新任科长${String(this.chiefs)}`;
    return this.town.app.unitOfWork.run(async (tx) => {
      // Whoever came this very day and goes again never held the post: a tenure of no day is none.
      await tx.execute('DELETE FROM tenure WHERE post_id = $1 AND from_day = app_today()', [postId]);
      await tx.execute('UPDATE tenure SET to_day = app_today() WHERE post_id = $1 AND to_day IS NULL', [postId]);
      if (!filled) return;
      await tx.execute(
        `WITH p AS (INSERT INTO person (name) VALUES ($2) RETURNING id), a AS (INSERT INTO account (login, person_id) SELECT $3, id FROM p)
         INSERT INTO tenure (post_id, person_id, from_day) SELECT $1, id, app_today() FROM p`,
        [postId, name, `chief-${String(this.chiefs)}`],
      );
    });
  }

  private async standIn(unit: number, lastDay: Day): Promise<void> {
    const seats = ['chief', 'liaison'].map((role) => this.people.seats[`u${String(unit)}-${role}`]?.postId);
    const [postId, deputyPostId] = seats;
    await (
      await this.town.as(`u${String(unit)}-principal`)
    ).post('/delegations', { postId, deputyPostId, fromDay: this.today, lastDay, reason: '学习' });
  }

  private async publish(year: number): Promise<void> {
    const chief = await this.town.as('office-chief');
    const list = { year, ...DAYS_OFF_2027 };
    const preview = await chief.post('/calendar-years/preview', list);
    const source = '国务院办公厅关于2027年部分节假日安排的通知';
    const loaded = await chief.post('/calendar-years', {
      ...list,
      source,
      basedOnVersion: preview.body['basedOnVersion'],
    });
    if (loaded.status >= 300) throw new Error(JSON.stringify(loaded.body));
  }

  private async one(sql: string, params: readonly unknown[]): Promise<string> {
    const [row] = await this.town.app.db.query<{ id: string }>(sql, params);
    return row?.id ?? '';
  }

  private liaison(key: string): string {
    return `u${String(this.of(key).unit)}-liaison`;
  }

  /** The path of a duty or a task. */
  private thing(key: string): string {
    const { kind, subject } = this.of(key);
    return kind === 'DUTY' ? `/duties/${subject}` : `/tasks/${subject}`;
  }

  private talkOf(key: string): FoundTalk {
    const talk = this.talks.get(key);
    if (talk === undefined) throw new Error(`no talk ${key}`);
    return talk;
  }

  private onTalk(who: string, key: string, act: string, body: object = {}): readonly Request[] {
    return [[who, `/interviews/${this.talkOf(key).id}/${act}`, body]];
  }

  private signer(key: string): string {
    return SIGNERS[this.talkOf(key).approverRole] ?? 'office-director';
  }

  private unitOf(key: string): string {
    return `u${String(this.units.get(this.talkOf(key).unitId))}`;
  }

  private itemOf(key: string, matter: string): string {
    return this.talkOf(key).items.find((item) => item.obligation === this.of(matter).obligation)?.id ?? '';
  }

  private filing(key: string): object {
    const { dutyKind, quarter } = this.of(key);
    if (dutyKind === null) return { result: '已按要求完成', documentNumbers: ['市改办发〔2026〕21号'] };
    const usual = `2026-${String(quarter * 3).padStart(2, '0')}-10`;
    return { activity: activity(dutyKind, usual < this.today ? usual : this.today) };
  }

  private async judge(key: string, yes: boolean): Promise<readonly Request[]> {
    const { obligation } = this.of(key);
    const [row] = await this.town.app.db.query<{ id: string; asks: boolean; leader: string }>(
      `SELECT e.id, e.reason = 'LEADER_SCHEDULE' AND e.confirmed_at IS NULL AS asks, a.demo_persona AS leader
         FROM explanation e JOIN obligation o ON o.id = e.obligation_id JOIN project p ON p.id = o.project_id
         JOIN tenure t ON t.post_id = p.leading_post_id JOIN account a ON a.person_id = t.person_id
        WHERE e.obligation_id = $1 AND e.state = 'PENDING'`,
      [obligation],
    );
    const path = `/obligations/${obligation}/explanations/${row?.id ?? ''}`;
    const confirmed: readonly Request[] = row?.asks === true && yes ? [[row.leader, `${path}/confirm`]] : [];
    return [...confirmed, ['office-chief', `${path}/${yes ? 'accept' : 'refuse'}`, { words: '已阅' }]];
  }

  private async decide(key: string, yes: boolean): Promise<readonly Request[]> {
    const { obligation, unit } = this.of(key);
    const [row] = await this.town.app.db.query<{
      id: string;
      role: string | null;
      persona: string | null;
      own: boolean;
    }>(
      `SELECT a.id, a.approver_role AS role, a.approver_unit_id IS NOT NULL AS own,
              (SELECT x.demo_persona FROM tenure t JOIN account x ON x.person_id = t.person_id WHERE t.post_id = a.approver_post_id LIMIT 1) AS persona
         FROM approval a JOIN obligation_request r ON r.id = a.subject_id WHERE r.obligation_id = $1 AND a.state = 'PENDING' AND r.state = 'PENDING'`,
      [obligation],
    );
    if (row === undefined) throw new Error(`nobody decides about ${key}`);
    const office = SIGNERS[row.role ?? ''] ?? 'office-director';
    const who = row.persona ?? (row.own ? `u${String(unit)}-deputy` : office);
    return [[who, `/approvals/${row.id}/${yes ? 'approve' : 'reject'}`, { words: '已阅' }]];
  }

  private async waive(key: string): Promise<readonly Request[]> {
    const { id } = this.talkOf(key);
    const client = await this.town.as('office-chief');
    const asked = await client.post<{ approvalId?: string }>(`/interviews/${id}/waive`, {
      reason: '机构改革',
      documentNumber: '市改办〔2026〕12号',
    });
    const approval = asked.body.approvalId ?? '';
    const role = await this.one('SELECT approver_role AS id FROM approval WHERE id = $1', [approval]);
    return [[SIGNERS[role] ?? 'office-director', `/approvals/${approval}/approve`]];
  }

  private readonly acts: Doing = {
    PLAN: ({ matter, on }) => [
      [this.liaison(matter), `${this.thing(matter)}/plan`, { theme: '推进情况', plannedOn: on, leader: '副市长' }],
    ],
    FILE: ({ matter }) => [[this.liaison(matter), `${this.thing(matter)}/submit`, this.filing(matter)]],
    TAKE_BACK: ({ matter }) => [[this.liaison(matter), `${this.thing(matter)}/withdraw`]],
    VERIFY: ({ matter }) => [['office-clerk', `${this.thing(matter)}/verify`]],
    RETURN: ({ matter }) => {
      const body = this.of(matter).kind === 'DUTY' ? { reason: '请补充' } : { missing: '请补充' };
      return [['office-clerk', `${this.thing(matter)}/return`, body]];
    },
    HOLD_SLIP: async ({ matter }) => {
      const slip = await this.one('SELECT id FROM urging_slip WHERE obligation_id = $1 ORDER BY id DESC LIMIT 1', [
        this.of(matter).obligation,
      ]);
      return [['office-chief', `/supervision/slips/${slip}/hold`, { reason: '已电话沟通' }]];
    },
    RELEASE: ({ matter }) => [['office-clerk', `/obligations/${this.of(matter).obligation}/release`]],
    EXEMPT: ({ matter }) => [
      [this.liaison(matter), `${this.thing(matter)}/exemptions`, { outcome: 'EXEMPT', reason: '上级政策未出台' }],
    ],
    EXPLAIN: ({ matter, reason, newDate }) => [
      [
        this.liaison(matter),
        `/obligations/${this.of(matter).obligation}/explanations`,
        { reason, text: '正在协调', ...(newDate !== null && { newDate }) },
      ],
    ],
    EXTEND: ({ matter, newDate }) => [
      [this.liaison(matter), `/obligations/${this.of(matter).obligation}/extensions`, { reason: '要素保障', newDate }],
    ],
    JUDGE: ({ matter, yes }) => this.judge(matter, yes),
    DECIDE: ({ matter, yes }) => this.decide(matter, yes),
    RAISE: async ({ matter, tier }) => {
      const id = await this.one(`SELECT id FROM supervision_case WHERE obligation_id = $1 AND state <> 'CLOSED'`, [
        this.of(matter).obligation,
      ]);
      return [['office-executive-deputy', `/supervision/cases/${id}/raise`, { tier, reason: '两次退回后仍未补正' }]];
    },
    SIGN: ({ talk }) => this.onTalk(this.signer(talk), talk, 'approve'),
    REJECT: ({ talk }) => this.onTalk(this.signer(talk), talk, 'reject', { words: '暂缓' }),
    TERMINATE: ({ talk }) => this.onTalk(this.signer(talk), talk, 'terminate', { reason: '有误' }),
    ACKNOWLEDGE: ({ talk }) => this.onTalk(`${this.unitOf(talk)}-office`, talk, 'acknowledge'),
    SERVE: ({ talk }) =>
      this.onTalk('office-clerk', talk, 'service', { servedOn: this.today, how: '当面', takenBy: '办公室' }),
    WAIVE: ({ talk }) => this.waive(talk),
    CONFIRM: ({ talk }) => this.onTalk(`${this.unitOf(talk)}-liaison`, talk, 'confirm-record'),
    OBJECT: ({ talk }) => this.onTalk(`${this.unitOf(talk)}-liaison`, talk, 'object', { text: '有出入' }),
    TALK: ({ talk, matters }) =>
      this.onTalk('office-chief', talk, 'record', {
        ...{
          talkedOn: this.today,
          place: '会议室',
          participants: '约谈双方',
          intervieweePresent: true,
          points: '限期完成',
          explanation: '人手不足',
        },
        items: matters.map((matter) => ({ itemId: this.itemOf(talk, matter), demand: '按期报送' })),
      }),
    NOT_HELD: ({ talk, fault }) => this.onTalk('office-chief', talk, 'not-held', { fault, reason: '未到' }),
    REPORT: ({ talk, matter }) =>
      this.onTalk(`${this.unitOf(talk)}-liaison`, talk, 'rectification', {
        items: [{ itemId: this.itemOf(talk, matter), report: '已整改' }],
      }),
    CHECK: ({ talk, matter, met, newDate }) => {
      const verdict = met ? { verdict: 'MET', newDate } : { verdict: 'NOT_MET', words: '不足' };
      return this.onTalk('office-clerk', talk, 'verify', {
        items: [{ itemId: this.itemOf(talk, matter), ...verdict }],
      });
    },
    CLOSE: ({ quarter }) =>
      ['office-chief', 'office-deputy'].map((who) => [who, `/cycles/${this.cycles.get(quarter) ?? ''}/close`] as const),
  };
}

function viewOf(key: string, { unit, kind }: Known, found: Found): MatterView {
  const { state, hold, dueOn, dateRun, plannedOn, explaining, asking, slip, open } = found;
  return { key, unit, kind, state, hold, dueOn, dateRun, plannedOn, explaining, asking, slip, open };
}
