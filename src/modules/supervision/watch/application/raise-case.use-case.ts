import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { checkVersion } from '../../../../platform/concurrency/check-version.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { recordAct } from '../../../audit/index.js';
import { processGrounds } from '../../cases/domain/grounds.js';
import type { Tier } from '../../policy/domain/policy.js';
import { refuse } from '../../policy/domain/problems.js';
import { raise } from '../domain/raise.js';
import { findCaseHead } from '../../cases/persistence/case.repository.js';
import { caseFacts, listOpenItems, lockOpenCases, lockWatched } from '../../cases/persistence/watched.repository.js';
import { barOf, proposeInterview } from '../../interviews/application/propose-interview.js';
import type { MatterContext } from '../../interviews/application/act-context.js';
import { readMoment } from '../../policy/application/moment.js';
import { loadPeople } from '../../cases/application/people.js';
import { Policies } from '../../policy/application/policies.js';

/** A person's reasoned proposal of an interview: quality not up to standard, or a tier that the clock would not reach by itself. */
@Injectable()
export class RaiseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policies: Policies,
  ) {}

  /** @throws CASE_NOT_FOUND, CASE_CLOSED, CASE_TIER_NOT_HIGHER, INTERVIEW_WRONG_STATE, UNIT_NOT_INTERVIEWED, TIER_NOT_POSSIBLE, STALE_VERSION */
  execute(
    actor: Actor,
    caseId: string,
    given: { readonly tier: Tier; readonly reason: string },
    seen: number | null,
  ): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const head = await findCaseHead(tx, caseId);
      if (head === null) throw refuse('CASE_NOT_FOUND');
      const [row] = await lockWatched(tx, [head.obligationId]);
      const [open] = await lockOpenCases(tx, [head.obligationId]);
      if (row === undefined || open?.id !== caseId) throw refuse('CASE_CLOSED');
      checkVersion(open.version, seen);
      const [item] = await listOpenItems(tx, [row.id]);
      raise(caseFacts(open), item ?? null, { tier: given.tier, reason: given.reason, facts: given.reason });
      const book = await this.policies.pinned(tx, open.policyVersion, open.calendarVersion);
      const context: MatterContext = {
        tx,
        actor,
        book,
        now: await readMoment(tx),
        people: await loadPeople(tx, [row]),
      };
      const { currentDate, originalDate } = row;
      const grounds = processGrounds('TIER_BY_PERSON', { currentDate, originalDate }, book);
      const proposal = {
        row,
        caseId,
        tier: given.tier,
        trigger: 'PERSON',
        reason: given.reason,
        grounds,
        rung: null,
      } as const;
      guardAsker(context, given.tier);
      const bar = barOf(context, proposal);
      if (bar === 'UNIT_NOT_INTERVIEWED' || bar === 'TIER_NOT_POSSIBLE') throw refuse(bar);
      const outcome = await proposeInterview(context, proposal);
      if (outcome.kind === 'BARRED') throw refuse('NO_INTERVIEWER');
      await recordAct(tx, actor, {
        action: 'case.raised',
        subjectType: 'CASE',
        subjectId: caseId,
        unitId: row.ownerUnitId,
        facts: { tier: given.tier, outcome: outcome.kind },
      });
    });
  }
}

/** Nobody of the office stands above who signs the third tier, so he does not raise it himself. @throws RAISE_BY_APPROVER */
function guardAsker({ people, book, actor }: MatterContext, tier: Tier): void {
  const { approver } = book.policy.rules.tiers[tier];
  if (tier === 3 && actor.personId !== null && people.ofOffice(approver)?.personId === actor.personId)
    throw refuse('RAISE_BY_APPROVER');
}
