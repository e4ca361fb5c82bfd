import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { refuse as refuseGenerally } from '../../../platform/errors/platform-problems.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { type ApprovalFilter, type ListedApproval, listApprovals } from '../persistence/approval-list.repository.js';
import { ApprovalKinds } from './approval-kinds.js';
import { type ApprovalRights, rightsOf } from './approval-rights.js';

/** An approval, and what its reader may do about it. */
export interface ShownApproval extends ListedApproval {
  readonly rights: ApprovalRights;
}

/** Which approvals are asked for. */
export type ApprovalQuestion = Partial<
  Pick<ApprovalFilter, 'mine' | 'papers' | 'asked' | 'state' | 'kind' | 'subjectId' | 'before'>
> & {
  readonly limit: number;
};

/** Every decision that waits or was made, as far as the reader may see it. */
@Injectable()
export class ListApprovals {
  constructor(
    private readonly database: Database,
    private readonly kinds: ApprovalKinds,
  ) {}

  /** @returns up to `limit + 1` approvals, newest first */
  execute(actor: Actor, question: ApprovalQuestion): Promise<ShownApproval[]> {
    const anything = {
      mine: false,
      papers: false,
      asked: false,
      state: null,
      kind: null,
      subjectId: null,
      approvalId: null,
      before: null,
    };
    return this.shown(actor, { ...anything, ...question, limit: question.limit + 1 });
  }

  /** One approval. @throws NOT_FOUND also where it lies outside the reader's scope */
  async get(actor: Actor, approvalId: string): Promise<ShownApproval> {
    const filter = {
      mine: false,
      papers: false,
      asked: false,
      state: null,
      kind: null,
      subjectId: null,
      approvalId,
      before: null,
      limit: 1,
    };
    const [found] = await this.shown(actor, filter);
    if (found === undefined) throw refuseGenerally('NOT_FOUND');
    return found;
  }

  /** Whom the matters bar is asked once per kind, and only of what waits. */
  private async shown(actor: Actor, filter: ApprovalFilter): Promise<ShownApproval[]> {
    const rows = await listApprovals(this.database, actor, filter);
    const waiting = rows.filter(({ state }) => state === 'PENDING');
    const barred = new Map<string, readonly string[]>();
    for (const kind of new Set(waiting.map((row) => row.kind))) {
      const subjects = waiting.filter((row) => row.kind === kind).map(({ subjectId }) => subjectId);
      const bars = (await this.kinds.knownOf(kind).paperBars?.(this.database, subjects)) ?? [];
      for (const [subjectId, people] of bars) barred.set(`${kind}:${subjectId}`, people);
    }
    return rows.map((row) => {
      const people = barred.get(`${row.kind}:${row.subjectId}`) ?? [];
      return { ...row, rights: rightsOf(row, actor, this.kinds.knownOf(row.kind), people) };
    });
  }
}
