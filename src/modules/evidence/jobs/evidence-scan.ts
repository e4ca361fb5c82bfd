import { Injectable } from '@nestjs/common';
import { BackgroundTask } from '../../../platform/queue/background.js';
import { ScanEvidence } from '../application/scan-evidence.js';

/** Every minute: files that wait for the virus scanner are shown to it. */
@Injectable()
export class EvidenceScan extends BackgroundTask {
  readonly task = 'evidence.scan';
  readonly everyMs = 60_000;
  override readonly jitter = 0.2;

  constructor(private readonly scan: ScanEvidence) {
    super();
  }

  async run(): Promise<void> {
    await this.scan.execute();
  }
}
