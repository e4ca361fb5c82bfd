import { Controller, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Json, OneOf, Answer, Int } from '../http/fields.js';
import { ANYONE, Read } from '../http/routes.js';
import { Metrics } from './metrics.js';
import { READINESS_FAULTS, type ReadinessReport } from './judge-readiness.js';
import { Readiness } from './readiness.js';

/** Whether the process lives. */
class LiveAnswer {
  @OneOf(['live'])
  status!: string;
}

/**
 * Whether requests should be sent here; 503 with `unavailable` and `stopping`. `degraded` answers 200: people can read,
 * while what `why` names waits. A worker that can do nothing answers 503 instead.
 */
class ReadyAnswer {
  @OneOf(['ready', 'degraded', 'unavailable', 'stopping'])
  status!: string;

  @Answer(
    { type: 'array', items: { type: 'string', enum: [...READINESS_FAULTS] } },
    { description: 'Why it is not `ready`' },
  )
  why!: readonly string[];

  @Json({ description: '`database`, `migrations`, `writes`, `queue`: `up` or `down`.' })
  checks!: Readonly<Record<string, string>>;

  @Int({ min: 0, max: 3600, optional: true, description: 'Seconds since the process looked; it does every ten.' })
  ageSeconds!: number | null;
}

/** For machines that watch over the product; outside `/api/v1`, closed to the outside by the proxy in front. */
@ApiTags('operation')
@Controller()
export class OperationController {
  constructor(
    private readonly readiness: Readiness,
    private readonly metrics: Metrics,
  ) {}

  @Read('health/live', { permission: ANYONE, summary: 'The process lives', returns: LiveAnswer })
  live(): LiveAnswer {
    return { status: 'live' };
  }

  @Read('health/ready', { permission: ANYONE, summary: 'Requests may be sent here', returns: ReadyAnswer })
  ready(@Res({ passthrough: true }) reply: FastifyReply): ReadinessReport {
    const report = this.readiness.report();
    if (report.status === 'unavailable' || report.status === 'stopping') void reply.status(503);
    return report;
  }

  @Read('metrics', { permission: ANYONE, summary: 'Measurements in the format of Prometheus' })
  async measurements(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const { type, body } = await this.metrics.text();
    void reply.type(type);
    return body;
  }
}
