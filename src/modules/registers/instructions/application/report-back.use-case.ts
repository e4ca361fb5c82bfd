import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../../platform/clock/business-clock.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { finishOfficeWork } from '../../../obligations/index.js';
import { instructions } from '../../definitions/domain/instruction.register.js';
import { accept, entryInHand, recordEntryActs } from '../../engine/application/entry-work.js';
import { at } from '../../engine/domain/check-row.js';
import { refuse } from '../../engine/domain/problems.js';
import { type HandlingState, standingOf } from '../domain/handling.js';
import { findHandling, keepReport } from '../persistence/handling.repository.js';

const REFUSED = {
  TO_ASSIGN: 'INSTRUCTION_UNASSIGNED',
  UNDER_WAY: 'INSTRUCTION_UNDER_WAY',
  DONE: 'INSTRUCTION_REPORTED',
} as const satisfies Record<Exclude<HandlingState, 'TO_REPORT'>, string>;

/** That the result was reported back to the leader, on a day and in a way; only then the instruction is done (办结). */
@Injectable()
export class ReportBack {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws ENTRY_NOT_FOUND, INSTRUCTION_UNASSIGNED, INSTRUCTION_UNDER_WAY, INSTRUCTION_REPORTED, ENTRY_REFUSED */
  execute(actor: Actor, id: string, { on, how }: { readonly on: Day; readonly how: string }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const record = await entryInHand(tx, actor, instructions, id, null);
      const handling = await findHandling(tx, id);
      const standing = standingOf(handling);
      if (standing !== 'TO_REPORT') throw refuse(REFUSED[standing]);
      const { today } = await businessTime(tx);
      accept(on > today ? [at('/on', 'DATE_IN_FUTURE')] : []);
      await keepReport(tx, id, { on, how, personId: actor.personId });
      await finishOfficeWork(tx, actor, 'REPORT_BACK', [id], how);
      const facts = { kind: record.kind, taskId: handling?.taskId ?? null, on };
      await recordEntryActs(tx, actor, 'reported-back', [{ id, unitId: record.unitId, facts }]);
    });
  }
}
