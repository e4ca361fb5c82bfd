import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type Actor, SUPERVISOR_ROLES } from '../../../shared-kernel/actor.js';
import { words } from '../../../texts/words.js';
import { requestApproval } from '../../approvals/index.js';
import { recordAct } from '../../audit/index.js';
import { refuse } from '../domain/problems.js';
import { isConcerned, secondOf, type TransferDraft } from '../domain/unit-transfer.js';
import {
  insertTransfer,
  isTransferWaiting,
  listTransfers,
  takeTurns,
  type UnitTransfer,
} from '../persistence/unit-transfer.repository.js';
import { type WeighedTransfer, WeighTransfer } from './weigh-transfer.js';

/** Of which kind of approval a reorganisation is. */
export const UNIT_TRANSFER = 'UNIT_TRANSFER';

/** One person proposes that units are merged or divided, having seen what moves; another decides. */
@Injectable()
export class ProposeTransfer {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly weigh: WeighTransfer,
  ) {}

  /** What would move; nothing is written. @throws what {@link WeighTransfer} does */
  preview(draft: TransferDraft): Promise<WeighedTransfer> {
    return this.weigh.execute(this.database, draft, false);
  }

  /** Reorganisations, the newest first. */
  list(unitId: string | null): Promise<readonly UnitTransfer[]> {
    return listTransfers(this.database, unitId);
  }

  /** @returns the approval that waits @throws TRANSFER_OWN_UNIT, TRANSFER_WAITS, and what {@link WeighTransfer} does */
  execute(actor: Actor, draft: TransferDraft): Promise<{ readonly id: string; readonly approvalId: string }> {
    return this.unitOfWork.run(async (tx) => {
      const unitIds = [draft.fromUnitId, draft.toUnitId];
      if (isConcerned(actor, unitIds)) throw refuse('TRANSFER_OWN_UNIT');
      await takeTurns(tx);
      const { from, to, projects, matters, talks } = await this.weigh.execute(tx, draft, false);
      if (await isTransferWaiting(tx, draft)) throw refuse('TRANSFER_WAITS');
      const id = await insertTransfer(tx, draft, actor.personId);
      const facts = { from: from.name, to: to.name, projects: projects.length, matters: matters.length };
      const watched = matters.filter(({ watch }) => watch !== null).length;
      const approvalId = await requestApproval(tx, actor, {
        kind: UNIT_TRANSFER,
        subjectType: 'UNIT',
        subjectId: from.unitId,
        officeOnly: true,
        title: words(`title.UNIT_TRANSFER_${draft.kind}`, { ...facts, watched, basis: draft.basis }),
        facts: { transferId: id, toUnitId: to.unitId, talks },
        approverRole: secondOf(actor),
        askedBy: SUPERVISOR_ROLES,
      });
      await recordAct(tx, actor, {
        action: 'unit.transfer-proposed',
        subjectType: 'UNIT',
        subjectId: from.unitId,
        unitId: from.unitId,
        facts: { transferId: id, ...draft, approvalId },
      });
      return { id, approvalId };
    });
  }
}

export type { UnitTransfer };
