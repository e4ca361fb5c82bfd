import { addDays, type Day } from '../../../src/shared-kernel/dates.js';
import { movedDate } from '../../../src/modules/obligations/clock/domain/moved-date.js';
import { isUnfinished } from '../../../src/modules/obligations/clock/domain/obligation.js';
import { cycleDates, nominalActBy } from '../../../src/modules/cycles/quarter/domain/cycle.js';
import {
  afterAct,
  afterWithdrawal,
  allows,
  type DutyState,
  outcomeAtClose,
} from '../../../src/modules/cycles/duties/domain/duty.js';
import {
  acknowledge,
  notHeld,
  registerService,
} from '../../../src/modules/supervision/interviews/domain/interview-service.js';
import {
  approve,
  reject,
  terminate,
  waive,
} from '../../../src/modules/supervision/interviews/domain/interview-signing.js';
import {
  confirmRecord,
  objectToRecord,
  recordTalk,
  reportRectification,
} from '../../../src/modules/supervision/interviews/domain/interview-talk.js';
import { checkRectification } from '../../../src/modules/supervision/interviews/domain/interview-verdicts.js';
import {
  type Acting,
  type Interview,
  type InterviewDecision,
  type InterviewDossier,
  isLive,
} from '../../../src/modules/supervision/interviews/domain/interview.js';
import { holdSlip } from '../../../src/modules/supervision/watch/domain/hold-slip.js';
import { POLICY_VERSION_1, type PolicyRules } from '../../../src/modules/supervision/policy/domain/policy.js';
import { type DeskFacts, type Matter, WatchDesk } from '../watch-desk.js';
import { DayOracle } from './day-oracle.js';
import { RequestsDesk } from './requests-desk.js';
import { dutyKey, GUESSED, type Happening, KINDS, type NewTask, PUBLISHED, type Script } from './script.js';
import type { Command, MatterView, QuarterView, TalkView, View, World } from './world.js';

interface Duty {
  readonly quarter: number;
  state: DutyState;
}

/** What a matter's first date was counted from. */
interface Counted {
  readonly nominalOn: Day | null;
  countedFrom: Day | null;
}

type Doing = { readonly [A in Command['act']]: (command: Extract<Command, { act: A }>) => void };

/** A city of rows in memory: duties, tasks, requests and quarters around `WatchDesk`, each act decided by the product's pure rules. */
export class DeskCity implements World {
  readonly desk: WatchDesk;
  private readonly requests: RequestsDesk;
  private readonly duties = new Map<string, Duty>();
  private readonly counted = new Map<string, Counted>();
  private readonly quarters = new Map<number, QuarterView>();
  private readonly oracle: DayOracle;
  private told = 0;
  private chiefs = 0;

  constructor(private readonly script: Script) {
    this.desk = new WatchDesk(addDays(script.from, -1), '18:00', { policy: POLICY_VERSION_1, calendar: GUESSED });
    this.desk.asleep = true;
    this.requests = new RequestsDesk(this.desk);
    this.oracle = new DayOracle(this.desk);
    for (let unit = 0; unit < script.size.units; unit += 1)
      this.desk.holders.set(`${String(unit)}:1`, `chief ${String(unit)}`);
  }

  morning(day: Day, down: boolean): Promise<void> {
    this.desk.now = { day, time: '09:00' };
    if (!down) this.sweepNow();
    return Promise.resolve();
  }

  happen(happening: Happening): Promise<void> {
    this.desk.now = { day: this.desk.now.day, time: '10:30' };
    this.carry(happening);
    return Promise.resolve();
  }

  sweep(): Promise<void> {
    this.desk.now = { day: this.desk.now.day, time: '10:30' };
    this.sweepNow();
    return Promise.resolve();
  }

  view(): Promise<View> {
    return Promise.resolve({
      matters: this.owed()
        .filter(({ facts }) => isUnfinished(facts.state))
        .map((matter) => this.viewOf(matter)),
      talks: this.talkViews(isLive),
      quarters: [...this.quarters.values()],
    });
  }

