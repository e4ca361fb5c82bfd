import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { type Act, recordActs } from '../../audit/index.js';
import {
  type CarryChoice,
  type ChangingLead,
  LeadObligations,
  type LedObligation,
  OwnerMovers,
} from '../../obligations/index.js';
import { carryTasks, listLeads, type WantedLead } from '../persistence/lead.repository.js';
import { type CarriedObligation, tellLeadChange } from './tell-lead-change.js';

/** Another unit leads a project: its open obligations go with it, in one step with the chain (牵头单位调整). */
@Injectable()
export class ChangeLead implements OnModuleInit {
  constructor(
    private readonly led: LeadObligations,
    private readonly movers: OwnerMovers,
  ) {}

  onModuleInit(): void {
    this.movers.register({ closed: () => Promise.resolve([]), move: carryTasks });
  }

  /** What would move with the projects, and what would stay and why; nothing is written. */
  async preview(reader: Reader, actor: Actor, wanted: readonly WantedLead[]): Promise<readonly LedObligation[]> {
    return this.led.preview(reader, actor, await listLeads(reader, wanted));
  }

  /** The units that lead the projects before a change of which this is the wish. */
  before(tx: Tx, wanted: readonly WantedLead[]): Promise<readonly ChangingLead[]> {
    return listLeads(tx, wanted);
  }

  /**
   * Carries what moves, tells the units and records it, once the chains are written.
   * @param changes as they stood before
   * @throws LEAD_CHANGE_NOT_ITS, LEAD_CHANGE_PENDING, LEAD_CHANGE_NOT_YOURS
   */
  async carry(tx: Tx, actor: Actor, changes: readonly ChangingLead[], choice: CarryChoice): Promise<void> {
    const changing = changes.filter((change) => change.fromUnitId !== change.toUnitId);
    if (changing.length === 0 && choice.carry.length === 0) return;
    const carried = await this.led.carry(tx, actor, choice.carry.length > 0 ? changes : changing, choice);
    await tellLeadChange(tx, changing, carried);
    await recordActs(
      tx,
      actor,
      changes.flatMap((change) => entryOf(change, carried)),
    );
  }
}

function entryOf(
  { projectId, fromUnitId, toUnitId }: ChangingLead,
  carried: readonly CarriedObligation[],
): readonly Act[] {
  const own = carried.filter((one) => one.projectId === projectId);
  const moved = own.filter((one) => one.moved);
  if (fromUnitId === toUnitId && moved.length === 0) return [];
  return [
    {
      action: 'project.lead-changed',
      subjectType: 'PROJECT',
      subjectId: projectId,
      unitId: toUnitId,
      facts: {
        from: fromUnitId,
        to: toUnitId,
        moved: moved.map(({ id, ownerUnitId, dueOn, newDueOn }) => ({ id, from: ownerUnitId, dueOn, newDueOn })),
        stayed: own.filter((one) => !one.moved).map(({ id, staying }) => ({ id, staying })),
      },
    },
  ];
}
