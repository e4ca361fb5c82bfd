import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../../platform/clock/business-clock.js';
import { Database } from '../../../../platform/database/database.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { WorkingDays } from '../../../calendar/index.js';
import { areProvisional, type CycleDates, cycleDates } from '../domain/cycle.js';
import { refuse } from '../../duties/domain/problems.js';
import { findCycle } from '../persistence/cycle.repository.js';
import { listOwingProjects, type OwingProject } from '../persistence/opening.js';

/** What an opening today would make. */
export interface CyclePreview {
  readonly openedOn: Day;
  readonly dates: CycleDates;
  /** One of the days lies in a year whose days off are not published yet. */
  readonly provisional: boolean;
  readonly projects: readonly OwingProject[];
  readonly counts: {
    readonly projects: number;
    readonly duties: number;
    readonly units: number;
    readonly gaps: number;
  };
}

/** Who will owe what if the quarter is opened today, and which gaps in the chain to close first. */
@Injectable()
export class PreviewCycle {
  constructor(
    private readonly database: Database,
    private readonly workingDays: WorkingDays,
  ) {}

  /** @throws CYCLE_NOT_FOUND, CYCLE_STATE unless in preparation */
  async execute(id: string): Promise<CyclePreview> {
    const cycle = await findCycle(this.database, id);
    if (cycle === null) throw refuse('CYCLE_NOT_FOUND');
    if (cycle.state !== 'DRAFT') throw refuse('CYCLE_STATE', { state: cycle.state });
    const calendar = await this.workingDays.current(this.database);
    const { today } = await businessTime(this.database);
    const dates = cycleDates(cycle, today, calendar);
    const projects = await listOwingProjects(this.database, today);
    const owing = projects.filter((project) => project.leadUnitId !== null);
    return {
      openedOn: today,
      dates,
      provisional: areProvisional(dates, calendar),
      projects,
      counts: {
        projects: owing.length,
        duties: owing.length * cycle.kinds.length,
        units: new Set(owing.map((project) => project.leadUnitId)).size,
        gaps: projects.reduce((sum, project) => sum + project.gaps.length, 0),
      },
    };
  }
}