  record(): Promise<readonly string[]> {
    const matters = this.owed().map((matter) => {
      const { facts, fired } = matter;
      const rungs = fired.map(({ key: rung, on }) => `${rung} ${on ?? 'passed over'}`).sort();
      const clock = isUnfinished(facts.state) && facts.hold === null ? { lateness: this.desk.lateness(facts.id) } : {};
      return JSON.stringify({ ...this.viewOf(matter), ...clock, light: this.desk.light(facts.id), rungs });
    });
    return Promise.resolve([
      ...matters,
      ...[...this.talkViews(() => true), ...this.quarters.values()].map((one) => JSON.stringify(one)),
    ]);
  }

  private owed(): Matter[] {
    return [...this.desk.matters.values()]
      .filter(({ facts }) => facts.ladder === 'FULL')
      .sort((one, other) => (one.facts.id < other.facts.id ? -1 : 1));
  }

  carryOut(command: Command): Promise<string | null> {
    this.desk.now = { day: this.desk.now.day, time: '10:30' };
    try {
      (this.acts[command.act] as (one: Command) => void)(command);
      return Promise.resolve(null);
    } catch (error) {
      if (error instanceof Error && 'code' in error) return Promise.resolve(String(error.code));
      throw error;
    }
  }

  steps(): Promise<readonly string[]> {
    const lines = this.desk.log.slice(this.told).filter((line) => this.isOfMatter(line.slice(11)));
    this.told = this.desk.log.length;
    return Promise.resolve(lines.map((line) => line.replace(/ (?:NEW|JOIN)$/u, '')));
  }

  broken(): Promise<readonly string[]> {
    return Promise.resolve(this.oracle.broken());
  }

  private isOfMatter(line: string): boolean {
    // How items rest is read from the record: an act may have found it out before the sweep does.
    return !/^(?:I\d+|notice|R:|V:)|ITEM_/u.test(line);
  }

  private sweepNow(): void {
    this.desk.asleep = false;
    this.desk.settleDown();
    this.desk.asleep = true;
    this.oracle.look();
  }

  private carry(happening: Happening): void {
    switch (happening.kind) {
      case 'QUARTER':
        this.openQuarter(happening.quarter);
        break;
      case 'TASKS':
        for (const task of happening.tasks) this.assign(task);
        break;
      case 'VACATED':
        this.seat(happening.unit, null);
        break;
      case 'APPOINTED':
        this.chiefs += 1;
        this.seat(happening.unit, `new chief ${String(this.chiefs)}`);
        break;
      case 'RULES':
        this.ruleBy(happening.rules);
        break;
      case 'DAYS_OFF':
        this.publish();
        break;
      case 'DELEGATED':
        // Who is stood in for stays who he was: the clocks know nothing of it.
        break;
    }
  }

  private assign({ key, unit, project, dueOn }: NewTask): void {
    const hold = dueOn < this.desk.now.day ? 'HISTORIC' : null;
    this.register(key, unit, project, { kind: 'TASK', dueOn, actBy: null, hold });
    this.counted.set(key, { nominalOn: dueOn, countedFrom: null });
  }

  private ruleBy(rules: PolicyRules): void {
    const { calendar, policy } = this.desk.rulebook;
    this.desk.rulebook = { calendar, policy: { version: policy.version + 1, rules } };
  }

  /** Another holder, or none; the sweep looks at once at interviews whose post has changed hands. */
  private seat(unit: number, holder: string | null): void {
    this.desk.holders.set(`${String(unit)}:1`, holder);
    for (const talk of this.desk.talks)
      if (talk.unitId === String(unit) && isLive(talk.dossier.interview)) talk.nextAt = this.desk.now;
  }

  private openQuarter(quarter: number): void {
    const { now, rulebook } = this.desk;
    const dates = cycleDates({ year: 2026, quarter: quarter as 1 }, now.day, rulebook.calendar);
    this.quarters.set(quarter, { quarter, state: 'OPEN', closeFrom: dates.closeFrom, frozen: {} });
    for (const { number, unit } of this.script.projects)
      for (const kind of KINDS) {
        const key = dutyKey(quarter, number, kind);
        this.register(key, unit, number, { kind: 'DUTY', dueOn: dates.fileBy, actBy: dates.actBy, hold: null });
        this.duties.set(key, { quarter, state: 'UNPLANNED' });
        this.counted.set(key, { nominalOn: nominalActBy({ year: 2026, quarter: quarter as 1 }), countedFrom: null });
      }
  }

