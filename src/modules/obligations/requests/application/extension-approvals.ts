import { shortDayWords } from '../../../../shared-kernel/dates.js';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/tx.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { noticeWords } from '../../../../texts/words.js';
import {
  type Approval,
  type ApprovalHandler,
  ApprovalKinds,
  type Decision,
  OFFICE_TERM,
  type OwedWords,
} from '../../../approvals/index.js';
import { openOfficeObligation, settleOfficeObligation } from '../../clock/application/open-obligation.js';
import { openOfficeWork } from '../../clock/application/office-work.js';
import { redateObligation } from '../../clock/application/redate-obligation.js';
import { Requests } from './requests.js';

/** What follows from decisions on extensions, of duties, tasks and decisions alike; and where the office has to decide anew. */
@Injectable()
export class ExtensionApprovals implements ApprovalHandler, OnModuleInit {
  constructor(
    private readonly kinds: ApprovalKinds,
    private readonly requests: Requests,
  ) {}

  onModuleInit(): void {
    this.kinds.register('EXTENSION', this);
    this.kinds.onOwed({ ask: oweWords, settle: settleWord });
    this.kinds.onDisowned(async (tx, actor, { subjectType, subjectId, title }) => {
      await openOfficeWork(tx, actor, { what: 'REDECISION', subjectType, subjectId, about: title });
    });
  }

  /** Granted, the later date becomes current and the first one is kept; one that is as late already stays. */
  async onApproved(tx: Tx, actor: Actor, approval: Approval, decision: Decision): Promise<void> {
    const granted = await this.requests.agreed(tx, actor, approval, decision);
    const newDate = granted?.request.newDate ?? null;
    if (granted === null || newDate === null) return;
    const { title, dueOn, obligationId } = granted.subject;
    if (newDate <= dueOn)
      return this.requests.tell(
        tx,
        granted,
        noticeWords('EXTENDED_NO_MORE', { matter: title, day: shortDayWords(dueOn) }),
      );
    await redateObligation(tx, obligationId, newDate, 'EXTENSION', granted.request.id);
    await this.requests.tell(
      tx,
      granted,
      noticeWords('EXTENDED', { matter: title, from: shortDayWords(dueOn), to: shortDayWords(newDate) }),
    );
  }

  onRejected(tx: Tx, actor: Actor, approval: Approval, decision: Decision): Promise<void> {
    return this.requests.refused(tx, actor, approval, decision);
  }

  onWithdrawn(tx: Tx, actor: Actor, approval: Approval): Promise<void> {
    return this.requests.withdrawn(tx, actor, approval);
  }
}

/** Whoever asked is seen outside the office where the matter is; what is the office's alone names no project. */
async function oweWords(tx: Tx, asked: Parameters<OwedWords['ask']>[1]): Promise<void> {
  for (const { subjectId, projectId, officeOnly, title } of asked)
    await openOfficeObligation(tx, {
      ...{ kind: 'APPROVAL', subjectId, title, workingDays: OFFICE_TERM },
      projectId: officeOnly === true ? null : (projectId ?? null),
    });
}

async function settleWord(tx: Tx, subjectId: string, state: 'MET' | 'CANCELLED'): Promise<void> {
  await settleOfficeObligation(tx, 'APPROVAL', [subjectId], state);
}
