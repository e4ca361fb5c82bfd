import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/database.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { recordAct } from '../../../audit/index.js';
import { finishOfficeWork } from '../../../obligations/index.js';
import { refuse } from '../../policy/domain/problems.js';
import {
  listQuarantines,
  lockQuarantine,
  type QuarantineRecord,
  releaseQuarantine,
} from '../persistence/quarantine.repository.js';
import { forgetSetback } from '../persistence/setback.repository.js';

/** What the watch had to set aside: shown with its reason, and let go on by a person who has looked at it. */
@Injectable()
export class ReleaseQuarantine {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** What waits now, the oldest first. Whoever only runs the system sees neither whose it is nor what it says. */
  async list(actor: Actor): Promise<readonly QuarantineRecord[]> {
    const rows = await listQuarantines(this.database);
    return actor.adminRole === null ? rows : rows.map((row) => ({ ...row, title: '', unitName: '', detail: '' }));
  }

  /** Lets a row go on with the next sweep. @throws QUARANTINE_NOT_FOUND, QUARANTINE_RELEASED */
  execute(actor: Actor, id: string, reason: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const found = await lockQuarantine(tx, id);
      if (found === null) throw refuse('QUARANTINE_NOT_FOUND');
      if (found.released) throw refuse('QUARANTINE_RELEASED');
      const { subjectType, subjectId } = found;
      await releaseQuarantine(tx, id, found, { accountId: actor.accountId, reason });
      await forgetSetback(tx, subjectId);
      await finishOfficeWork(tx, actor, 'QUARANTINE', [subjectId], reason);
      await recordAct(tx, actor, {
        action: subjectType === 'OBLIGATION' ? 'obligation.requeued' : 'interview.requeued',
        subjectType,
        subjectId,
        facts: { reason },
      });
    });
  }
}
