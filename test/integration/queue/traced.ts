import type { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { type Work, WorkHandler } from '../../../src/platform/queue/work.js';

/** Writes a trace of each run, then takes for ever or for a moment, as its kind says. */
export class Traced extends WorkHandler {
  constructor(
    readonly kind: string,
    private readonly moment: number | null,
    private readonly unitOfWork: () => UnitOfWork,
  ) {
    super();
  }

  async run(work: Work): Promise<Readonly<Record<string, unknown>>> {
    await this.trace(work, 'started');
    await new Promise((resolve) => {
      if (this.moment === null) setInterval(() => undefined, 1_000_000);
      else setTimeout(resolve, this.moment);
    });
    await this.trace(work, 'ended');
    return { pid: process.pid };
  }

  private async trace(work: Work, step: string): Promise<void> {
    await this.unitOfWork().run((tx) =>
      tx.execute('INSERT INTO trace (work_id, step, pid) VALUES ($1, $2, $3)', [work.id, step, process.pid]),
    );
  }
}