  private register(
    id: string,
    unit: number,
    project: number,
    { kind, dueOn, actBy, hold }: Pick<DeskFacts, 'kind' | 'actBy' | 'hold'> & { readonly dueOn: Day },
  ): void {
    const { day } = this.desk.now;
    const dates = { openedOn: day, dateSetOn: day, originalDate: dueOn, currentDate: dueOn, plannedOn: null };
    this.desk.officials.set(id, String(this.script.projects[project]?.leader ?? 0));
    this.desk.register({ id, kind, ...dates, actBy, hold, ownerUnitId: String(unit) });
  }

  /** The list of next year's days off: dates that were counted over guessed days move, running cases keep their calendar. */
  private publish(): void {
    this.desk.rulebook = { ...this.desk.rulebook, calendar: PUBLISHED };
    for (const { facts } of [...this.desk.matters.values()]) {
      const counted = this.counted.get(facts.id);
      if (counted === undefined || !isUnfinished(facts.state) || facts.currentDate <= this.desk.now.day) continue;
      const { kind, currentDate: dueOn, openedOn, actBy, dateRun } = facts;
      const first = dateRun === 1 ? counted : { nominalOn: dueOn, countedFrom: counted.countedFrom };
      const to = movedDate({ kind, dueOn, openedOn, actBy, dateRun, ...first }, GUESSED, PUBLISHED);
      if (to !== dueOn && to >= this.desk.now.day) this.desk.change(facts.id, { currentDate: to });
    }
  }

  private viewOf(matter: Matter): MatterView {
    const { facts, openCase, slip } = matter;
    const key = facts.id;
    const exhausted = (openCase?.exhaustedOn ?? null) === null ? '' : ' EXHAUSTED';
    return {
      ...{ key, unit: Number(facts.ownerUnitId), kind: facts.kind === 'DUTY' ? 'DUTY' : 'TASK', state: facts.state },
      ...{ hold: facts.hold, dueOn: facts.currentDate, dateRun: facts.dateRun, plannedOn: facts.plannedOn },
      ...{ explaining: this.requests.explaining(key), asking: this.requests.asking(key) },
      slip: slip !== null && slip.dateRun === facts.dateRun ? slip.state : null,
      open: openCase === null ? null : `${openCase.state}${exhausted} ${String(openCase.tier)}`,
    };
  }

  private talkViews(which: (interview: Interview) => boolean): TalkView[] {
    const seen = new Map<string, number>();
    const views: TalkView[] = [];
    for (const { key, unitId, dossier } of this.desk.talks) {
      const number = (seen.get(key) ?? 0) + 1;
      seen.set(key, number);
      const { interview, items } = dossier;
      if (!which(interview)) continue;
      views.push({
        ...{ key: `${key} ${String(number)}`, unit: Number(unitId), tier: interview.tier, state: interview.state },
        ...{ resting: interview.suspendedSince !== null, talkOn: interview.talkOn, recordCheck: interview.recordCheck },
        byHand: interview.handServiceAskedOn !== null,
        items: items
          .map(({ obligationId: matter, state, suspendedSince: since, dueOn }) => {
            return { matter, state, resting: since !== null, dueOn };
          })
          .sort((one, other) => (one.matter < other.matter ? -1 : 1)),
      });
    }
    return views.sort((one, other) => (one.key < other.key ? -1 : 1));
  }

  private talkNumber(key: string): number {
    const [head = '', , number = '1'] = /^(.*?)( )(\d+)$/u.exec(key)?.slice(1) ?? [];
    const same = this.desk.talks.flatMap((talk, at) => (talk.key === head ? [at + 1] : []));
    return same[Number(number) - 1] ?? 0;
  }

  private onTalk(key: string, act: (dossier: InterviewDossier, acting: Acting) => InterviewDecision): void {
    this.desk.act(act, this.talkNumber(key));
  }

