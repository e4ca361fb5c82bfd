import { Injectable, type OnModuleInit } from '@nestjs/common';
import { businessTime } from '../../../platform/clock/business-clock.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { dayWords } from '../../../shared-kernel/dates.js';
import { noticeWords } from '../../../texts/words.js';
import { type Approval, ApprovalKinds, moveUnitOfPending, tellProposer } from '../../approvals/index.js';
import { recordAct } from '../../audit/index.js';
import { notify } from '../../notifications/index.js';
import { ChangeOwner } from '../../obligations/index.js';
import { Authority, postsOf, UnitFollowers } from '../../organisation/index.js';
import { transferPlaces } from '../../projects/index.js';
import { talksAbout, transferCases } from '../../supervision/index.js';
import { refuse } from '../domain/problems.js';
import { isConcerned, type TransferDraft } from '../domain/unit-transfer.js';
import {
  dropTransfer,
  keepCarriedOut,
  lockTransfer,
  type UnitTransfer,
} from '../persistence/unit-transfer.repository.js';
import { UNIT_TRANSFER } from './propose-transfer.use-case.js';
import { type WeighedTransfer, WeighTransfer } from './weigh-transfer.js';

/** What follows from the second person's word: all that is there by then goes over in one step, and nothing is left behind. */
@Injectable()
export class CarryOutTransfer implements OnModuleInit {
  constructor(
    private readonly kinds: ApprovalKinds,
    private readonly weigh: WeighTransfer,
    private readonly owners: ChangeOwner,
    private readonly followers: UnitFollowers,
    private readonly authority: Authority,
  ) {}

  onModuleInit(): void {
    this.kinds.register(UNIT_TRANSFER, {
      mayDecide: async (_reader, actor, approval) => {
        const concerned = [approval.subjectId, String(approval.facts['toUnitId'])];
        if (isConcerned(actor, concerned)) throw refuse('TRANSFER_OWN_UNIT');
        return Promise.resolve();
      },
      onApproved: async (tx, actor, approval, decision) => {
        await this.execute(tx, actor, approval);
        await tellProposer(tx, approval, decision);
      },
      onRejected: async (tx, _actor, approval, decision) => {
        await dropTransfer(tx, idOf(approval), 'REJECTED');
        await tellProposer(tx, approval, decision);
      },
      onWithdrawn: (tx, _actor, approval) => dropTransfer(tx, idOf(approval), 'WITHDRAWN'),
    });
  }

  private async execute(tx: Tx, actor: Actor, approval: Approval): Promise<void> {
    const transfer = await lockTransfer(tx, idOf(approval));
    if (transfer?.state !== 'PROPOSED') throw refuse('TRANSFER_NOT_FOUND');
    const draft: TransferDraft = { ...transfer, projectIds: transfer.projectIds ?? [] };
    const { projectIds, fromUnitId, toUnitId } = transfer;
    // Before what is owed is locked: a plan that the other unit has already is owed by nobody any more.
    await this.followers.move(tx, { fromUnitId, toUnitId, projectIds });
    const weighed = await this.weigh.execute(tx, draft, true);
    const moved = await this.move(tx, actor, transfer, weighed);
    if (transfer.kind === 'MERGE') {
      const { today } = await businessTime(tx);
      const closing = { kind: 'CLOSE_UNIT', unitId: fromUnitId, closedOn: today, successorId: toUnitId } as const;
      await this.authority.closeMerged(tx, actor, closing, { approvalId: approval.approvalId });
    }
    await keepCarriedOut(tx, transfer.id, moved);
    await this.tell(tx, transfer, weighed);
    await recordAct(tx, actor, {
      action: 'unit.transferred',
      subjectType: 'UNIT',
      subjectId: fromUnitId,
      unitId: toUnitId,
      facts: {
        ...{
          transferId: transfer.id,
          kind: transfer.kind,
          to: toUnitId,
          basis: transfer.basis,
          approvalId: approval.approvalId,
        },
        ...{ projects: weighed.projects.map(({ id }) => id), obligations: weighed.matters.map(({ id }) => id) },
      },
    });
  }

  private async move(
    tx: Tx,
    actor: Actor,
    { kind, fromUnitId, toUnitId, projectIds, basis }: UnitTransfer,
    { from, to, projects, matters, talks, others }: WeighedTransfer,
  ): Promise<Record<string, number>> {
    const places = projects.map(({ id }) => id);
    const owed = matters.map(({ id }) => id);
    const talkIds = (await talksAbout(tx, owed, toUnitId)).map(({ id }) => id);
    await transferPlaces(tx, { fromUnitId, toUnitId, projectIds }, places);
    await this.owners.carry(tx, matters, toUnitId);
    const why = { from: from.name, to: to.name, basis };
    const cases = await transferCases(tx, actor, owed, { toUnitId, why });
    await moveUnitOfPending(tx, {
      from: { id: fromUnitId, name: from.name },
      to: { id: toUnitId, name: to.name },
      subjectIds: kind === 'MERGE' ? null : [...talkIds, ...matters.map(({ subjectId }) => subjectId)],
      projectIds: kind === 'MERGE' ? null : places,
    });
    const counts = Object.fromEntries(others.map(({ what, count }) => [what, count]));
    return { projects: places.length, obligations: owed.length, cases, interviews: talks, ...counts };
  }

  /** Both units, as far as they still have people who can be told. */
  private async tell(tx: Tx, transfer: UnitTransfer, { from, to, projects, matters }: WeighedTransfer): Promise<void> {
    const facts = {
      ...{ from: from.name, to: to.name, basis: transfer.basis, on: dayWords(transfer.orderedOn) },
      ...{ projects: projects.length, matters: matters.length },
    };
    const units = transfer.kind === 'MERGE' ? [to.unitId] : [to.unitId, from.unitId];
    for (const unitId of units) {
      const posts = await postsOf(tx, unitId, ['LIAISON', 'SECTION_CHIEF', 'DEPUTY_LEADER', 'PRINCIPAL_LEADER']);
      await notify(
        tx,
        posts.map(({ postId }) => ({
          key: `unit-transfer:${transfer.id}:${postId}`,
          kind: 'UNIT_TRANSFERRED',
          recipientPostId: postId,
          unitId,
          subjectId: unitId,
          ...noticeWords('UNIT_TRANSFERRED', facts),
        })),
      );
    }
  }
}

const idOf = (approval: Approval): string => String(approval.facts['transferId']);
