import { PUBLISHED_YEARS } from '../../../src/modules/calendar/domain/published-years.js';
import { readClock } from '../../../src/modules/obligations/clock/domain/clock-reading.js';
import { isUnfinished } from '../../../src/modules/obligations/clock/domain/obligation.js';
import { touches } from '../../../src/modules/obligations/clock/domain/pauses.js';
import {
  type InterviewItem,
  isLive,
  isLiveItem,
} from '../../../src/modules/supervision/interviews/domain/interview.js';
import type { ObligationStep } from '../../../src/modules/supervision/cases/domain/steps.js';
import type { PolicyRules } from '../../../src/modules/supervision/policy/domain/policy.js';
import type { Matter, Talk, WatchDesk } from '../watch-desk.js';
import { Reckoning } from './reckoning.js';
import { DAYS_OFF_2027 } from './script.js';

const FIRST = '2025-01-01';
const LAST = '2028-12-31';
const known = Object.values(PUBLISHED_YEARS);
/** By the version of the calendar. */
const RECKONINGS: Readonly<Record<number, Reckoning>> = {
  1: new Reckoning(FIRST, LAST, known),
  2: new Reckoning(FIRST, LAST, [...known, DAYS_OFF_2027]),
};

/** A case as the lines of its matter tell it. */
interface Told {
  open: boolean;
  tier: number;
  paused: boolean;
  exhausted: boolean;
  /** How the last one ended, and of which date. */
  ended: string;
  endedRun: number;
}

/** Notices that an interview's step must have sent. */
const TOLD_BY: Readonly<Record<string, string>> = {
  RENOTICE: 'INTERVIEW_RENOTICE',
  ASK_HAND_SERVICE: 'OFFICE_SERVE_BY_HAND',
  UNSERVED: 'OFFICE_UNSERVED',
  REISSUED: 'INTERVIEW_NOTICE',
  TALK_TERM_OVER: 'OFFICE_TALK_TERM_OVER',
  APPROVER_REMINDED: 'APPROVER_CHAIN',
};

/**
 * What must hold of the desk after every sweep: nothing lost, nothing doubled, nothing early. It counts days by itself and reads the
 * log for itself; of the product's rules it uses the numbers of the policy alone.
 */
export class DayOracle {
  private readonly faults: string[] = [];
  private readonly told = new Map<string, Told>();
  private readonly done = new Set<string>();
  private items: ReadonlyMap<string, InterviewItem> = new Map();
  private line = 0;

  constructor(private readonly desk: WatchDesk) {
    desk.onStep = (matter, step) => {
      this.lookAtStep(matter, step);
    };
  }

  /** Looks at everything that has not ended for good, after a sweep. */
  look(): void {
    this.readLog();
    this.items = new Map(
      this.desk.talks.flatMap(({ dossier }) =>
        dossier.items.filter(isLiveItem).map((item) => [item.obligationId, item] as const),
      ),
    );
    for (const matter of this.desk.matters.values()) if (!this.done.has(matter.facts.id)) this.lookAt(matter);
    for (const talk of this.desk.talks) if (!this.done.has(talk.dossier.interview.id)) this.lookAtTalk(talk);
  }

  /** What was found since the last time. */
  broken(): readonly string[] {
    return this.faults.splice(0);
  }

  private readLog(): void {
    const lines = this.desk.log.slice(this.line).map((line) => line.slice(11).split(' '));
    this.line = this.desk.log.length;
    lines.forEach(([subject = '', kind = '', detail = '', trigger = ''], at) => {
      if (subject.startsWith('I')) this.readTalkLine(lines, at, kind);
      else if (subject !== 'notice') this.readLine(subject, kind, detail, trigger);
    });
  }

