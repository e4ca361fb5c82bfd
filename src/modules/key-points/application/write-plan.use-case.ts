import { Injectable } from '@nestjs/common';
import { checkVersion } from '../../../platform/concurrency/check-version.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { recordAct } from '../../audit/index.js';
import type { PlanDraft } from '../domain/key-point.js';
import { refuse } from '../domain/problems.js';
import {
  changePlan,
  copyPoints,
  findPlan,
  insertPlan,
  isPlanKnown,
  listUnfinished,
  lockPlan,
  type UnfinishedPoint,
} from '../persistence/plan.repository.js';

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

  /** What beginning the next year's plan would take over. @throws HIGHER_PLAN_NOT_FOUND */
  unfinished(id: string): Promise<readonly UnfinishedPoint[]> {
    return this.unitOfWork.run(async (tx) => {
      if ((await lockPlan(tx, id)) === null) throw refuse('HIGHER_PLAN_NOT_FOUND');
      return listUnfinished(tx, id);
    });
  }

  /**
   * Begins the next year's plan from what is unfinished: the points with what still carries them out.
   * @throws HIGHER_PLAN_NOT_FOUND, HIGHER_PLAN_FINISHED, HIGHER_PLAN_KNOWN
   */
  beginNext(actor: Actor, id: string, name: string): Promise<Ref> {
    return this.unitOfWork.run(async (tx) => {
      const plan = await lockPlan(tx, id);
      if (plan === null) throw refuse('HIGHER_PLAN_NOT_FOUND');
      const points = await listUnfinished(tx, id);
      if (points.length === 0) throw refuse('HIGHER_PLAN_FINISHED');
      const unsaid = { number: null, issuedOn: null, approvedBy: null, workSystemName: null };
      const { level, reportColumns } = plan;
      const draft: PlanDraft = {
        ...unsaid,
        level,
        reportColumns: reportColumns as PlanDraft['reportColumns'],
        year: plan.year + 1,
        name,
      };
      const nextId = await insertPlan(tx, draft);
      if (nextId === null) throw refuse('HIGHER_PLAN_KNOWN', { name });
      await copyPoints(
        tx,
        nextId,
        points.map((point) => point.id),
      );
      const facts = { from: id, year: draft.year, name, points: points.length };
      await recordAct(tx, actor, { action: 'higher-plan.begun', subjectType: 'HIGHER_PLAN', subjectId: nextId, facts });
      return { id: nextId, version: 1 };
    });
  }

  /** @throws HIGHER_PLAN_NOT_FOUND, STALE_VERSION, HIGHER_PLAN_KNOWN */
  change(actor: Actor, id: string, draft: PlanDraft, seen: number | null): Promise<Ref> {
    return this.unitOfWork.run(async (tx) => {
      const plan = await lockPlan(tx, id);
      if (plan === null) throw refuse('HIGHER_PLAN_NOT_FOUND');
      checkVersion(plan.version, seen);
      if (await isPlanKnown(tx, draft, id)) throw refuse('HIGHER_PLAN_KNOWN', { name: draft.name });
      const write = async (): Promise<Ref> => {
        await changePlan(tx, plan, draft);
        const facts = { level: draft.level, year: draft.year, name: draft.name };
        await recordAct(tx, actor, { action: 'higher-plan.changed', subjectType: 'HIGHER_PLAN', subjectId: id, facts });
        return { id, version: plan.version + 1 };
      };
      return this.unitOfWork.rewrite(tx, () => findPlan(tx, id), { write, asItStands: { id, version: plan.version } });
    });
  }
}
