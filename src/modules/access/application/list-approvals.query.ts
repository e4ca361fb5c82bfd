import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { refuse as refuseGenerally } from '../../../platform/errors/platform-problems.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { type ApprovalFilter, listApprovals, type ShownApproval } from '../persistence/approval-list.repository.js';

export type { ShownApproval };

/** Which approvals are asked for. */
export type ApprovalQuestion = Partial<
  Pick<ApprovalFilter, 'mine' | 'papers' | 'state' | 'kind' | 'subjectId' | 'before'>
> & {
  readonly limit: number;
};

/** Every decision that waits or was made, as far as the reader may see it. */
@Injectable()
export class ListApprovals {
  constructor(private readonly database: Database) {}

  /** @returns up to `limit + 1` approvals, newest first */
  execute(actor: Actor, question: ApprovalQuestion): Promise<ShownApproval[]> {
    const anything = {
      mine: false,
      papers: false,
      state: null,
      kind: null,
      subjectId: null,
      approvalId: null,
      before: null,
    };
    return listApprovals(this.database, actor, { ...anything, ...question, limit: question.limit + 1 });
  }

  /** One approval. @throws NOT_FOUND also where it lies outside the reader's scope */
  async get(actor: Actor, approvalId: string): Promise<ShownApproval> {
    const filter = {
      mine: false,
      papers: false,
      state: null,
      kind: null,
      subjectId: null,
      approvalId,
      before: null,
      limit: 1,
    };
    const [found] = await listApprovals(this.database, actor, filter);
    if (found === undefined) throw refuseGenerally('NOT_FOUND');
    return found;
  }
}
