import { addDays, type Day } from '../../src/shared-kernel/dates.js';
import { readClock } from '../../src/modules/obligations/clock/domain/clock-reading.js';
import { lightOf } from '../../src/modules/obligations/clock/domain/lights.js';
import { isUnfinished } from '../../src/modules/obligations/clock/domain/obligation.js';
import { graceAfter, isAfterGrace, type PauseReason } from '../../src/modules/obligations/clock/domain/pauses.js';
import {
  type Acting,
  type InterviewDossier,
  type Effect,
  isLive,
  isLiveItem,
  type InterviewDecision,
} from '../../src/modules/supervision/interviews/domain/interview.js';
import type { Moment } from '../../src/modules/supervision/policy/domain/moments.js';
import {
  applyInterviewStep,
  nextInterviewStep,
} from '../../src/modules/supervision/interviews/domain/next-interview-step.js';
import { nextStep } from '../../src/modules/supervision/watch/domain/next-obligation-step.js';
import { raise } from '../../src/modules/supervision/watch/domain/raise.js';
import type { Rulebook, Tier } from '../../src/modules/supervision/policy/domain/policy.js';
import {
  countsAsRound,
  newInterview,
  newItem,
  placeProposal,
} from '../../src/modules/supervision/interviews/domain/propose.js';
import type { ObligationStep } from '../../src/modules/supervision/cases/domain/steps.js';
import { catchUp, resumeItem, suspendItem } from '../../src/modules/supervision/interviews/domain/suspension.js';
import { settleItem } from '../../src/modules/supervision/interviews/domain/interview-verdicts.js';
import type {
  CaseFacts,
  CaseOutcome,
  FiredRung,
  SlipFacts,
  TierTrigger,
  WatchInput,
} from '../../src/modules/supervision/cases/domain/watched.js';

import { book, type DeskFacts, type DeskPause, DUTY } from './desk-duty.js';
import { openItemIn, openTalk } from './desk-talk.js';

export { book, calendar, type DeskFacts, type DeskPause, DUTY } from './desk-duty.js';

export interface Matter {
  facts: DeskFacts;
  openCase: CaseFacts | null;
  /** The rules and the calendar that its case is pinned to. */
  book: Rulebook | null;
  slip: SlipFacts | null;
  fired: FiredRung[];
  nextAt: Moment | null;
}

export interface Talk {
  dossier: InterviewDossier;
  /** The unit that is talked to, the tier, and who talks where that depends on the matter. */
  readonly key: string;
  readonly unitId: string;
  readonly book: Rulebook;
  nextAt: Moment | null;
}

const isDue = (at: Moment | null, now: Moment): boolean => at !== null && at.day + at.time <= now.day + now.time;

/**
 * The whole of supervision in memory: obligations, cases, slips and interviews, driven by the pure planners alone. It keeps to the
 * moments that the planners ask for, as the sweep does, so a moment forgotten is a step missed. Each step is one line of `log`.
 */
export class WatchDesk {
  readonly matters = new Map<string, Matter>();
  readonly talks: Talk[] = [];
  readonly log: string[] = [];
  /** On which clause each step rests, in their order. */
  readonly clauses: string[] = [];
  /** The holder of the section chief's post; null while vacant. */
  holder: string | null = 'chief';
  /** Holders of other posts, by unit and the tier at which they are talked to; null while vacant. */
  readonly holders = new Map<string, string | null>();
  /** Who talks at the third tier about a matter, where that is not the same for all. */
  readonly officials = new Map<string, string>();
  /** Told of each step of a matter before it is carried out. */
  onStep: (matter: Matter, step: ObligationStep) => void = () => undefined;
  /** While the sweep is down what is due waits; people go on. */
  asleep = false;
  now: Moment;
  private readonly begins: { readonly id: string; readonly from: Day }[] = [];
  private caseCount = 0;

  constructor(
    day: Day,
    time = '08:00',
    /** The rules and the calendar in force; running cases keep theirs. */
    public rulebook: Rulebook = book,
  ) {
    this.now = { day, time };
  }

  /** Who holds the post of a unit that is talked to at a tier. */
  holderOf(unitId: string, tier: Tier): string | null {
    const own = this.holders.get(`${unitId}:${tier}`);
    return own === undefined ? this.holder : own;
  }

