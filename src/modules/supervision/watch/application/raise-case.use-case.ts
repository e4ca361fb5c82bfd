import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/tx.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { checkVersion } from '../../../../platform/concurrency/check-version.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { WordGuards } from '../../../obligations/index.js';
import { recordAct } from '../../../audit/index.js';
import { processGrounds } from '../../cases/domain/grounds.js';
import type { Tier } from '../../policy/domain/policy.js';
import { refuse } from '../../policy/domain/problems.js';
import { type Raise, raise } from '../domain/raise.js';
import { findCaseHead } from '../../cases/persistence/case.repository.js';
import { countReturned } from '../../cases/persistence/raised.repository.js';
import {
  listOpenItems,
  lockOpenCases,
  lockWatched,
  type OpenCaseRow,
  type WatchedRow,
} from '../../cases/persistence/watched.repository.js';
import { barOf, proposeInterview } from '../../interviews/application/propose-interview.js';
import { giveWay } from '../../interviews/application/give-way.js';
import { wakeObligations } from '../../interviews/persistence/item-obligation.repository.js';
import { findInterviewOfItem, lockInterview } from '../../interviews/persistence/interview.repository.js';
import type { MatterContext } from '../../interviews/application/act-context.js';
import { peopleOf } from '../../interviews/application/interview-acts.js';
import { readMoment } from '../../policy/application/moment.js';
import { loadPeople } from '../../cases/application/people.js';
import { Policies } from '../../policy/application/policies.js';
import { noteWaiting } from './note-waiting.js';
import { openRaised } from './open-raised.js';

/**
 * A person's reasoned proposal of an interview: quality not up to standard (质效不高) of any obligation, or a tier that the clock would
 * not reach by itself.
 */
@Injectable()
export class RaiseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policies: Policies,
  ) {}

  /**
   * On a case that is open.
   * @throws CASE_NOT_FOUND, CASE_CLOSED, STALE_VERSION, and those of a proposal
   */
  execute(actor: Actor, caseId: string, given: Raise, seen: number | null): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const head = await findCaseHead(tx, caseId);
      if (head === null) throw refuse('CASE_NOT_FOUND');
      const [row] = await lockWatched(tx, [head.obligationId]);
      const [open] = await lockOpenCases(tx, [head.obligationId]);
      if (row === undefined || open?.id !== caseId) throw refuse('CASE_CLOSED');
      checkVersion(open.version, seen);
      await this.propose(tx, actor, { row, open }, given);
    });
  }

  /**
   * On an obligation, met or not; its case is opened where there is none.
   * @returns the case
   * @throws CASE_NOT_FOUND, and those of a proposal
   */
  onObligation(actor: Actor, obligationId: string, given: Raise): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      const [row] = await lockWatched(tx, [obligationId]);
      if (row === undefined) throw refuse('CASE_NOT_FOUND');
      const [open] = await lockOpenCases(tx, [obligationId]);
      return this.propose(tx, actor, { row, open: open ?? null }, given);
    });
  }

  private async propose(
    tx: Tx,
    actor: Actor,
    { row, open }: { readonly row: WatchedRow; readonly open: OpenCaseRow | null },
    given: Raise,
  ): Promise<string> {
    await tx.port(WordGuards).assertFit(tx, row.id, { reason: given.reason, skipReason: given.skipReason });
    const [item] = open === null ? [] : await listOpenItems(tx, [row.id]);
    const interviewId = item === undefined ? null : await findInterviewOfItem(tx, item.itemId);
    const lower = interviewId === null ? null : await lockInterview(tx, interviewId);
    const talk = lower?.dossier.interview.state ?? null;
    raise({ obligation: row, returned: await countReturned(tx, row.id), openCase: open, talk }, given);
    const book =
      open === null
        ? await this.policies.inForce(tx)
        : await this.policies.pinned(tx, open.policyVersion, open.calendarVersion);
    const people = await loadPeople(tx, [row]);
    const context: MatterContext = { tx, actor, book, now: await readMoment(tx), people };
    guardAsker(context, given.tier);
    const caseId = open?.id ?? (await openRaised(context, row));
    if (lower !== null)
      await giveWay({ ...context, bookOf: () => book, locked: lower, people: await peopleOf(tx, lower) }, caseId);
    await noteWaiting(context, open, await proposeRaised(context, { row, caseId }, given));
    return caseId;
  }
}

/** @returns the interview in which it is proposed; null: it waits */
async function proposeRaised(
  context: MatterContext,
  { row, caseId }: { readonly row: WatchedRow; readonly caseId: string },
  { tier, ground, reason, skipReason }: Raise,
): Promise<string | null> {
  const { tx, actor, book } = context;
  const { currentDate, originalDate } = row;
  const grounds = processGrounds('TIER_BY_PERSON', { currentDate, originalDate }, book);
  const said = skipReason === null ? reason : `${reason}\n${skipReason}`;
  const proposal = { row, caseId, tier, trigger: 'PERSON', ground, reason: said, grounds, rung: null } as const;
  const bar = barOf(context, proposal);
  if (bar === 'UNIT_NOT_INTERVIEWED' || bar === 'TIER_NOT_POSSIBLE') throw refuse(bar);
  const outcome = await proposeInterview(context, proposal);
  if (outcome.kind === 'BARRED') throw refuse('NO_INTERVIEWER');
  // What waits for another talk is proposed by the watch, which looks at nothing that was met.
  if (outcome.kind === 'WAITING') await wakeObligations(tx, [row.id]);
  await recordAct(tx, actor, {
    action: 'case.raised',
    subjectType: 'CASE',
    subjectId: caseId,
    unitId: row.ownerUnitId,
    facts: { tier, ground, outcome: outcome.kind, skipped: skipReason !== null, afterMet: row.state === 'MET' },
  });
  return outcome.kind === 'PROPOSED' ? outcome.interviewId : null;
}

/** Nobody of the office stands above who signs the third tier, so he does not raise it himself. @throws RAISE_BY_APPROVER */
function guardAsker({ people, book, actor }: MatterContext, tier: Tier): void {
  const { approver } = book.policy.rules.tiers[tier];
  if (tier === 3 && actor.personId !== null && people.ofOffice(approver)?.personId === actor.personId)
    throw refuse('RAISE_BY_APPROVER');
}
