import { Injectable } from '@nestjs/common';
import { type JobDeclaration, JobHandler } from '../../../platform/queue/job.js';
import { ErasePersons } from '../application/erase-persons.use-case.js';

/** Every tick looks whether somebody's name has been kept long enough. */
export const problemsJobs: readonly JobDeclaration[] = [{ name: 'problems.erase', queue: 'engine', tick: true }];

@Injectable()
export class ErasePersonsHandler extends JobHandler {
  readonly job = 'problems.erase';

  constructor(private readonly erase: ErasePersons) {
    super();
  }

  handle(): Promise<void> {
    return this.erase.execute();
  }
}
