import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../platform/clock/business-clock.js';
import { Database } from '../../../platform/database/database.js';
import { type Actor, isOffice } from '../../../shared-kernel/actor.js';
import { addDays, type Day } from '../../../shared-kernel/dates.js';
import { ObligationAccess } from '../../obligations/index.js';
import { countCaseMonths, countCaseStages, type MonthCount } from '../../supervision/index.js';
import { funnel, type LightTally, tally, tallyBy } from '../domain/overview.js';
import { countOpenLights, countPendingExplanations, type LightCount } from '../persistence/open-lights.js';
import { isHeld } from '../../../shared-kernel/hold.js';

/** The funnel shows what closed lately beside what is open, the trend half a year. */
const CLOSED_WITHIN_DAYS = 92;
const TREND_DAYS = 183;

/** What is kept out of the lights, and what waits for the office. */
interface WaitingCount {
  readonly historic: number;
  readonly doneUnconfirmed: number;
  readonly awaitingVerdict: number;
  readonly explanations: number;
}

/** The reader's overview: counts of what he may see, nothing of single persons, nothing ranked. */
export interface Overview {
  readonly today: Day;
  readonly total: LightTally;
  readonly units: readonly { readonly unitId: string; readonly unitName: string; readonly lights: LightTally }[];
  readonly kinds: readonly { readonly kind: string; readonly lights: LightTally }[];
  readonly funnel: readonly { readonly stage: string; readonly count: number }[];
  readonly trend: readonly MonthCount[];
  readonly waiting: WaitingCount;
}

function byUnit(counts: readonly LightCount[]): Overview['units'] {
  const names = new Map(counts.map((count) => [count.unitId, count.unitName]));
  return [...tallyBy(counts, (count) => count.unitId)].map(([unitId, lights]) => ({
    unitId,
    unitName: names.get(unitId) ?? '',
    lights,
  }));
}

const sumOf = (counts: readonly LightCount[]): number => counts.reduce((sum, { count }) => sum + count, 0);

/** 改革总览: lights by unit and kind, the trend, the funnel of escalation, what waits. */
@Injectable()
export class GetOverview {
  constructor(
    private readonly database: Database,
    private readonly admission: ObligationAccess,
  ) {}

  /** Counts what lies in the actor's scope, units in the order of their names. */
  async execute(actor: Actor): Promise<Overview> {
    const visible = this.admission.visible(actor);
    const { today } = await businessTime(this.database);
    const [all, explanations, stages, trend] = await Promise.all([
      countOpenLights(this.database, visible),
      countPendingExplanations(this.database, visible),
      countCaseStages(this.database, actor, addDays(today, -CLOSED_WITHIN_DAYS)),
      countCaseMonths(this.database, actor, addDays(today, -TREND_DAYS)),
    ]);
    const counts = all.filter((count) => !isHeld(count));
    const waiting = {
      historic: sumOf(all.filter(({ hold }) => hold === 'HISTORIC')),
      doneUnconfirmed: sumOf(all.filter(({ hold }) => hold === 'DONE_UNCONFIRMED')),
      awaitingVerdict: sumOf(all.filter((count) => count.awaiting)),
      explanations,
    };
    const kinds = [...tallyBy(counts, (count) => count.kind)].map(([kind, lights]) => ({ kind, lights }));
    return {
      today,
      total: tally(counts),
      units: byUnit(counts),
      kinds,
      funnel: funnel(stages, isOffice(actor)),
      trend,
      waiting,
    };
  }
}
