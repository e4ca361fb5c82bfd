import { Injectable } from '@nestjs/common';
import { type JobDeclaration, JobHandler } from '../../../../platform/queue/job.js';
import { OweQuarterReports } from '../application/owe-quarter-reports.js';

/** Every tick looks whether the report of a quarter is owed. */
export const quarterReportJobs: readonly JobDeclaration[] = [
  { name: 'publications.quarter-report', queue: 'engine', tick: true },
];

@Injectable()
export class OweQuarterReportsHandler extends JobHandler {
  readonly job = 'publications.quarter-report';

  constructor(private readonly owe: OweQuarterReports) {
    super();
  }

  handle(): Promise<void> {
    return this.owe.execute();
  }
}
