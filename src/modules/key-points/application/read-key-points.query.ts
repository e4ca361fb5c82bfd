import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../platform/clock/business-clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { scopeOf } from '../../../shared-kernel/scope.js';
import { type Denial, findPendingApproval, lastDenial, lastDenials } from '../../approvals/index.js';
import type { HigherPlanRow } from '../../projects/index.js';
import { stands, type Tally, tallyOf } from '../domain/key-point.js';
import { refuse } from '../domain/problems.js';
import { type Cover, listCovers } from '../persistence/cover.repository.js';
import { findPoint, listPoints, type PointFilter, type StandingPoint } from '../persistence/key-point.repository.js';
import { findPlan, listPlans, planStands } from '../persistence/plan.repository.js';
import { visiblePoints } from '../persistence/standing.js';
import { codeToAdd, KEY_POINT_ADJUSTMENT, KEY_POINT_APPROVALS } from './waiting-point.js';

/** Whatever is asked of a point. */
const ASKED = [...KEY_POINT_APPROVALS, KEY_POINT_ADJUSTMENT];

/** A plan with its tally in the reader's scope. */
export type TalliedPlan = HigherPlanRow &
  Tally & {
    readonly stands: boolean;
    /** The points that were to be added to it and were not, for the office. */
    readonly denied: readonly Denial[];
  };

/** A point with what of its covers is in the reader's scope. */
export interface KeyPointPage extends StandingPoint {
  readonly items: readonly Cover[];
  /** Whether the list to which it belongs stands. */
  readonly planStands: boolean;
  /** What was declared and waits for a second person. */
  readonly approvalId: string | null;
  /** What was last asked of it, where that was not agreed to; for the office. */
  readonly denied: Denial | null;
}

/** Plans of higher levels and their points, in scope. */
@Injectable()
export class ReadKeyPoints {
  constructor(private readonly database: Database) {}

  /** The plans of a year, this one unless told. */
  async plans(actor: Actor, year: number | null): Promise<readonly TalliedPlan[]> {
    const { today } = await businessTime(this.database);
    const scope = scopeOf(actor);
    const plans = await listPlans(this.database, year ?? Number(today.slice(0, 4)), visiblePoints(scope));
    return Promise.all(
      plans.map(async ({ counts, firstAddedOn, ...plan }) => ({
        ...{ ...plan, ...tallyOf(counts), stands: stands(plan, firstAddedOn, today) },
        denied: scope.all ? await lastDenials(this.database, [KEY_POINT_ADJUSTMENT], plan.id, codeToAdd) : [],
      })),
    );
  }

  /** A page of points, what nobody carries out first; one more than asked for. */
  list(
    actor: Actor,
    filter: PointFilter,
    page: { readonly limit: number; readonly after: readonly unknown[] | null },
  ): Promise<(StandingPoint & { readonly rank: number })[]> {
    return listPoints(this.database, filter, visiblePoints(scopeOf(actor)), page);
  }

  /** @throws KEY_POINT_NOT_FOUND */
  async get(actor: Actor, id: string): Promise<KeyPointPage> {
    const scope = scopeOf(actor);
    const point = await findPoint(this.database, id, visiblePoints(scope));
    if (point === null) throw refuse('KEY_POINT_NOT_FOUND');
    const items = await listCovers(this.database, [id], scope);
    const plan = await findPlan(this.database, point.planId);
    const listed = plan !== null && (await planStands(this.database, plan));
    const asked = scope.all
      ? { approvalId: await this.waiting(id), denied: await lastDenial(this.database, ASKED, id) }
      : { approvalId: null, denied: null };
    return { ...point, items, planStands: listed, ...asked };
  }

  private async waiting(id: string): Promise<string | null> {
    for (const kind of ASKED) {
      const pending = await findPendingApproval(this.database, kind, id);
      if (pending !== null) return pending.approvalId;
    }
    return null;
  }
}