  get acting(): Acting {
    return { today: this.now.day, book: this.rulebook };
  }

  register(change: Partial<DeskFacts>): void {
    const facts = { ...DUTY, ...change };
    this.matters.set(facts.id, { facts, openCase: null, book: null, slip: null, fired: [], nextAt: this.now });
    this.settleDown();
  }

  /** Moves on to a day and a time; everything due on the way happens at 09:00 of its day. */
  goTo(day: Day, time = '09:30'): void {
    for (let morning = this.now.day; morning <= day; morning = addDays(morning, 1)) {
      const at = { day: morning, time: '09:00' };
      if (at.day + at.time <= this.now.day + this.now.time || at.day + at.time > day + time) continue;
      this.now = at;
      for (const { id, from } of this.begins) if (from === morning) this.wake(id);
      this.settleDown();
    }
    this.now = { day, time };
    this.settleDown();
  }

  matter(id: string): Matter {
    const matter = this.matters.get(id);
    if (matter === undefined) throw new Error(`no matter ${id}`);
    return matter;
  }

  talk(round = this.talks.length): InterviewDossier {
    const talk = this.talks[round - 1];
    if (talk === undefined) throw new Error(`no talk ${round}`);
    return talk.dossier;
  }

  lateness(id: string): number {
    return readClock(this.matter(id).facts, this.now.day, this.rulebook.calendar).lateness;
  }

  light(id: string): string {
    const shown = lightOf(this.matter(id).facts, this.now.day, this.rulebook.calendar);
    return shown.awaitingVerdict ? `${shown.light} awaiting` : shown.light;
  }

  /** The lines of a matter or an interview since a day. */
  linesOf(subject: string, since = ''): string[] {
    return this.log
      .filter((line) => line.slice(11).startsWith(`${subject} `) && line >= since)
      .map((line) => line.replace(`${subject} `, ''));
  }

  file(id: string): void {
    const { facts } = this.matter(id);
    const day = this.now.day;
    const light = lightOf(facts, day, this.rulebook.calendar).light;
    this.change(id, {
      state: 'SUBMITTED',
      firstFiledOn: facts.firstFiledOn ?? day,
      lightAtFiling: light,
      refiledAfterGrace:
        facts.refiledAfterGrace || (facts.state === 'RETURNED' && isAfterGrace(day, facts, this.rulebook.calendar)),
    });
    this.pause(id, 'FILED');
  }

  verify(id: string): void {
    this.resume(id, 'FILED');
    this.change(id, { state: 'MET' });
  }

  sendBack(id: string): void {
    this.resume(id, 'FILED', true);
    this.change(id, { state: 'RETURNED', returnedCount: this.matter(id).facts.returnedCount + 1 });
  }

  pause(id: string, reason: PauseReason): void {
    const { pauses } = this.matter(id).facts;
    this.change(id, { pauses: [...pauses, { from: this.now.day, to: null, reason }] });
  }

  /** The office lets the clock stand for days that lie ahead; on the first of them, before anything fires, it is looked at. */
  hold(id: string, from: Day, to: Day): void {
    const { pauses } = this.matter(id).facts;
    this.change(id, { pauses: [...pauses, { from, to, reason: 'FORCE_MAJEURE' }] });
    this.begins.push({ id, from });
  }

  /** Ends a pause; `grace` when the answer was no. */
  resume(id: string, reason: PauseReason, grace = false): void {
    const pauses = this.matter(id).facts.pauses.map((row) =>
      row.reason === reason && row.to === null ? { ...row, to: this.now.day } : row,
    );
    this.matter(id).facts = {
      ...this.matter(id).facts,
      pauses: grace ? [...pauses, graceAfter(this.now.day, this.rulebook.calendar, pauses)] : pauses,
    };
    this.wake(id);
  }

  redate(id: string, currentDate: Day, change: Partial<DeskFacts> = {}): void {
    const { dateRun } = this.matter(id).facts;
    const pauses = this.pausesAfterRedate(id);
    this.change(id, { currentDate, dateRun: dateRun + 1, dateSetOn: this.now.day, hold: null, pauses, ...change });
  }