  private holderOf(talk: string): string | null {
    const found = this.desk.talks[this.talkNumber(talk) - 1];
    return found === undefined ? null : this.desk.holderOf(found.unitId, found.dossier.interview.tier);
  }

  private itemOf(talk: string, matter: string): string {
    const { items } = this.desk.talk(this.talkNumber(talk));
    return items.find((item) => item.obligationId === matter)?.id ?? '';
  }

  private turnDuty(key: string, to: (duty: Duty) => DutyState): void {
    const duty = this.duties.get(key);
    if (duty !== undefined) duty.state = to(duty);
  }

  private settle(key: string, state: 'MET' | 'EXEMPT'): void {
    const { day } = this.desk.now;
    this.requests.fallAway(key, true);
    const { pauses } = this.desk.matter(key).facts;
    this.desk.change(key, {
      state,
      pauses: pauses.map((pause) => (pause.to === null ? { ...pause, to: day } : pause)),
    });
  }

  private close(quarter: number): void {
    const cycle = this.quarters.get(quarter);
    const owed = [...this.duties].filter(([, duty]) => duty.quarter === quarter);
    const waits = (key: string, { state }: Duty): boolean =>
      (allows(state, 'miss') || state === 'SUBMITTED') &&
      (state === 'SUBMITTED' || this.requests.isUnderRequest(key) || this.inGrace(key));
    if (cycle === undefined || cycle.state === 'CLOSED' || owed.some(([key, duty]) => waits(key, duty)))
      throw Object.assign(new Error('it cannot be closed'), { code: 'CYCLE_HAS_OPEN_MATTERS' });
    for (const [key, duty] of owed) {
      const { currentDate: dueOn, dateRun } = this.desk.matter(key).facts;
      duty.state = outcomeAtClose({ state: duty.state, dueOn, redated: dateRun > 1 }, this.desk.now.day) ?? duty.state;
    }
    this.quarters.set(quarter, {
      ...cycle,
      state: 'CLOSED',
      frozen: Object.fromEntries(
        owed.map(([key, { state }]) => [key, state] as const).sort(([one], [other]) => (one < other ? -1 : 1)),
      ),
    });
  }

  private inGrace(key: string): boolean {
    return this.desk
      .matter(key)
      .facts.pauses.some(({ reason, to }) => reason === 'GRACE' && to !== null && to >= this.desk.now.day);
  }

  private frozenState(key: string): DutyState | null {
    const quarter = this.quarters.get(this.duties.get(key)?.quarter ?? 0);
    return (quarter?.frozen[key] as DutyState | undefined) ?? null;
  }