  private readTalkLine(lines: readonly (readonly string[])[], at: number, kind: string): void {
    const notice = TOLD_BY[kind];
    if (notice === undefined) return;
    const after = lines.slice(at + 1);
    // The state that it leads to may be called as the step is.
    const next = after.findIndex(
      ([subject = '', other = '']) => subject.startsWith('I') && other in TOLD_BY && other !== kind,
    );
    const own = next === -1 ? after : after.slice(0, next);
    if (!own.some(([subject, which]) => subject === 'notice' && which === notice)) this.fault(`${kind} told nobody`);
  }

  private readLine(subject: string, kind: string, detail: string, trigger: string): void {
    const told = this.toldOf(subject);
    if (kind === 'CASE_PAUSED') told.paused = true;
    if (kind === 'CASE_RESUMED') told.paused = false;
    if (kind === 'CASE_EXHAUSTED') told.exhausted = true;
    if (kind === 'CASE_OPENED' || kind === 'CASE_CLOSED') this.readCase(subject, told, kind === 'CASE_OPENED', detail);
    if (kind === 'TIER_PROPOSAL') this.readTier(subject, told, Number(detail), trigger);
  }

  private readCase(subject: string, told: Told, opened: boolean, outcome: string): void {
    if (told.open === opened) this.fault(`${subject}: a case opened or closed twice`);
    const { dateRun } = this.desk.matter(subject).facts;
    const next = { open: true, tier: 0, paused: false, exhausted: false };
    Object.assign(told, opened ? next : { open: false, ended: outcome, endedRun: dateRun });
  }

  /** The same tier again after a notice that was wrong, or a signature refused. */
  private readTier(subject: string, told: Told, tier: number, trigger: string): void {
    const climbed = tier - told.tier;
    if (trigger !== 'PERSON' && climbed !== 1 && climbed !== 0)
      this.fault(`${subject}: from tier ${String(told.tier)} to ${String(tier)}`);
    if (!told.open) this.fault(`${subject}: tier ${String(tier)} without a case`);
    told.tier = tier;
  }

  private toldOf(subject: string): Told {
    const known = this.told.get(subject);
    const told = known ?? { open: false, tier: 0, paused: false, exhausted: false, ended: '', endedRun: 0 };
    this.told.set(subject, told);
    return told;
  }

  private lookAt(matter: Matter): void {
    const { facts, openCase } = matter;
    const told = this.toldOf(facts.id);
    const stands =
      openCase === null
        ? 'none'
        : `${String(openCase.tier)} ${openCase.state} ${String(openCase.exhaustedOn !== null)}`;
    const folded = told.open
      ? `${String(told.tier)} ${told.paused ? 'PAUSED' : 'OPEN'} ${String(told.exhausted)}`
      : 'none';
    if (stands !== folded) this.fault(`${facts.id}: its case stands ${stands}, its steps say ${folded}`);
    if (isUnfinished(facts.state)) this.lookAhead(matter, told, this.lookAtClock(matter));
    else if (openCase !== null) this.fault(`${facts.id}: ended with an open case`);
    else if (facts.ladder === 'FULL') this.done.add(facts.id);
  }

  /** @returns its lateness, counted one by one */
  private lookAtClock(matter: Matter): number {
    const { facts } = matter;
    const { calendar } = this.desk.bookOf(matter);
    const late = this.reckoning(matter).lateness(facts.currentDate, this.desk.now.day, facts.pauses);
    const read = readClock(facts, this.desk.now.day, calendar);
    if (read.lateness !== late) this.fault(`${facts.id}: lateness ${String(read.lateness)}, counted ${String(late)}`);
    return late;
  }

  private reckoning(matter: Matter): Reckoning {
    const found = RECKONINGS[this.desk.bookOf(matter).calendar.version];
    if (found === undefined) throw new Error('no reckoning of this calendar');
    return found;
  }