  /** What was asked about the date before stops the new one's clock no longer; force majeure does. */
  private pausesAfterRedate(id: string): DeskPause[] {
    const asked: readonly PauseReason[] = ['EXPLANATION', 'EXTENSION', 'EXEMPTION', 'COORDINATION'];
    const runs = ({ to }: DeskPause): boolean => to === null || to > this.now.day;
    return this.matter(id).facts.pauses.map((row) =>
      runs(row) && asked.includes(row.reason) && row.forceMajeure !== true ? { ...row, to: this.now.day } : row,
    );
  }

  /** A person proposes a tier for a matter whose case is open. */
  raise(id: string, tier: Tier): void {
    const matter = this.matter(id);
    const { obligation, openItem } = this.inputOf(matter);
    // On the desk nothing gives way: what is in a talk stays there until that has ended.
    const talk = openItem === null ? null : 'ISSUED';
    const given = { tier, ground: 'OTHER', reason: '质效不高', skipReason: '影响全局' } as const;
    raise({ obligation, returned: 0, openCase: matter.openCase, talk }, given);
    this.propose(matter, tier, 'PERSON', () => undefined);
    this.settleDown();
  }

  /** Carries out an act on the latest interview (or that of a round). */
  act(act: (dossier: InterviewDossier, acting: Acting) => InterviewDecision, round = this.talks.length): void {
    const talk = this.talks[round - 1];
    if (talk === undefined) throw new Error(`no talk ${round}`);
    this.take(talk, act(this.asOfNow(talk), this.actingOn(talk)));
    this.settleDown();
  }

  /** What was filed, asked for or settled since the sweep rests already, as the product has it. */
  private asOfNow(talk: Talk): InterviewDossier {
    const since = new Map<string, Day>();
    for (const item of talk.dossier.items.filter((one) => isLiveItem(one) && one.suspendedSince === null)) {
      const { facts, openCase } = this.matter(item.obligationId);
      const resting = readClock(facts, this.now.day, talk.book.calendar).suspendedSince;
      const settled = item.state === 'OPEN' && (!isUnfinished(facts.state) || openCase?.dateRun !== facts.dateRun);
      if (resting !== null || settled) since.set(facts.id, resting ?? this.now.day);
    }
    return catchUp(talk.dossier, since, this.actingOn(talk));
  }

  /** The day, and the rules that the talk is pinned to. */
  private actingOn(talk: Talk): Acting {
    return { today: this.now.day, book: talk.book };
  }

  change(id: string, change: Partial<DeskFacts>): void {
    this.matter(id).facts = { ...this.matter(id).facts, ...change };
    this.wake(id);
    this.settleDown();
  }

  private wake(id: string): void {
    this.matter(id).nextAt = this.now;
  }

  /** Sweeps until nothing is due, as the sweep job does. */
  settleDown(): void {
    if (this.asleep) return;
    for (let round = 0; round < 20; round += 1) {
      const matters = [...this.matters.values()].filter((matter) => isDue(matter.nextAt, this.now));
      const talks = this.talks.filter((talk) => isDue(talk.nextAt, this.now));
      if (matters.length + talks.length === 0) return;
      const rests = new Set(matters.filter((matter) => this.comesToRest(matter)));
      for (const matter of [...rests, ...matters.filter((one) => !rests.has(one))]) this.sweepMatter(matter);
      for (const talk of talks) this.sweepTalk(talk);
    }
    throw new Error(`never at rest on ${this.now.day}: ${this.log.slice(-5).join(' | ')}`);
  }

  private comesToRest(matter: Matter): boolean {
    const { openItem, obligation } = this.inputOf(matter);
    return openItem?.suspendedSince === null && obligation.suspendedSince !== null;
  }

  /** The rules of a matter: its case's, else those in force. */
  bookOf({ openCase, book: pinned }: Matter): Rulebook {
    return openCase === null || pinned === null ? this.rulebook : pinned;
  }

  /** What the planner reads of a matter now. */
  inputOf(matter: Matter): WatchInput {
    const { id } = matter.facts;
    const openItem = openItemIn(this.talkOf(id)?.dossier, id);
    const obligation = { ...matter.facts, ...readClock(matter.facts, this.now.day, this.bookOf(matter).calendar) };
    return {
      obligation,
      openCase: matter.openCase,
      openItem,
      firedRungs: matter.fired,
      slip: matter.slip,
      unitLateCount: matter.openCase?.tier === 1 ? this.lateOf(matter) : 0,
    };
  }

