import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../platform/clock/business-clock.js';
import type { Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { refuse as refuseGenerally } from '../../../platform/errors/platform-problems.js';
import { type Actor, OFFICE_HEAD_ROLES } from '../../../shared-kernel/actor.js';
import { dayOf } from '../../../shared-kernel/dates.js';
import { noticeWords } from '../../../texts/words.js';
import { recordAct } from '../../audit/index.js';
import { WorkingDays } from '../../calendar/index.js';
import { notify } from '../../notifications/index.js';
import { postsWithRoleEverywhere } from '../../organisation/index.js';
import type { Approval } from '../domain/approval.js';
import { DISOWN_WITHIN, guardDisowning, signerOf } from '../domain/paper.js';
import { refuse } from '../domain/problems.js';
import { dropRegistration, findApproval, keepDisowning } from '../persistence/approval.repository.js';
import { ApprovalKinds } from './approval-kinds.js';

/** What came of it. */
export interface Disowned {
  readonly id: string;
  /** Whether what followed was ended with it; else it stands on the office's desk to be decided anew. */
  readonly ended: boolean;
}

/** 非本人签批: whoever is said to have signed answers that he did not. */
@Injectable()
export class DisownPaper {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly workingDays: WorkingDays,
    private readonly kinds: ApprovalKinds,
  ) {}

  /**
   * A registration that waits falls away; what followed from one in effect ends as a wrong notice does, or is one piece of work on the
   * office's desk: to decide anew. The record holds it, and the heads of the office are told.
   * @throws APPROVAL_NO_PAPER, APPROVAL_NOT_YOUR_SIGNATURE, APPROVAL_DISOWNED, APPROVAL_DISOWN_TOO_LATE
   */
  execute(actor: Actor, approvalId: string, words: string): Promise<Disowned> {
    return this.unitOfWork.run(async (tx) => {
      const approval = await findApproval(tx, approvalId);
      if (approval === null || signerOf(approval) === null) throw refuseGenerally('NOT_FOUND');
      const { today } = await businessTime(tx);
      const last =
        approval.decidedAt === null
          ? null
          : (await this.workingDays.current(tx)).add(dayOf(approval.decidedAt), DISOWN_WITHIN);
      guardDisowning(approval, actor, last, today);
      const ended = await this.end(tx, actor, approval, words);
      await this.tell(tx, actor, approval, { words, ended });
      return { id: approvalId, ended };
    });
  }

  private async end(tx: Tx, actor: Actor, approval: Approval, words: string): Promise<boolean> {
    if (approval.registration !== null) return dropRegistration(tx, approval.approvalId);
    const { today } = await businessTime(tx);
    const handler = this.kinds.handlerOf(approval.kind);
    const ended = (await handler.onDisowned?.(tx, actor, approval, words)) ?? false;
    if (!(await keepDisowning(tx, approval.approvalId, { words, on: today }))) throw refuse('APPROVAL_DISOWNED');
    if (!ended) await this.kinds.decideAnew(tx, actor, approval);
    return ended;
  }

  private async tell(
    tx: Tx,
    actor: Actor,
    approval: Approval,
    { words, ended }: { readonly words: string; readonly ended: boolean },
  ): Promise<void> {
    const paper = approval.registration ?? approval.offline;
    await recordAct(tx, actor, {
      action: 'approval.disowned',
      subjectType: 'APPROVAL',
      subjectId: approval.approvalId,
      unitId: approval.unitId,
      facts: { kind: approval.kind, about: approval.subjectId, words, ended, paper },
    });
    const heads = (await Promise.all(OFFICE_HEAD_ROLES.map((role) => postsWithRoleEverywhere(tx, role)))).flat();
    const facts = { matter: approval.title, signer: actor.name, registrar: paper?.registeredByName ?? '', words };
    await notify(
      tx,
      heads.map(({ postId }) => ({
        key: `approval:${approval.approvalId}:disowned:${String(approval.version)}:${postId}`,
        kind: 'PAPER_DISOWNED',
        recipientPostId: postId,
        unitId: approval.unitId,
        subjectType: approval.subjectType,
        subjectId: approval.subjectId,
        ...noticeWords(ended ? 'PAPER_DISOWNED_ENDED' : 'PAPER_DISOWNED_OPEN', facts),
      })),
    );
  }
}
