import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/database.js';
import { endOf, type PageAsked } from '../../../../platform/paging/page.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { refuse } from '../../duties/domain/problems.js';
import { type DutyView, listDutiesOfPlan } from '../../duties/persistence/duty-list.js';
import { findPlan, listPlanRows, type PlanRow } from '../persistence/plan.repository.js';
import { DutyAccess } from '../../duties/application/duty-access.js';

export type { PlanRow } from '../persistence/plan.repository.js';

/** The quarter's plans: one table per unit. */
@Injectable()
export class ReadPlans {
  constructor(
    private readonly database: Database,
    private readonly access: DutyAccess,
  ) {}

  /** Plans of a quarter by unit. */
  list(actor: Actor, cycleId: string, page: PageAsked): Promise<PlanRow[]> {
    const after = endOf(page, 'name', 'id');
    return listPlanRows(this.database, cycleId, this.access.visible(actor), { limit: page.limit, after });
  }

  /** One unit's plan with its duties. @throws PLAN_NOT_FOUND outside the reader's scope */
  async one(actor: Actor, id: string): Promise<{ plan: PlanRow; duties: readonly DutyView[] }> {
    const plan = await findPlan(this.database, id, this.access.visible(actor));
    if (plan === null) throw refuse('PLAN_NOT_FOUND');
    return { plan, duties: await listDutiesOfPlan(this.database, plan) };
  }
}