  /** How many matters of the same unit count for the second tier, by the rules of this one. */
  private lateOf(matter: Matter): number {
    const { calendar: days, policy } = this.bookOf(matter);
    const counts = ({ facts }: Matter): boolean =>
      facts.ownerUnitId === matter.facts.ownerUnitId &&
      facts.ladder === 'FULL' &&
      facts.hold === null &&
      (facts.state === 'OPEN' || facts.state === 'RETURNED') &&
      readClock(facts, this.now.day, days).lateness > policy.rules.secondTier.lateness;
    return [...this.matters.values()].filter(counts).length;
  }

  private talkOf(obligationId: string): Talk | undefined {
    return this.talks.find(({ dossier }) =>
      dossier.items.some((item) => item.obligationId === obligationId && isLiveItem(item)),
    );
  }

  private sweepMatter(matter: Matter): void {
    const plan = nextStep(this.inputOf(matter), this.now, this.bookOf(matter));
    matter.nextAt = plan.nextAt;
    for (const step of plan.steps) {
      this.clauses.push(step.grounds.rule);
      this.carryOut(matter, step);
    }
  }

  private carryOut(matter: Matter, step: ObligationStep): void {
    this.onStep(matter, step);
    const detail =
      'outcome' in step
        ? ` ${step.outcome}`
        : 'reason' in step
          ? ` ${step.reason}`
          : 'base' in step
            ? ` ${step.base}`
            : '';
    if (step.kind !== 'TIER_PROPOSAL') this.write(matter.facts.id, `${step.kind}${detail}`);
    if ('rung' in step && step.kind !== 'TIER_PROPOSAL') this.fire(matter, step);
    if (step.kind === 'LAPSED') matter.facts = { ...matter.facts, state: 'MET' };
    this.keepCase(matter, step);
    this.keepSlip(matter, step);
    this.keepItem(matter, step);
    if (step.kind === 'TIER_PROPOSAL') this.propose(matter, step.tier, step.trigger, () => this.fire(matter, step));
  }

  private fire(matter: Matter, step: { readonly rung: string; readonly supersedes: readonly string[] }): void {
    matter.fired.push({ key: step.rung, on: this.now.day }, ...step.supersedes.map((key) => ({ key, on: null })));
  }

  private keepCase(matter: Matter, step: ObligationStep): void {
    const { openCase, facts } = matter;
    if (step.kind === 'CASE_OPENED') {
      this.caseCount += 1;
      matter.book = this.rulebook;
      matter.openCase = {
        id: `case-${this.caseCount}`,
        tier: 0,
        state: 'OPEN',
        pauseReason: null,
        dateRun: facts.dateRun,
        pending: null,
        exhaustedOn: null,
        afterMet: false,
        movedOn: null,
      };
    }
    if (openCase === null) return;
    if (step.kind === 'CASE_CLOSED') matter.openCase = null;
    if (step.kind === 'CASE_PAUSED') matter.openCase = { ...openCase, state: 'PAUSED', pauseReason: step.reason };
    if (step.kind === 'CASE_RESUMED') matter.openCase = { ...openCase, state: 'OPEN', pauseReason: null };
  }

  private keepSlip(matter: Matter, step: ObligationStep): void {
    const day = this.now.day;
    if (step.kind === 'SLIP_PREPARED') {
      matter.slip = {
        state: 'PREPARED',
        dateRun: matter.facts.dateRun,
        preparedOn: day,
        holdUntil: null,
        sentOn: null,
      };
    }
    if (step.kind === 'SLIP_SENT' && matter.slip !== null) matter.slip = { ...matter.slip, state: 'SENT', sentOn: day };
    if (step.kind === 'SLIP_DROPPED' && matter.slip !== null) matter.slip = { ...matter.slip, state: 'DROPPED' };
  }

