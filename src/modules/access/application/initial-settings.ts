import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { words } from '../../../texts/words.js';
import {
  type Approval,
  type ApprovalHandler,
  ApprovalKinds,
  type Decision,
  requestApproval,
  tellProposer,
  withdrawApprovals,
} from '../../approvals/index.js';
import type { SubjectType } from '../../../shared-kernel/subjects.js';

/** What an administrator did alone while the office had nobody who could be the second person. */
const INITIAL_SETTING = 'INITIAL_SETTING';

/** What stands, and what it is about. */
export interface InitialSetting {
  readonly subjectType: SubjectType;
  readonly subjectId: string;
  readonly unitId?: string | null;
  readonly title: string;
}

/** Puts it before the director of the office: it stands on his workbench from his first sign-in on, to confirm or to object. */
export async function askDirector(tx: Tx, actor: Actor, setting: InitialSetting): Promise<void> {
  const { subjectType, subjectId, unitId = null, title } = setting;
  // A later act on the same thing takes the earlier one's place; the record has both.
  await withdrawApprovals(tx, INITIAL_SETTING, subjectId);
  await requestApproval(tx, actor, {
    ...{
      kind: INITIAL_SETTING,
      subjectType,
      subjectId,
      unitId,
      officeOnly: true,
      title: words('title.INITIAL_SETTING', { title }),
    },
    ...{ approverRole: 'OFFICE_DIRECTOR', facts: { proposedByAccount: actor.accountId } },
  });
}

/** The director's word on the first settings: what he objects to is put right by a new act, of two people by then. */
@Injectable()
export class InitialSettings implements ApprovalHandler, OnModuleInit {
  constructor(private readonly kinds: ApprovalKinds) {}

  onModuleInit(): void {
    this.kinds.register(INITIAL_SETTING, this);
  }

  onApproved(): Promise<void> {
    return Promise.resolve();
  }

  onRejected(tx: Tx, _actor: Actor, approval: Approval, decision: Decision): Promise<void> {
    return tellProposer(tx, approval, decision);
  }
}
