import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { DomainError } from '../../../../shared-kernel/domain-error.js';
import { VerifyDuty } from './verify-duty.use-case.js';

/** One that could not be accepted, and why. */
export interface NotVerified {
  readonly id: string;
  readonly code: string;
}

/** The office accepts several at once; what may not be accepted is left as it is and named. */
@Injectable()
export class VerifyDuties {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly verify: VerifyDuty,
  ) {}

  execute(actor: Actor, ids: readonly string[]): Promise<{ verified: string[]; refused: NotVerified[] }> {
    return this.unitOfWork.run(async (tx) => {
      const verified: string[] = [];
      const refused: NotVerified[] = [];
      // In the order of ids, as all locks on duties are taken.
      for (const id of [...new Set(ids)].sort()) {
        const error = await this.unitOfWork.attempt(tx, async () => {
          await this.verify.execute(actor, id, { acceptStageProgress: false, words: null }, null);
        });
        if (error === undefined) verified.push(id);
        else if (error instanceof DomainError) refused.push({ id, code: error.code });
        else throw error as Error;
      }
      return { verified, refused };
    });
  }
}
