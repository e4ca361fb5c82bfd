import { Injectable } from '@nestjs/common';
import { GROWTH_BASE } from '../retention/retention.repository.js';

/** A number that is read from the database whenever the metrics are asked for. */
export interface GaugeSource {
  /** `five_ones_…`, in base units: seconds, rows. */
  readonly name: string;
  readonly help: string;
  /** A query of one row with the column `value`, which must use an index: it runs at every scrape. */
  readonly sql: string;
}

const DATABASE_GROWTH = `
SELECT coalesce((SELECT (sum(pg_total_relation_size(c.oid)) - (SELECT sum(s.value::float8) FROM jsonb_each_text(n.sizes) s)) * 30 / n.days
  FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace), 0)::float8 AS value
  FROM (SELECT 1) one LEFT JOIN LATERAL ${GROWTH_BASE} n ON true`;

const PLATFORM_GAUGES: readonly GaugeSource[] = [
  {
    name: 'five_ones_outbox_age_seconds',
    help: 'Age of the oldest news that nobody handed on yet',
    sql: `SELECT extract(epoch FROM now() - created_at)::float8 AS value FROM outbox WHERE dispatched_at IS NULL ORDER BY id LIMIT 1`,
  },
  {
    name: 'five_ones_database_bytes',
    help: 'Size of the database, indexes among it',
    sql: 'SELECT pg_database_size(current_database())::float8 AS value',
  },
  {
    name: 'five_ones_database_month_bytes',
    help: 'Growth of thirty days, reckoned from the oldest night of the last thirty; 0 before one lies a week back',
    sql: DATABASE_GROWTH,
  },
  {
    name: 'five_ones_work_unfinished',
    help: 'Long work that waits or runs',
    sql: `SELECT count(*) AS value FROM work WHERE state IN ('QUEUED','RUNNING')`,
  },
];

/** Where modules register what an operator should watch of their tables (in `onModuleInit`). */
@Injectable()
export class Gauges {
  private readonly registered = new Map(PLATFORM_GAUGES.map((source) => [source.name, source]));

  /** @throws when the name is taken */
  register(source: GaugeSource): void {
    if (this.registered.has(source.name)) throw new Error(`the gauge ${source.name} is registered twice`);
    this.registered.set(source.name, source);
  }

  /** Everything registered so far. */
  all(): readonly GaugeSource[] {
    return [...this.registered.values()];
  }
}
