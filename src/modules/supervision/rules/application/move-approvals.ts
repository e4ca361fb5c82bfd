import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/tx.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import {
  type Approval,
  type ApprovalHandler,
  ApprovalKinds,
  type Decision,
  tellProposer,
} from '../../../approvals/index.js';
import { recordAct } from '../../../audit/index.js';
import { pinCases } from '../../cases/persistence/moved-cases.repository.js';
import { appendSteps, type NewStep } from '../../cases/persistence/writes.repository.js';
import { Policies } from '../../policy/application/policies.js';
import { refuse } from '../../policy/domain/problems.js';
import type { MoveState } from '../domain/rule-move.js';
import { endMove, findMove, type RuleMove } from '../persistence/rule-move.repository.js';
import { MOVE_APPROVAL } from './keep-moves.use-case.js';
import { type MovePreview, previewInHand } from './preview-move.js';

/** What follows when the second person decides on a move. */
@Injectable()
export class MoveApprovals implements ApprovalHandler, OnModuleInit {
  constructor(
    private readonly kinds: ApprovalKinds,
    private readonly policies: Policies,
  ) {}

  onModuleInit(): void {
    this.kinds.register(MOVE_APPROVAL, this);
  }

  /** What he decides on is what he would see now: where anything has changed since, nothing is moved. @throws MOVE_STALE */
  async onApproved(tx: Tx, actor: Actor, approval: Approval, decision: Decision): Promise<void> {
    const move = await this.end(tx, approval, 'CARRIED_OUT', decision.personId);
    const { unitId, projectId, toVersion, digest } = move;
    const now = await previewInHand(tx, this.policies, { unitId, projectId });
    if (now.digest !== digest) throw refuse('MOVE_STALE');
    await pinCases(
      tx,
      now.cases.map(({ id }) => id),
      toVersion,
    );
    await appendSteps(tx, actor, timelines(now, move, actor));
    const facts = { toVersion, cases: now.cases.map(({ id, policyVersion }) => ({ id, from: policyVersion })) };
    await recordAct(tx, actor, { ...acted(approval), action: 'rule-move.carried-out', facts });
    await this.heard(tx, approval, decision);
  }

  async onRejected(tx: Tx, _actor: Actor, approval: Approval, decision: Decision): Promise<void> {
    await this.end(tx, approval, 'REJECTED', decision.personId);
    await this.heard(tx, approval, decision);
  }

  async onWithdrawn(tx: Tx, actor: Actor, approval: Approval): Promise<void> {
    await this.end(tx, approval, 'WITHDRAWN', null);
    await recordAct(tx, actor, { ...acted(approval), action: 'rule-move.withdrawn' });
  }

  private async end(tx: Tx, { subjectId }: Approval, state: MoveState, personId: string | null): Promise<RuleMove> {
    const move = await findMove(tx, subjectId);
    if (move === null || !(await endMove(tx, subjectId, state, personId))) throw refuse('MOVE_NOT_FOUND');
    return move;
  }

  private async heard(tx: Tx, approval: Approval, decision: Decision): Promise<void> {
    await tellProposer(tx, approval, decision);
  }
}

const acted = ({ subjectId }: Approval) => ({ subjectType: 'RULE_MOVE', subjectId }) as const;

/** Each timeline says who moved its case, and from which version to which. */
function timelines({ cases }: MovePreview, { toVersion, proposedByName }: RuleMove, actor: Actor): NewStep[] {
  return cases.map((one) => ({
    ...{ obligation_id: one.obligationId, case_id: one.id, kind: 'RULES_MOVED', clause: 'RULES_MOVED' },
    ...{ date_run: one.dateRun, office_only: one.hidden, lateness: 0, dates: {} },
    ...{ policy_version: toVersion, calendar_version: one.calendarVersion },
    why: { fromVersion: one.policyVersion, toVersion, proposedBy: proposedByName, decidedBy: actor.name },
  }));
}
