import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Gauges } from '../../../../platform/observability/gauges.js';

/** What an operator should watch of the engine. */
@Injectable()
export class SupervisionGauges implements OnModuleInit {
  constructor(private readonly gauges: Gauges) {}

  onModuleInit(): void {
    this.gauges.register({
      name: 'five_ones_due_step_age_seconds',
      help: 'Age of the oldest due step by the business clock; above a minute nobody sweeps',
      sql: `SELECT greatest(0, extract(epoch FROM app_now() - min(next_at)))::float8 AS value
              FROM (SELECT next_at FROM obligation WHERE next_at IS NOT NULL AND quarantined_at IS NULL ORDER BY next_at LIMIT 1) oldest`,
    });
    this.gauges.register({
      name: 'five_ones_surge_held_cases',
      help: 'Cases that a held storm would open; above 0 nothing goes out until the office has looked at it',
      sql: 'SELECT coalesce(max(would_open), 0)::int AS value FROM surge_hold WHERE released_at IS NULL',
    });
    this.gauges.register({
      name: 'five_ones_quarantined',
      help: 'Obligations and interviews that could not be planned and wait for a person',
      sql: `SELECT (SELECT count(*) FROM obligation WHERE quarantined_at IS NOT NULL) + (SELECT count(*) FROM interview WHERE quarantined_at IS NOT NULL) AS value`,
    });
  }
}
