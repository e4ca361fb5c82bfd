import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { notify } from '../../notifications/index.js';
import {
  Authority,
  type AuthorityAct,
  type DecisionAsker,
  listSeconds,
  type Proposal,
  SecondPerson,
  secondRole,
} from '../../organisation/index.js';
import type { Approval } from '../domain/approval.js';
import { refuse } from '../domain/problems.js';
import { findPendingApproval } from '../persistence/approval.repository.js';
import { type ApprovalHandler, ApprovalKinds, type Decision } from './approval-kinds.js';
import { askDirector } from './initial-settings.js';
import { requestApproval } from './request-approval.js';
import { tellProposer } from './tell-proposer.js';

/** A change of who may do what in the organisation, which waits for its second person. */
const AUTHORITY = 'AUTHORITY';

/** Puts acts of authority before a second person, and does them on his word. */
@Injectable()
export class AuthorityApprovals implements ApprovalHandler, DecisionAsker, OnModuleInit {
  /** Appointments are signed by whoever appoints, who need hold no post here. */
  readonly paperIsOthers = true;

  paperTakesTwo(): Promise<boolean> {
    return Promise.resolve(true);
  }

  constructor(
    private readonly kinds: ApprovalKinds,
    private readonly second: SecondPerson,
    private readonly authority: Authority,
  ) {}

  onModuleInit(): void {
    this.kinds.register(AUTHORITY, this);
    this.second.register(this);
  }

  async askSecond(tx: Tx, actor: Actor, { act, matter }: Proposal): Promise<string> {
    const { subjectType, subjectId, unitId, title, officeOnly, gains, loses } = matter;
    if ((await findPendingApproval(tx, AUTHORITY, subjectId)) !== null) throw refuse('AUTHORITY_WAITS');
    const approverRole = secondRole(matter);
    const concerned = [...gains, ...loses];
    const approvalId = await requestApproval(tx, actor, {
      ...{ kind: AUTHORITY, subjectType, subjectId, unitId, officeOnly, title, approverRole },
      facts: { act, concerned, proposedByAccount: actor.accountId },
    });
    const seconds = await listSeconds(tx, approverRole, [actor.personId, ...concerned]);
    await notify(
      tx,
      seconds.map(({ postId }) => ({
        ...{ key: `approval:${approvalId}:asked:${postId}`, kind: 'APPROVAL_REQUESTED', recipientPostId: postId },
        ...{
          unitId,
          subjectType: 'APPROVAL',
          subjectId: approvalId,
          title,
          body: `${title}。请核实后同意或者不同意。`,
        },
      })),
    );
    return approvalId;
  }

  askDirector(tx: Tx, actor: Actor, { matter }: Proposal, made: string): Promise<void> {
    return askDirector(tx, actor, { ...matter, subjectId: made });
  }

  async onApproved(tx: Tx, actor: Actor, approval: Approval, decision: Decision): Promise<void> {
    await this.authority.perform(tx, actor, approval.facts['act'] as AuthorityAct, { approvalId: approval.approvalId });
    await tellProposer(tx, approval, decision);
  }

  onRejected(tx: Tx, _actor: Actor, approval: Approval, decision: Decision): Promise<void> {
    return tellProposer(tx, approval, decision);
  }

  /** Nothing was done yet, so nothing is to be undone. */
  onWithdrawn(): Promise<void> {
    return Promise.resolve();
  }
}
