import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { noticeWords } from '../../../texts/words.js';
import { notify } from '../../notifications/index.js';
import {
  Authority,
  type AuthorityAct,
  type DecisionAsker,
  listSeconds,
  type Proposal,
  type Proposed,
  SecondPerson,
  type SecondPersonRow,
  secondRole,
} from '../../organisation/index.js';
import {
  type Approval,
  type ApprovalHandler,
  ApprovalKinds,
  type Decision,
  findPendingApproval,
  isRestedOn,
  requestApproval,
  tellProposer,
} from '../../approvals/index.js';
import { refuse } from '../domain/problems.js';
import { comeToSign } from './come-to-sign.js';
import { askDirector } from './initial-settings.js';

/** A change of who may do what in the organisation, which waits for its second person. */
const AUTHORITY = 'AUTHORITY';

const NOT_SAID: Proposed = { byPersonId: null, title: '', gains: [], loses: [] };

type Asked = Pick<Approval, 'approvalId' | 'unitId' | 'title'>;

/** Puts acts of authority before a second person, and does them on his word. */
@Injectable()
export class AuthorityApprovals implements ApprovalHandler, DecisionAsker, OnModuleInit {
  /** Appointments are signed by whoever appoints, who need hold no post here. */
  readonly paperIsOthers = true;

  constructor(
    private readonly kinds: ApprovalKinds,
    private readonly second: SecondPerson,
    private readonly authority: Authority,
  ) {}

  onModuleInit(): void {
    this.kinds.register(AUTHORITY, this);
    this.second.register(this);
  }

  onGained(tx: Tx, actor: Actor, personIds: readonly string[]): Promise<void> {
    return comeToSign(tx, actor, personIds);
  }

  async assertFree(tx: Tx, ids: readonly string[]): Promise<void> {
    if (await isRestedOn(tx, AUTHORITY, ids)) throw refuse('AUTHORITY_WAITS');
  }

  async askSecond(tx: Tx, actor: Actor, { act, matter }: Proposal): Promise<string> {
    const { subjectType, subjectId, unitId, officeOnly, gains, loses, restsOn } = matter;
    if ((await findPendingApproval(tx, AUTHORITY, subjectId)) !== null) throw refuse('AUTHORITY_WAITS');
    const approverRole = secondRole(matter);
    const concerned = [...gains, ...loses];
    const title = `${matter.title}${matter.note}`;
    const approvalId = await requestApproval(tx, actor, {
      ...{ kind: AUTHORITY, subjectType, subjectId, unitId, officeOnly, title, approverRole },
      facts: {
        ...{ act, concerned, proposedByAccount: actor.accountId, restsOn: [...restsOn, ...concerned] },
        proposed: { byPersonId: actor.personId, title: matter.title, gains, loses } satisfies Proposed,
      },
    });
    await this.ask(
      tx,
      { approvalId, unitId, title },
      await listSeconds(tx, approverRole, [actor.personId, ...concerned]),
    );
    return approvalId;
  }

  private async ask(tx: Tx, asked: Asked, seconds: readonly SecondPersonRow[]): Promise<void> {
    const { approvalId, unitId, title } = asked;
    await notify(
      tx,
      seconds.map(({ postId }) => ({
        ...{ key: `approval:${approvalId}:asked:${postId}`, kind: 'APPROVAL_REQUESTED', recipientPostId: postId },
        ...{
          unitId,
          subjectId: approvalId,
          ...noticeWords('APPROVAL_REQUESTED', { title }),
        },
      })),
    );
  }

  askDirector(tx: Tx, actor: Actor, { matter }: Proposal, made: string): Promise<void> {
    return askDirector(tx, actor, { ...matter, subjectId: made });
  }

  async onApproved(tx: Tx, actor: Actor, approval: Approval, decision: Decision): Promise<void> {
    const { approvalId, facts } = approval;
    // What was proposed before proposals said who gains by them is proposed anew.
    const proposed = (facts['proposed'] as Proposed | undefined) ?? NOT_SAID;
    await this.authority.perform(tx, actor, { act: facts['act'] as AuthorityAct, proposed }, { approvalId });
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
