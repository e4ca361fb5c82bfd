import { Injectable } from '@nestjs/common';
import { checkVersion } from '../../../platform/concurrency/check-version.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { recordAct } from '../../audit/index.js';
import type { PlanDraft } from '../domain/key-point.js';
import { refuse } from '../domain/problems.js';
import { changePlan, insertPlan, isPlanKnown, lockPlan } from '../persistence/plan.repository.js';

/** A plan or a key point after an act. */
export interface Ref {
  readonly id: string;
  readonly version: number;
}

/** The office registers the plan of a higher level, or the city's own. */
@Injectable()
export class WritePlan {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws HIGHER_PLAN_KNOWN */
  add(actor: Actor, draft: PlanDraft): Promise<Ref> {
    return this.unitOfWork.run(async (tx) => {
      const id = await insertPlan(tx, draft);
      if (id === null) throw refuse('HIGHER_PLAN_KNOWN', { name: draft.name });
      const facts = { level: draft.level, year: draft.year, name: draft.name };
      await recordAct(tx, actor, { action: 'higher-plan.added', subjectType: 'HIGHER_PLAN', subjectId: id, facts });
      return { id, version: 1 };
    });
  }

  /** @throws HIGHER_PLAN_NOT_FOUND, STALE_VERSION, HIGHER_PLAN_KNOWN */
  change(actor: Actor, id: string, draft: PlanDraft, seen: number | null): Promise<Ref> {
    return this.unitOfWork.run(async (tx) => {
      const plan = await lockPlan(tx, id);
      if (plan === null) throw refuse('HIGHER_PLAN_NOT_FOUND');
      checkVersion(plan.version, seen);
      if (await isPlanKnown(tx, draft, id)) throw refuse('HIGHER_PLAN_KNOWN', { name: draft.name });
      await changePlan(tx, plan, draft);
      const facts = { level: draft.level, year: draft.year, name: draft.name };
      await recordAct(tx, actor, { action: 'higher-plan.changed', subjectType: 'HIGHER_PLAN', subjectId: id, facts });
      return { id, version: plan.version + 1 };
    });
  }
}
