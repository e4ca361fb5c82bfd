import { Injectable } from '@nestjs/common';
import { BackgroundTask } from '../../../../platform/queue/background.js';
import { JobQueues } from '../../../../platform/queue/job-queues.js';
import type { Pace } from '../../../../platform/queue/queue-settings.js';
import { SweepAll } from '../application/sweep-all.use-case.js';
import { supervisionJobs } from './supervision-sweep.handler.js';

/**
 * How long to wait before asking again: until the earliest look, at most a tick, for other looks may be brought forward; and never so
 * short that a clock that stands just before it is asked without a pause.
 */
export function pauseBefore(ms: number | null, pace: Pick<Pace, 'tick' | 'relay'>): number {
  // What is due has been called, and is called again by the ticks while somebody holds it.
  if (ms === null || ms <= 0) return pace.tick;
  return Math.min(pace.tick, Math.max(pace.relay, Math.ceil(ms)));
}

/** Calls the sweep when the earliest look of all has come, not only with the tick after it. */
@Injectable()
export class EarliestLook extends BackgroundTask {
  readonly task = 'supervision.earliest-look';
  private pause: number;

  constructor(
    private readonly sweep: SweepAll,
    private readonly queues: JobQueues,
  ) {
    super();
    this.pause = queues.pace.tick;
  }

  get everyMs(): number {
    return this.pause;
  }

  async run(): Promise<void> {
    this.pause = this.queues.pace.tick;
    const ms = await this.sweep.msToEarliestLook();
    if (ms !== null && ms <= 0)
      await this.queues.add(supervisionJobs.map((declaration) => ({ declaration, ids: {}, once: true })));
    this.pause = pauseBefore(ms, this.queues.pace);
  }
}