  private keepItem(matter: Matter, step: ObligationStep): void {
    const talk = this.talkOf(matter.facts.id);
    if (talk === undefined) return;
    if (step.kind === 'ITEM_SUSPENDED')
      this.take(talk, suspendItem(talk.dossier, step.itemId, step.since, this.actingOn(talk)));
    if (step.kind === 'ITEM_RESUMED')
      this.take(talk, resumeItem(talk.dossier, step.itemId, step.until, this.actingOn(talk)));
    if (step.kind === 'CASE_CLOSED' && step.itemId !== null)
      this.take(talk, settleItem(talk.dossier, step.itemId, step.outcome, this.actingOn(talk)));
  }

  private propose(matter: Matter, tier: Tier, trigger: TierTrigger, fire: () => void): void {
    const { openCase } = matter;
    if (openCase === null) throw new Error('a tier without a case');
    const { ownerUnitId: unitId } = matter.facts;
    const official = tier === 3 ? (this.officials.get(matter.facts.id) ?? '') : '';
    const key = `${unitId}:${tier}${official}`;
    const same = this.talks.filter((talk) => talk.key === key);
    const open = same.find((talk) => isLive(talk.dossier.interview));
    const ends = same
      .flatMap(({ dossier }) => (dossier.interview.endedOn === null ? [] : [dossier.interview.endedOn]))
      .sort();
    const slot = {
      open: open === undefined ? null : openTalk(open.dossier.interview),
      rounds: same.filter(({ dossier }) => countsAsRound(dossier.interview)).length,
      lastEndedOn: ends.at(-1) ?? null,
    };
    const placed = placeProposal(slot, this.now.day);
    if (placed.kind === 'WAIT') {
      matter.openCase = {
        ...openCase,
        pending: { tier, trigger: 'AFTER_INTERVIEW' },
      };
      return;
    }
    fire();
    const item = newItem(`${matter.facts.id}@${this.talks.length + 1}`, openCase.id, matter.facts.id);
    matter.openCase = { ...openCase, tier, pending: null };
    if (placed.kind === 'NEW') {
      const id = `I${this.talks.length + 1}`;
      this.talks.push({
        ...{ key, unitId, book: this.bookOf(matter), nextAt: this.now },
        dossier: {
          interview: newInterview(
            id,
            { tier, round: placed.round },
            { today: this.now.day, book: this.bookOf(matter) },
          ),
          items: [item],
        },
      });
    } else if (open !== undefined) open.dossier = { ...open.dossier, items: [...open.dossier.items, item] };
    this.write(matter.facts.id, `TIER_PROPOSAL ${tier} ${trigger} ${placed.kind}`);
  }

  private sweepTalk(talk: Talk): void {
    const lateness = talk.dossier.items.map((item) => {
      const own = this.matters.get(`R:${item.id}`);
      const late = own === undefined ? 0 : readClock(own.facts, this.now.day, talk.book.calendar).lateness;
      return [item.id, late] as const;
    });
    const around = {
      holderId: this.holderOf(talk.unitId, talk.dossier.interview.tier),
      reachable: true,
      rectificationLateness: Object.fromEntries(lateness),
    };
    // Step by step, each on the state that the one before left.
    for (;;) {
      const plan = nextInterviewStep(talk.dossier, around, this.now, talk.book);
      talk.nextAt = plan.nextAt;
      const [step] = plan.steps;
      if (step === undefined) return;
      this.write(talk.dossier.interview.id, step.kind);
      this.take(talk, applyInterviewStep(talk.dossier, step, this.actingOn(talk)));
    }
  }

  private take(talk: Talk, turn: InterviewDecision): void {
    const before = talk.dossier.interview.state;
    talk.dossier = { interview: turn.interview, items: turn.items };
    if (turn.interview.state !== before) this.write(turn.interview.id, turn.interview.state);
    talk.nextAt = this.now;
    for (const effect of turn.effects) this.effect(effect);
  }

  private effect(effect: Effect): void {
    (this.effects[effect.kind] as (one: Effect) => void)(effect);
  }

