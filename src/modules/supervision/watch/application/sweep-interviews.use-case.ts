import { KeepListings } from '../../listings/application/keep-listings.js';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/tx.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { latenessOn, type PauseRow } from '../../../obligations/index.js';
import type { InterviewDossier } from '../../interviews/domain/interview.js';
import {
  applyInterviewStep,
  type InterviewStep,
  type InterviewSurroundings,
  nextInterviewStep,
} from '../../interviews/domain/next-interview-step.js';
import { listDueInterviews } from '../persistence/due.repository.js';
import {
  lockInterview,
  type LockedInterview,
  setInterviewLook,
} from '../../interviews/persistence/interview.repository.js';
import { listRectifications } from '../../interviews/persistence/item-obligation.repository.js';
import { listPauses } from '../../cases/persistence/watched.repository.js';
import { carryOutDecision } from '../../interviews/application/carry-out-decision.js';
import { tellPresentLeaders } from '../../interviews/application/present-leaders.js';
import { peopleOf } from '../../interviews/application/interview-acts.js';
import { actingOf, caseBooks, type InterviewContext } from '../../interviews/application/act-context.js';
import { instantOf, readMoment } from '../../policy/application/moment.js';
import { Policies } from '../../policy/application/policies.js';
import { ENGINE, mayPass, SetAside, wordsOfError } from './set-aside.js';
import { Tick } from './tick.js';

/** Looks at interviews whose time has come, or whose post has changed hands, and does what the rules say, until none is due. */
@Injectable()
export class SweepInterviews {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policies: Policies,
    private readonly setAside: SetAside,
    private readonly listings: KeepListings,
  ) {}

  /** What follows where talks came to nothing: the listings in force, the last that a sweep looks at. */
  keepListings(): Promise<void> {
    return this.listings.execute(mayPass);
  }

  /**
   * @param wait whether the clock is moved on purpose: then what may pass ends the sweep, else only the one interview
   * @returns how many interviews were looked at
   */
  async execute(tick = new Tick(), wait = true): Promise<number> {
    const done: string[] = [];
    for (;;) {
      const due = await this.unitOfWork.run((tx) => listDueInterviews(tx, [...done, ...tick.failedIds()], wait));
      if (due.length === 0) return done.length;
      for (const id of due) {
        if (!wait && tick.isHopeless()) return done.length;
        if (await this.look(id, tick, wait)) done.push(id);
      }
    }
  }

  /** One interview, one transaction; one that cannot be planned is set aside alone. @returns whether it was looked at */
  private async look(id: string, tick: Tick, wait: boolean): Promise<boolean> {
    try {
      await this.unitOfWork.run((tx) => this.stepOrSetAside(tx, id));
    } catch (error) {
      if (wait || !mayPass(error)) throw error;
      tick.fail('INTERVIEW', id, error);
      return false;
    }
    tick.succeeded += 1;
    tick.passedInterviews.push(id);
    return true;
  }

  private async stepOrSetAside(tx: Tx, id: string): Promise<void> {
    const error = await this.unitOfWork.attempt(tx, () => this.step(tx, id));
    if (error === undefined) return;
    if (mayPass(error)) throw error as Error;
    await this.setAside.execute(tx, 'INTERVIEW', id, { cause: 'PLANNING', ...wordsOfError(error) });
  }

  /** Step by step, each on the state that the one before left, until the plan is empty. */
  private async step(tx: Tx, id: string): Promise<void> {
    for (;;) {
      const locked = await lockInterview(tx, id);
      if (locked === null) return;
      const book = await this.policies.pinned(tx, locked.file.policyVersion, locked.file.calendarVersion);
      const context: InterviewContext = {
        tx,
        actor: ENGINE,
        locked,
        book,
        bookOf: await caseBooks(tx, this.policies, locked, book),
        now: await readMoment(tx),
        people: await peopleOf(tx, locked),
      };
      await tellPresentLeaders(context);
      const plan = nextInterviewStep(locked.dossier, await surroundings(context), context.now, book);
      const [first] = plan.steps;
      if (first === undefined) return setInterviewLook(tx, id, instantOf(plan.nextAt));
      await carryOut(context, first);
    }
  }
}

async function carryOut(context: InterviewContext, step: InterviewStep): Promise<void> {
  const { dossier } = context.locked;
  const itemIds = step.kind === 'ITEM_FAILED' ? { itemIds: [step.itemId], why: { reason: 'OVERDUE' } } : {};
  await carryOutDecision(context, applyInterviewStep(dossier, step, actingOf(context)), {
    kind: step.kind,
    grounds: step.grounds,
    ...itemIds,
  });
}

async function surroundings({ tx, now, book, people, locked }: InterviewContext): Promise<InterviewSurroundings> {
  const holder = people.seat(locked.file.intervieweePostId);
  return {
    holderId: holder?.personId ?? null,
    reachable: holder?.reachable ?? false,
    rectificationLateness: await rectificationLateness(tx, locked, now.day, book.calendar),
  };
}

type Calendar = InterviewContext['book']['calendar'];

async function rectificationLateness(
  tx: Tx,
  { dossier }: LockedInterview,
  today: string,
  calendar: Calendar,
): Promise<Record<string, number>> {
  const items = talked(dossier);
  if (items.length === 0) return {};
  const own = await listRectifications(tx, items);
  const pauses = await listPauses(
    tx,
    own.map((one) => one.id),
  );
  return Object.fromEntries(
    own.map((one) => {
      const clock = {
        currentDate: one.currentDate,
        pauses: pauses.filter((pause) => pause.obligationId === one.id) as unknown as PauseRow[],
      };
      return [one.itemId, latenessOn(today, clock, calendar)];
    }),
  );
}

function talked(dossier: InterviewDossier): readonly string[] {
  return dossier.items.filter((item) => item.state === 'TALKED').map((item) => item.id);
}
