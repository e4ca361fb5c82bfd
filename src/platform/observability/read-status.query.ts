import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { BusinessTime } from '../clock/business-clock.js';
import { JobQueues } from '../queue/job-queues.js';
import { within } from '../queue/within.js';
import { GaugeReader, type ReadGauge } from './gauge-reader.js';
import { Log } from './log.js';
import type { ReadinessReport } from './judge-readiness.js';
import { Readiness } from './readiness.js';
import { ReadStored, type Stored } from './read-stored.query.js';

/** How many jobs of one queue are in which state. */
export interface QueueDepth {
  readonly queue: string;
  readonly wait: number;
  readonly active: number;
  readonly delayed: number;
  readonly failed: number;
}

/** How the product runs. */
export interface RunningStatus extends ReadinessReport, BusinessTime, Stored {
  readonly version: string;
  readonly upSeconds: number;
  /** Null where the store of the queues cannot be reached. */
  readonly queues: readonly QueueDepth[] | null;
  readonly gauges: readonly ReadGauge[];
}

const LIMIT_MS = 2_000;

function productVersion(): string {
  const file: unknown = JSON.parse(readFileSync(join(process.cwd(), 'package.json'), 'utf8'));
  return typeof file === 'object' && file !== null && 'version' in file ? String(file.version) : '';
}

/** How the product runs, for those who look after it: the same numbers as the metrics, and what it rests on. */
@Injectable()
export class ReadStatus {
  private readonly version = productVersion();

  constructor(
    private readonly stored: ReadStored,
    private readonly jobs: JobQueues,
    private readonly readiness: Readiness,
    private readonly gauges: GaugeReader,
    private readonly log: Log,
  ) {}

  async execute(): Promise<RunningStatus> {
    const [stored, queues, gauges] = await Promise.all([
      this.stored.execute(),
      this.readQueues(),
      this.gauges.readAll(),
    ]);
    const upSeconds = Math.round(process.uptime());
    return { ...this.readiness.report(), ...stored, version: this.version, upSeconds, queues, gauges };
  }

  private async readQueues(): Promise<readonly QueueDepth[] | null> {
    try {
      return [...(await within(LIMIT_MS, 'the queues', this.jobs.depths()))].map(([queue, counts]) => ({
        queue,
        ...{ wait: counts['wait'] ?? 0, active: counts['active'] ?? 0 },
        ...{ delayed: counts['delayed'] ?? 0, failed: counts['failed'] ?? 0 },
      }));
    } catch (error) {
      this.log.warn('status.queue-not-read', { error });
      return null;
    }
  }
}
