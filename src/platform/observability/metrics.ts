import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { JobQueues } from '../queue/job-queues.js';
import { within } from '../queue/within.js';
import { GaugeReader, type ReadGauge } from './gauge-reader.js';
import { Log } from './log.js';
import { Readiness } from './readiness.js';

/** What has not answered by then is left out. */
const LIMIT_MS = 2_000;

/** One answered request. */
export interface Served {
  readonly method: string;
  /** The route's template (`/api/v1/duties/:id`), never the address itself: it would make a series of each id. */
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
}

/** What an operator watches, for Prometheus. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'five_ones_http_request_duration_seconds',
    help: 'How long requests took, by route template',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [this.registry],
  });
  private readonly jobs = new Gauge({
    name: 'five_ones_queue_jobs',
    help: 'Jobs in the queues, by state',
    labelNames: ['queue', 'state'],
    registers: [this.registry],
  });
  private readonly checks = new Gauge({
    name: 'five_ones_check_up',
    help: 'What this process rests on, as it last found it: 1 in order, 0 not',
    labelNames: ['check'],
    registers: [this.registry],
  });
  private readonly read = new Map<string, Gauge>();

  constructor(
    private readonly reader: GaugeReader,
    private readonly queues: JobQueues,
    private readonly readiness: Readiness,
    private readonly log: Log,
  ) {
    collectDefaultMetrics({ register: this.registry });
  }

  /** Counts an answered request. */
  served({ method, route, status, seconds }: Served): void {
    this.requests.observe({ method, route, status }, seconds);
  }

  /** Everything as Prometheus reads it. What cannot be read just now is left out, never shown as zero. */
  async text(): Promise<{ readonly type: string; readonly body: string }> {
    for (const [check, found] of Object.entries(this.readiness.report().checks))
      this.checks.set({ check }, found === 'up' ? 1 : 0);
    await Promise.all([this.readQueues(), this.readGauges()]);
    return { type: this.registry.contentType, body: await this.registry.metrics() };
  }

  private async readQueues(): Promise<void> {
    this.jobs.reset();
    try {
      for (const [queue, counts] of await within(LIMIT_MS, 'the queues', this.queues.depths())) {
        for (const [state, count] of Object.entries(counts)) this.jobs.set({ queue, state }, count);
      }
    } catch (error) {
      this.log.warn('metrics.queue-not-read', { error });
    }
  }

  private async readGauges(): Promise<void> {
    for (const gauge of await this.reader.readAll()) this.show(gauge);
  }

  private show({ name, help, value }: ReadGauge): void {
    const gauge = this.read.get(name) ?? new Gauge({ name, help, registers: [this.registry] });
    this.read.set(name, gauge);
    if (value === null) gauge.remove();
    else gauge.set(value);
  }
}
