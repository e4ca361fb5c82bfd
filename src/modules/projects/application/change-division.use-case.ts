import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { handOverApprovals } from '../../approvals/index.js';
import { recordAct } from '../../audit/index.js';
import { listLedProjects, moveLeadership } from '../persistence/division.repository.js';
import { checkPosts, chosen, type DivisionChange, type LedProject } from './preview-division-change.query.js';

/**
 * A change of the leaders' division of work moves all in one step; what is due stays due, and answers to the new official,
 * who also decides what waits for his predecessor's word.
 */
@Injectable()
export class ChangeDivision {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @returns what moved @throws PROJECT_POST_UNFIT, DIVISION_UNCHANGED, PROJECT_NOT_FOUND */
  execute(actor: Actor, change: DivisionChange): Promise<readonly LedProject[]> {
    const { fromPostId, toPostId } = change;
    return this.unitOfWork.run(async (tx) => {
      await checkPosts(tx, change);
      const moved = chosen(await listLedProjects(tx, fromPostId, change.projectIds, true), change);
      const ids = moved.map((project) => project.id);
      await moveLeadership(tx, ids, change);
      const approvals = await handOverApprovals(tx, actor, { projectIds: ids, fromPostId, toPostId });
      await recordAct(tx, actor, {
        action: 'division.changed',
        subjectType: 'POST',
        subjectId: fromPostId,
        facts: { fromPostId, toPostId, count: ids.length, projects: ids, approvals: approvals.length },
      });
      return moved;
    });
  }
}
