import type { Tx } from '../../../../platform/database/tx.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { type Day, instantAt } from '../../../../shared-kernel/dates.js';
import { type Act, recordActs } from '../../../audit/index.js';
import { type NoticeDraft, notify } from '../../../notifications/index.js';
import { markLapsed } from '../../../obligations/index.js';
import type { Plan } from '../domain/next-obligation-step.js';
import type { Grounds } from '../../cases/domain/grounds.js';
import type { ObligationStep } from '../../cases/domain/steps.js';
import {
  appendSteps,
  type CaseChange,
  changeCases,
  insertCases,
  insertRungs,
  insertSlips,
  markSlipsDropped,
  markSlipsSent,
  type NewCase,
  type NewRung,
  type NewSlip,
  type NewStep,
  setNextTimes,
} from '../../cases/persistence/writes.repository.js';
import { openHiddenCases } from '../../cases/persistence/raised.repository.js';
import { endListingStudies } from '../../interviews/application/exhaust-case.js';
import type { People } from '../../cases/application/people.js';
import { contactFacts, longDay, optionalDayWords } from '../../cases/application/wording.js';
import type { Watched } from './load-watched.js';

/** A planned obligation. */
export interface Planned {
  readonly watched: Watched;
  readonly plan: Plan;
}

/** A step that depends on what the interviews of others are by now; carried out after the rest. */
export interface LaterStep {
  readonly watched: Watched;
  readonly caseId: string | null;
  readonly step: ObligationStep;
}

/** What a set of plans writes, gathered so that each table is written once. */
export class Batch {
  readonly cases: NewCase[] = [];
  readonly caseChanges: CaseChange[] = [];
  readonly steps: NewStep[] = [];
  readonly rungs: NewRung[] = [];
  readonly slips: NewSlip[] = [];
  readonly slipsSent: { id: string; answer_by: Day }[] = [];
  readonly slipsDropped: string[] = [];
  /** What is met because nobody spoke. */
  readonly lapsed: { id: string; settled_on: Day }[] = [];
  readonly notices: NoticeDraft[] = [];
  readonly later: LaterStep[] = [];
  /** Exhausted cases that have come to an end. */
  readonly studied: string[] = [];
  /** Cases that a person opened in secret, and that the ladder opens now. */
  readonly revealed: string[] = [];
  private readonly nextTimes: { id: string; next_at: string | null }[] = [];
  private readonly acts: Act[] = [];
  /** What every notice of the day may name. */
  readonly facts: Readonly<Record<string, unknown>>;

  constructor(
    readonly people: People,
    readonly today: Day,
    private readonly ids: string[],
    private readonly serials: Map<string, number>,
  ) {
    this.facts = { ...contactFacts(people), today: optionalDayWords(today), todayLong: longDay(today) };
  }

  /** The next id made by the database. */
  id(): string {
    const id = this.ids.shift();
    if (id === undefined) throw new Error('the batch ran out of ids');
    return id;
  }

  /** The next serial number of a quarter. */
  serial(year: number, quarter: number): number {
    const key = `${String(year)}:${String(quarter)}`;
    const next = this.serials.get(key);
    if (next === undefined) throw new Error('the batch ran out of serial numbers');
    this.serials.set(key, next + 1);
    return next;
  }

  /** When the obligation is looked at again, and one line in the record where something happened. */
  finish({ watched: { row }, plan }: Planned): void {
    this.nextTimes.push({
      id: row.id,
      next_at: plan.nextAt === null ? null : instantAt(plan.nextAt.day, plan.nextAt.time),
    });
    if (plan.steps.length === 0) return;
    this.acts.push({
      action: 'obligation.supervised',
      subjectType: 'OBLIGATION',
      subjectId: row.id,
      unitId: row.ownerUnitId,
      facts: { steps: plan.steps.map((step) => step.kind), lateness: plan.steps[0]?.grounds.lateness ?? 0 },
    });
  }

  /** Writes everything; a statement for each table, whatever the number of obligations. */
  async write(tx: Tx, actor: Actor): Promise<void> {
    // An obligation has one open case: the old one is closed before a new one opens.
    await changeCases(tx, this.caseChanges);
    await insertCases(tx, this.cases);
    await openHiddenCases(tx, this.revealed);
    await endListingStudies(tx, actor, this.studied);
    await insertRungs(tx, this.rungs);
    await insertSlips(tx, this.slips);
    await markSlipsSent(tx, this.slipsSent);
    await markSlipsDropped(tx, this.slipsDropped);
    await markLapsed(tx, this.lapsed);
    await appendSteps(tx, actor, this.steps);
    await setNextTimes(tx, this.nextTimes);
    await notify(tx, this.notices);
    // What a sweep did to hundreds is no news each; the cases that it opened are, and its notices.
    const news = [
      ...this.cases.map((opened) => ({ topic: 'case.opened', subjectId: opened.id })),
      ...this.lapsed.map(({ id }) => ({ topic: 'obligation.lapsed', subjectId: id })),
    ];
    await recordActs(tx, actor, this.acts, news);
  }
}

/** The entry of the timeline that a step makes. */
export function timelineOf(
  watched: Watched,
  caseId: string | null,
  kind: string,
  grounds: Grounds,
  more: Partial<NewStep> = {},
): NewStep {
  return {
    obligation_id: watched.row.id,
    case_id: caseId,
    kind,
    clause: grounds.rule,
    date_run: watched.row.dateRun,
    lateness: grounds.lateness,
    dates: grounds.dates,
    policy_version: grounds.policyVersion,
    calendar_version: grounds.calendarVersion,
    ...more,
    why: { pausedDays: grounds.pausedDays, ...more.why },
  };
}
