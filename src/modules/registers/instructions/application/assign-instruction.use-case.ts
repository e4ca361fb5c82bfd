import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../../platform/clock/business-clock.js';
import type { Tx } from '../../../../platform/database/tx.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { words } from '../../../../texts/words.js';
import { postById } from '../../../organisation/index.js';
import { openTask } from '../../../projects/index.js';
import { type Instruction, instructions } from '../../definitions/domain/instruction.register.js';
import { accept, entryInHand, recordEntryActs } from '../../engine/application/entry-work.js';
import { at } from '../../engine/domain/check-row.js';
import { refuse } from '../../engine/domain/problems.js';
import { type EntryRecord, rowOf } from '../../engine/persistence/entry-columns.js';
import { dueOf, standingOf, type Urgency } from '../domain/handling.js';
import { findHandling, keepTask } from '../persistence/handling.repository.js';

/** What a unit is to do of an instruction, in the office's words. */
export interface Assigning {
  /** Never the leader's own words: left out, what the instruction is about. */
  readonly matter: string | null;
  /** Left out: the unit that the instruction names. */
  readonly unitId: string | null;
  /** Asked where the leader named no day. */
  readonly urgency: Urgency | null;
}

/** The office makes one task of what a leader requires (交办); asked twice, it is the same task. */
@Injectable()
export class AssignInstruction {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws ENTRY_NOT_FOUND, STALE_VERSION, NOT_CONFIRMED, NOT_A_REQUIREMENT, ENTRY_REFUSED, TASK_UNIT_UNFIT */
  execute(actor: Actor, id: string, given: Assigning): Promise<{ readonly taskId: string }> {
    return this.unitOfWork.run(async (tx) => {
      const record = await entryInHand(tx, actor, instructions, id, null);
      const known = await findHandling(tx, id);
      if (known !== null && standingOf(known) !== 'TO_ASSIGN') return { taskId: known.taskId };
      if (record.state !== 'CONFIRMED') throw refuse('NOT_CONFIRMED');
      const row = rowOf(instructions, record) as unknown as Instruction;
      if (row.nature !== 'REQUIREMENT' || row.offSystem) throw refuse('NOT_A_REQUIREMENT');
      const taskId = await this.open(tx, actor, { record, row, given });
      await keepTask(tx, id, taskId, actor.personId);
      const facts = { kind: record.kind, taskId };
      await recordEntryActs(tx, actor, 'assigned', [{ id, unitId: given.unitId ?? row.unitId, facts }]);
      return { taskId };
    });
  }

  private async open(
    tx: Tx,
    actor: Actor,
    { record, row, given }: { readonly record: EntryRecord; readonly row: Instruction; readonly given: Assigning },
  ): Promise<string> {
    const { today } = await businessTime(tx);
    const dueOn = dueOf(row.dueOn, given.urgency, today);
    accept(dueFaults(row.dueOn, dueOn, today));
    const leader = row.byPostId === null ? null : await postById(tx, row.byPostId);
    return openTask(tx, actor, {
      source: 'ASSIGNMENT',
      matter: given.matter ?? row.title ?? '',
      unitId: given.unitId ?? row.unitId ?? '',
      dueOn: dueOn ?? today,
      projectId: row.projectId,
      origin: words('title.INSTRUCTION_ORIGIN', { leader: leader?.title ?? row.byWords ?? '', number: row.number }),
      assignedByPostId: row.byPostId,
      reportBackId: record.id,
    });
  }
}

/** The leader's day, or an urgency; a day that has passed has to be put right in the entry first. */
function dueFaults(named: Day | null, due: Day | null, today: Day) {
  if (due === null) return [at('/urgency', 'FIELD_MISSING')];
  return named !== null && named < today ? [at('/urgency', 'INSTRUCTION_DAY_PAST', { day: named })] : [];
}
