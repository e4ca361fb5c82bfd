import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { dayWords } from '../../../shared-kernel/dates.js';
import { groupBy } from '../../../shared-kernel/group-by.js';
import { noticeWords, words } from '../../../texts/words.js';
import { type Approval, ApprovalKinds, handOverApprovals, tellProposer } from '../../approvals/index.js';
import { recordAct } from '../../audit/index.js';
import { notify } from '../../notifications/index.js';
import { cityUnitId, postsOf } from '../../organisation/index.js';
import { moveLeadership } from '../../projects/index.js';
import { refuse } from '../domain/problems.js';
import { takeTurns, writePlaces } from '../persistence/division.repository.js';
import { type DivisionOrder, dropOrder, keepOrdered, lockOrder } from '../persistence/division-order.repository.js';
import { DIVISION } from './propose-division.use-case.js';
import { talliedOf, type WeighedChange, weighDivision } from './weigh-division.js';

const idOf = (approval: Approval): string => String(approval.facts['orderId']);

/** What follows from the second person's word: every unit has its official, and every project that went with the one before goes to him. */
@Injectable()
export class CarryOutDivision implements OnModuleInit {
  constructor(private readonly kinds: ApprovalKinds) {}

  onModuleInit(): void {
    this.kinds.register(DIVISION, {
      onApproved: async (tx, actor, approval, decision) => {
        await this.execute(tx, actor, approval);
        await tellProposer(tx, approval, decision);
      },
      onRejected: async (tx, _actor, approval, decision) => {
        await dropOrder(tx, idOf(approval), 'REJECTED');
        await tellProposer(tx, approval, decision);
      },
      onWithdrawn: (tx, _actor, approval) => dropOrder(tx, idOf(approval), 'WITHDRAWN'),
    });
  }

  private async execute(tx: Tx, actor: Actor, approval: Approval): Promise<void> {
    await takeTurns(tx);
    const order = await lockOrder(tx, idOf(approval));
    if (order?.state !== 'PROPOSED') throw refuse('DIVISION_NOT_FOUND');
    const { id, document, orderedOn, places } = order;
    const changes = await weighDivision(tx, { document, orderedOn, assignments: places }, true);
    await writePlaces(tx, changes);
    await moveProjects(tx, actor, changes);
    const moved = talliedOf(changes);
    await keepOrdered(tx, id, moved);
    await tell(tx, order, changes);
    const unitId = await cityUnitId(tx);
    await recordAct(tx, actor, {
      ...{ action: 'unit.division-ordered', subjectType: 'UNIT', subjectId: unitId, unitId },
      facts: {
        ...{ orderId: id, document, orderedOn, approvalId: approval.approvalId, moved },
        places: changes.map(({ unitId: unit, fromPostId, postId, fields }) => ({ unit, fromPostId, postId, fields })),
        projects: changes.flatMap(({ moving }) => moving.map((project) => project.id)),
      },
    });
  }
}

/** One step for each pair of officials, however many projects. */
async function moveProjects(tx: Tx, actor: Actor, changes: readonly WeighedChange[]): Promise<void> {
  const pairs = groupBy(
    changes.filter(({ moving }) => moving.length > 0),
    ({ fromPostId, postId }) => `${fromPostId ?? ''} ${postId ?? ''}`,
  );
  for (const group of pairs.values()) {
    const { fromPostId, postId } = group[0] ?? {};
    if (fromPostId == null || postId == null) continue;
    const projectIds = group.flatMap(({ moving }) => moving.map(({ id }) => id));
    await moveLeadership(tx, projectIds, { fromPostId, toPostId: postId });
    await handOverApprovals(tx, actor, { projectIds, fromPostId, toPostId: postId });
  }
}

/** The officials who gain or lose, and whoever files for the units. */
async function tell(tx: Tx, { id }: DivisionOrder, changes: readonly WeighedChange[]): Promise<void> {
  const nobody = words('phrase.nobody');
  const drafts = [];
  for (const { unitId, unitName, fromPostId, postId, fromTitle, toTitle, moving, document, orderedOn } of changes) {
    const filers = await postsOf(tx, unitId, ['LIAISON', 'SECTION_CHIEF']);
    const told = [fromPostId, postId, ...filers.map((post) => post.postId)].filter((one) => one !== null);
    const facts = { unit: unitName, from: fromTitle ?? nobody, to: toTitle ?? nobody, document };
    for (const recipientPostId of new Set(told))
      drafts.push({
        ...{ key: `division:${id}:${unitId}:${recipientPostId}`, kind: 'DIVISION_CHANGED' as const, recipientPostId },
        ...{ unitId, subjectId: unitId },
        ...noticeWords('DIVISION_CHANGED', { ...facts, on: dayWords(orderedOn), projects: moving.length }),
      });
  }
  await notify(tx, drafts);
}