  private readonly acts: Doing = {
    PLAN: ({ matter, on }) => {
      this.turnDuty(matter, ({ state }) => afterAct(state, 'plan'));
      this.desk.change(matter, { plannedOn: on, plannedSetOn: this.desk.now.day });
    },
    FILE: ({ matter }) => {
      this.turnDuty(matter, ({ state }) => afterAct(state, 'submit'));
      this.desk.file(matter);
      this.requests.fallAway(matter, false);
    },
    TAKE_BACK: ({ matter }) => {
      const { returnedCount, firstFiledOn, pauses } = this.desk.matter(matter).facts;
      this.turnDuty(matter, ({ state }) =>
        afterWithdrawal({ state, frozenState: this.frozenState(matter), returnedCount }),
      );
      this.desk.change(matter, {
        state: returnedCount > 0 ? 'RETURNED' : 'OPEN',
        firstFiledOn: returnedCount > 0 ? firstFiledOn : null,
        lightAtFiling: null,
        pauses: pauses.filter(({ reason, to }) => reason !== 'FILED' || to !== null),
      });
    },
    VERIFY: ({ matter }) => {
      this.turnDuty(matter, ({ state }) => afterAct(state, 'verify'));
      this.settle(matter, 'MET');
    },
    RETURN: ({ matter }) => {
      this.turnDuty(matter, ({ state }) => afterAct(state, 'return'));
      this.desk.sendBack(matter);
      this.desk.change(matter, { lightAtFiling: null });
    },
    HOLD_SLIP: ({ matter: key }) => {
      const matter = this.desk.matter(key);
      if (matter.slip === null) return;
      const held = holdSlip(matter.slip, null, this.desk.now.day, this.desk.bookOf(matter));
      matter.slip = held.slip;
      this.desk.change(key, { pauses: [...matter.facts.pauses, held.pause] });
    },
    RELEASE: ({ matter }) => {
      const { calendar, policy } = this.desk.rulebook;
      const { day } = this.desk.now;
      this.counted.set(matter, { nominalOn: null, countedFrom: day });
      this.desk.redate(matter, calendar.add(day, policy.rules.historicRelease));
    },
    EXEMPT: ({ matter }) => {
      this.turnDuty(matter, ({ state }) => {
        afterAct(state, 'exempt');
        return state;
      });
      this.requests.ask(matter, 'EXEMPTION', null);
    },
    EXPLAIN: ({ matter, reason, newDate }) => this.requests.explain(matter, reason, newDate),
    EXTEND: ({ matter, newDate }) => this.requests.ask(matter, 'EXTENSION', newDate),
    JUDGE: ({ matter, yes }) => this.requests.judge(matter, yes),
    DECIDE: ({ matter, yes }) => {
      if (!this.requests.decide(matter, yes)) return;
      this.turnDuty(matter, ({ state }) => afterAct(state, 'exempt'));
      this.settle(matter, 'EXEMPT');
    },
    RAISE: ({ matter, tier }) => this.desk.raise(matter, tier),
    SIGN: ({ talk }) =>
      this.onTalk(talk, (dossier, acting) =>
        approve(dossier, { signedOn: acting.today, addresseeId: this.holderOf(talk), slot: null }, acting),
      ),
    REJECT: ({ talk }) =>
      this.onTalk(talk, (dossier, acting) => reject(dossier, { reason: '暂缓', until: null }, acting)),
    TERMINATE: ({ talk }) => this.onTalk(talk, (dossier, acting) => terminate(dossier, { reason: '有误' }, acting)),
    ACKNOWLEDGE: ({ talk }) =>
      this.onTalk(talk, (dossier, acting) => acknowledge(dossier, this.holderOf(talk) ?? '', acting)),
    SERVE: ({ talk }) =>
      this.onTalk(talk, (dossier, acting) =>
        registerService(dossier, { servedOn: acting.today, addresseeId: this.holderOf(talk) }, acting),
      ),
    WAIVE: ({ talk }) =>
      this.onTalk(talk, (dossier, acting) =>
        waive(
          dossier,
          {
            reason: '免',
            documentNumber: '1',
            proposedBy: 'a',
            approvedBy: { personId: 'b', rank: 99 },
            approverRank: 1,
          },
          acting,
        ),
      ),
    CONFIRM: ({ talk }) => this.onTalk(talk, confirmRecord),
    OBJECT: ({ talk }) => this.onTalk(talk, (dossier, acting) => objectToRecord(dossier, { words: '有出入' }, acting)),
    TALK: ({ talk, matters }) =>
      this.onTalk(talk, (dossier, acting) =>
        recordTalk(
          dossier,
          {
            talkedOn: acting.today,
            intervieweePresent: true,
            items: matters.map((matter) => ({
              itemId: this.itemOf(talk, matter),
              ...{ demand: '按期报送', commitment: null, dueOn: null },
            })),
          },
          acting,
        ),
      ),
    NOT_HELD: ({ talk, fault }) =>
      this.onTalk(talk, (dossier, acting) => notHeld(dossier, { fault, reason: '未到', slot: null }, acting)),
    REPORT: ({ talk, matter }) =>
      this.onTalk(talk, (dossier, acting) =>
        reportRectification(dossier, { itemId: this.itemOf(talk, matter), reporterId: 'liaison' }, acting),
      ),
    CHECK: ({ talk, matter, met, newDate }) =>
      this.onTalk(talk, (dossier, acting) =>
        checkRectification(
          dossier,
          {
            ...{ itemId: this.itemOf(talk, matter), met, checkerId: 'office', newDate, reason: '不足' },
            obligationOpen: isUnfinished(this.desk.matter(matter).facts.state),
          },
          acting,
        ),
      ),
    CLOSE: ({ quarter }) => this.close(quarter),
  };
}