  private readonly effects: { readonly [K in Effect['kind']]: (effect: Extract<Effect, { kind: K }>) => void } = {
    HOLD: ({ obligationIds, from, to, reason }) =>
      obligationIds.forEach((id) =>
        this.changeQuietly(id, { pauses: [...this.matter(id).facts.pauses, { from, to, reason }] }),
      ),
    RELEASE: ({ obligationIds, reason }) => obligationIds.forEach((id) => this.resume(id, reason)),
    RECTIFICATION_DUE: ({ itemId, dueOn }) => this.ownObligation(`R:${itemId}`, 'REMIND', dueOn),
    CHECK_DUE: ({ itemId, dueOn }) => this.ownObligation(`V:${itemId}`, 'OFFICE', dueOn),
    RECTIFICATION_FILED: ({ itemId }) => {
      const { pauses } = this.matter(`R:${itemId}`).facts;
      const filed = { from: this.now.day, to: null, reason: 'FILED' } as const;
      this.changeQuietly(`R:${itemId}`, { state: 'SUBMITTED', pauses: [...pauses, filed] });
    },
    RECTIFICATION_ENDED: ({ itemId, state }) => this.changeQuietly(`R:${itemId}`, { state }),
    CHECK_ENDED: ({ itemId, state }) => this.changeQuietly(`V:${itemId}`, { state }),
    REDATE: ({ obligationId, newDate }) => this.redateQuietly(obligationId, newDate),
    CLOSE_CASE: ({ caseId, outcome }) => this.closeCase(caseId, outcome),
    PROPOSE: ({ obligationId, tier, trigger }) => {
      this.propose(this.matter(obligationId), tier, trigger, () => undefined);
      this.wake(obligationId);
    },
    PROPOSE_LATER: ({ caseId, tier, trigger }) => this.pend(caseId, tier, trigger),
    TAKE_BACK: () => undefined,
    EXHAUST_CASE: ({ caseId }) => this.exhaust(caseId),
    NOTIFY: ({ notice }) => this.write('notice', notice),
  };

  private changeQuietly(id: string, change: Partial<DeskFacts>): void {
    this.matter(id).facts = { ...this.matter(id).facts, ...change };
    this.wake(id);
  }

  private redateQuietly(id: string, currentDate: Day): void {
    const { dateRun } = this.matter(id).facts;
    const pauses = this.pausesAfterRedate(id);
    const date = { currentDate, dateRun: dateRun + 1, dateSetOn: this.now.day };
    this.changeQuietly(id, { ...date, pauses, redatedByInterview: true });
  }

  private ownObligation(id: string, ladder: 'REMIND' | 'OFFICE', dueOn: Day): void {
    const known = this.matters.get(id);
    const openedOn = known?.facts.openedOn ?? this.now.day;
    const dates = {
      openedOn,
      originalDate: known?.facts.originalDate ?? dueOn,
      currentDate: dueOn,
      dateSetOn: this.now.day,
    };
    const facts = {
      ...DUTY,
      id,
      kind: 'RECTIFICATION',
      ladder,
      plannedOn: null,
      actBy: null,
      ...dates,
      dateRun: (known?.facts.dateRun ?? 0) + 1,
    } as const;
    this.matters.set(id, {
      facts,
      openCase: null,
      book: null,
      slip: null,
      fired: known?.fired ?? [],
      nextAt: this.now,
    });
  }

  private closeCase(caseId: string, outcome: CaseOutcome): void {
    const matter = [...this.matters.values()].find(({ openCase }) => openCase?.id === caseId);
    if (matter === undefined) throw new Error(`no open case ${caseId}`);
    matter.openCase = null;
    this.write(matter.facts.id, `CASE_CLOSED ${outcome}`);
  }

  private exhaust(caseId: string): void {
    const matter = [...this.matters.values()].find(({ openCase }) => openCase?.id === caseId);
    if (matter?.openCase == null) throw new Error(`no open case ${caseId}`);
    matter.openCase = { ...matter.openCase, exhaustedOn: this.now.day };
    this.write(matter.facts.id, 'CASE_EXHAUSTED');
  }

  private pend(caseId: string, tier: Tier, trigger: TierTrigger): void {
    const matter = [...this.matters.values()].find(({ openCase }) => openCase?.id === caseId);
    if (matter?.openCase == null) return;
    matter.openCase = { ...matter.openCase, pending: { tier, trigger } };
    this.wake(matter.facts.id);
  }

  private write(subject: string, line: string): void {
    this.log.push(`${this.now.day} ${subject} ${line}`);
  }
}
