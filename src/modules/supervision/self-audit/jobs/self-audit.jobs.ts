import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Gauges } from '../../../../platform/observability/gauges.js';
import { type JobDeclaration, JobHandler } from '../../../../platform/queue/job.js';
import { type Work, WorkHandler } from '../../../../platform/queue/work.js';
import { SELF_AUDIT_WORK, SelfAuditing } from '../application/self-audit.use-case.js';

/** Every tick looks whether the night's run is still to begin. */
export const selfAuditJobs: readonly JobDeclaration[] = [
  { name: 'supervision.self-audit', queue: 'engine', tick: true },
];

@Injectable()
export class SelfAuditNightHandler extends JobHandler {
  readonly job = 'supervision.self-audit';

  constructor(private readonly auditing: SelfAuditing) {
    super();
  }

  handle(): Promise<void> {
    return this.auditing.startTonight();
  }
}

/** The run itself, as long work. */
@Injectable()
export class SelfAuditWork extends WorkHandler implements OnModuleInit {
  readonly kind = SELF_AUDIT_WORK;

  constructor(
    private readonly auditing: SelfAuditing,
    private readonly gauges: Gauges,
  ) {
    super();
  }

  onModuleInit(): void {
    this.gauges.register({
      name: 'five_ones_self_audit_differences',
      help: 'What the last finished run of the self-audit found; above 0 somebody has to look',
      sql: `SELECT coalesce((SELECT found FROM self_audit WHERE found IS NOT NULL ORDER BY asked_at DESC, id DESC LIMIT 1), 0)::int AS value`,
    });
  }

  async run(work: Work): Promise<Readonly<Record<string, unknown>>> {
    return { found: await this.auditing.execute(work) };
  }
}