  /** At the moment at which the planner wants it. */
  private lookAtStep(matter: Matter, step: ObligationStep): void {
    if (!('rung' in step)) return;
    const { facts, fired } = matter;
    const { day, time } = this.desk.now;
    if (fired.some(({ key }) => key === step.rung)) this.fault(`${facts.id}: ${step.rung} twice`);
    if (fired.some(({ on }) => on === day)) this.fault(`${facts.id}: two rungs on a day`);
    if (this.reckoning(matter).isBarred(day) || time < '09:00') this.fault(`${facts.id}: a rung at a barred time`);
    if (this.stands(matter)) this.fault(`${facts.id}: ${step.rung} while its clock stands`);
    this.lookAtRung(matter, step, this.reckoning(matter).lateness(facts.currentDate, day, facts.pauses));
  }

  private stands({ facts }: Matter): boolean {
    const rests = facts.state === 'SUBMITTED' || !isUnfinished(facts.state) || facts.hold !== null;
    return rests || facts.pauses.some((pause) => touches(pause, this.desk.now.day));
  }

  private lookAtRung(matter: Matter, step: Extract<ObligationStep, { readonly rung: string }>, late: number): void {
    const { rules } = this.desk.bookOf(matter).policy;
    const { facts, slip } = matter;
    const { day } = this.desk.now;
    const counts = this.reckoning(matter);
    const sent = slip?.sentOn ?? null;
    const early: Readonly<Partial<Record<ObligationStep['kind'], () => boolean>>> = {
      REMINDER: () => day <= facts.openedOn,
      OVERDUE_REMINDER: () => late < this.overdueAt(matter, rules),
      CHAIN_REMINDER: () => late < this.overdueAt(matter, rules),
      SLIP_PREPARED: () => late < rules.slip.at || !this.hadTimeToExplain(matter),
      SLIP_SENT: () => slip === null || slip.preparedOn >= day,
      TIER_PROPOSAL: () =>
        'trigger' in step &&
        step.trigger === 'LADDER' &&
        (late < rules.firstTier.at ||
          sent === null ||
          counts.lateness(sent, day, facts.pauses) < rules.firstTier.slipSentFor),
    };
    if (!step.rung.startsWith(`${String(facts.dateRun)}:`)) this.fault(`${facts.id}: ${step.rung} of another date`);
    if (early[step.kind]?.() === true) this.fault(`${facts.id}: ${step.kind} at ${String(late)}`);
  }

  private overdueAt({ facts }: Matter, rules: PolicyRules): number {
    if (facts.ladder === 'FULL') return rules.overdueReminderAt;
    return facts.ladder === 'REMIND' ? rules.remindLadder.overdueAt : rules.officeLadder.overdueAt;
  }

  /** Every open obligation has a next step, or something for which it waits; and what could fire today has fired. */
  private lookAhead(matter: Matter, told: Told, late: number): void {
    const { facts, nextAt } = matter;
    const { day, time } = this.desk.now;
    if (nextAt === null && !this.waits(matter, told))
      this.fault(`${facts.id}: nothing follows after ${this.desk.linesOf(facts.id).slice(-8).join(', ')}`);
    if (nextAt !== null && nextAt.day + nextAt.time <= day + time) this.fault(`${facts.id}: its look is past`);
    const fires = !this.stands(matter) && !this.reckoning(matter).isBarred(day);
    if (fires && !matter.fired.some(({ on }) => on === day)) this.lookForLost(matter, late);
  }

  private waits(matter: Matter, told: Told): boolean {
    const { facts } = matter;
    const decided = told.endedRun === facts.dateRun && (told.ended === 'EXCUSED' || told.ended === 'EXHAUSTED');
    const stands = facts.hold !== null || facts.pauses.some(({ to }) => to === null);
    // Reminders alone: after the last one its own process rules.
    return decided || stands || this.rests(matter) || (facts.ladder !== 'FULL' && this.hasFired(matter, 'OVERDUE'));
  }

  /** In an interview, or after a third tier that failed. */
  private rests({ facts, openCase }: Matter): boolean {
    return (openCase?.exhaustedOn ?? null) !== null || this.items.has(facts.id);
  }

