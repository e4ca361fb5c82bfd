import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { startWork } from '../../../platform/queue/work.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import type { SealAnchor } from '../domain/seal-report.js';
import { recordAct } from './record-act.js';

export const VERIFY_WORK = 'audit.verify';

/** Starts the check of the whole record, and records that it was asked for. */
@Injectable()
export class StartVerification {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @returns the id of the work, whose result is the report */
  execute(actor: Actor, anchor: SealAnchor | null): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      const input = anchor === null ? {} : { anchor };
      const workId = await startWork(tx, { kind: VERIFY_WORK, subjectId: null, input, requestedBy: actor.accountId });
      await recordAct(tx, actor, {
        action: 'audit.verification-started',
        subjectType: 'WORK',
        subjectId: workId,
        facts: input,
      });
      return workId;
    });
  }
}
