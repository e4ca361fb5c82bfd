import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ApprovalKinds } from '../../../approvals/index.js';
import { REGISTER_BATCH } from '../domain/register-import.js';
import { confirmImported } from './entry-exchange.js';
import { RegisterCatalogue } from './register-catalogue.js';

/** What follows from a decision on all entries of an import (同时审核); refused, they wait one by one. */
@Injectable()
export class RegisterBatchApprovals implements OnModuleInit {
  constructor(
    private readonly kinds: ApprovalKinds,
    private readonly registers: RegisterCatalogue,
  ) {}

  onModuleInit(): void {
    this.kinds.register(REGISTER_BATCH, {
      onApproved: (tx, actor, { subjectId: importId, facts }, { personId: decider }) =>
        confirmImported(tx, actor, this.registers, { importId, kind: String(facts['kind']), decider }),
      onRejected: () => Promise.resolve(),
    });
  }
}