  private hasFired({ facts, fired }: Matter, code: string): boolean {
    return fired.some(({ key }) => key.startsWith(`${String(facts.dateRun)}:${code}`));
  }

  /** Nothing fired today and the clock runs: then nothing was due. */
  private lookForLost(matter: Matter, late: number): void {
    const { facts, openCase } = matter;
    const { rules } = this.desk.bookOf(matter).policy;
    if (late >= this.overdueAt(matter, rules) && !this.hasFired(matter, 'OVERDUE'))
      this.fault(`${facts.id}: not told at ${String(late)}`);
    if (openCase?.tier === 0 && openCase.pending === null && !this.rests(matter)) this.lookForLostRung(matter, late);
  }

  private lookForLostRung(matter: Matter, late: number): void {
    const { facts, slip } = matter;
    const { slip: slips, firstTier } = this.desk.bookOf(matter).policy.rules;
    const { day } = this.desk.now;
    if (slip?.dateRun !== facts.dateRun || slip.state === 'DROPPED') {
      if (late >= slips.at && this.hadTimeToExplain(matter)) this.fault(`${facts.id}: no slip at ${String(late)}`);
      return;
    }
    if (slip.state === 'PREPARED' && slip.preparedOn < day) this.fault(`${facts.id}: its slip lies`);
    const sentFor = this.reckoning(matter).lateness(slip.sentOn ?? day, day, facts.pauses);
    if (sentFor >= firstTier.slipSentFor) this.lookForLostTier(matter, late);
  }

  /** Two working days since it was told that it is overdue, on none of which its clock stood. */
  private hadTimeToExplain(matter: Matter): boolean {
    const told = matter.fired.find(({ key }) => key === `${String(matter.facts.dateRun)}:OVERDUE`)?.on ?? null;
    return told === null || this.reckoning(matter).lateness(told, this.desk.now.day, matter.facts.pauses) >= 2;
  }

  private lookForLostTier(matter: Matter, late: number): void {
    const { firstTier } = this.desk.bookOf(matter).policy.rules;
    if (late >= firstTier.at && !this.hasFired(matter, 'TIER_1'))
      this.fault(`${matter.facts.id}: no first tier at ${String(late)}`);
  }

  private lookAtTalk(talk: Talk): void {
    const { dossier, key, nextAt } = talk;
    const { interview, items } = dossier;
    const live = items.filter(isLiveItem);
    if (isLive(interview) !== live.length > 0)
      this.fault(`${key}: ${interview.state}, ${String(live.length)} live items`);
    if (!isLive(interview)) {
      this.done.add(interview.id);
      return;
    }
    if (nextAt === null) this.fault(`${key}: nothing follows`);
    const same = this.desk.talks.filter((other) => other.key === key && isLive(other.dossier.interview));
    if (same.length > 1) this.fault(`${key}: two talks at once`);
    for (const { obligationId, caseId } of live) {
      const { openCase } = this.desk.matter(obligationId);
      if (openCase?.id !== caseId || openCase.tier !== interview.tier)
        this.fault(`${key}: talks about ${obligationId}, whose case stands elsewhere`);
    }
    if (this.lacksRenotice(talk)) this.fault(`${key}: not noticed again`);
  }

  private lacksRenotice({ dossier: { interview }, book }: Talk): boolean {
    const { state, suspendedSince, renoticedOn, noticedOn, rested } = interview;
    const counts = RECKONINGS[book.calendar.version];
    if (state !== 'ISSUED' || suspendedSince !== null || renoticedOn !== null || noticedOn === null) return false;
    const { day } = this.desk.now;
    const rests = rested.map((rest) => ({ ...rest, reason: 'FILED' as const }));
    return counts?.isBarred(day) === false && counts.lateness(noticedOn, day, rests) >= book.policy.rules.renoticeAfter;
  }

  private fault(words: string): void {
    this.faults.push(words);
  }
}
