import { Injectable } from '@nestjs/common';
import { BackgroundTask } from '../../../platform/queue/background.js';
import { SweepEvidence } from '../application/sweep-evidence.js';

/** Every ten minutes, and when a worker starts: what a crash left half done is brought to an end. */
@Injectable()
export class EvidenceSweep extends BackgroundTask {
  readonly task = 'evidence.sweep';
  readonly everyMs = 600_000;
  override readonly jitter = 0.2;

  constructor(private readonly sweep: SweepEvidence) {
    super();
  }

  async run(): Promise<void> {
    await this.sweep.execute();
  }
}
