import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CalendarDate, Json, Instant, OneOf, Nested, NestedList, Answer, Int } from '../http/fields.js';
import { Read } from '../http/routes.js';
import { KEPT_KINDS } from '../retention/keeping.js';
import { READINESS_FAULTS } from './judge-readiness.js';
import { ReadStatus, type RunningStatus } from './read-status.query.js';

const MANY = { min: 0, max: Number.MAX_SAFE_INTEGER } as const;

/** One number of the metrics. */
class GaugeAnswer {
  @Answer({ type: String }, { example: 'five_ones_due_step_age_seconds' }) name!: string;
  @Answer({ type: String }) help!: string;
  @Answer({ type: Number }, { optional: true, description: 'Null where it cannot be read just now' }) value!:
    | number
    | null;
}

/** Jobs of one queue by state. */
class QueueAnswer {
  @Answer({ type: String }) queue!: string;
  @Int(MANY) wait!: number;
  @Int(MANY) active!: number;
  @Int(MANY) delayed!: number;
  @Int(MANY) failed!: number;
}

/** The database. */
class DatabaseAnswer {
  @Answer({ type: String }, { description: 'Of PostgreSQL' }) version!: string;
  @Int(MANY) sizeBytes!: number;
  @Int(MANY) connections!: number;
}

/** One of the largest tables. */
class TableAnswer {
  @Answer({ type: String }) name!: string;
  @Int({ ...MANY, description: 'With its indexes' }) bytes!: number;
  @Int({ ...MANY, description: 'As PostgreSQL estimates them' }) rows!: number;
  @Answer(
    { type: Number },
    { optional: true, description: 'Growth of thirty days; null before a week of nights has passed' },
  )
  monthBytes!: number | null;
}

/** How long a kind of rows is kept that is no part of the record. */
class KeptAnswer {
  @OneOf([...KEPT_KINDS]) kind!: string;
  @Int({ ...MANY, description: 'Days for which it is kept' }) days!: number;
  @Int({ ...MANY, description: 'Rows that the last night let go' }) letGo!: number;
}

/** How the product runs. */
class StatusAnswer {
  @OneOf(['ready', 'degraded', 'unavailable', 'stopping']) status!: string;
  @Answer(
    { type: 'array', items: { type: 'string', enum: [...READINESS_FAULTS] } },
    { description: 'Why it is not `ready`' },
  )
  why!: readonly string[];
  @Json({ description: '`database`, `migrations`, `writes`, `queue`: `up` or `down`' })
  checks!: Readonly<Record<string, string>>;
  @Int({ ...MANY, optional: true, description: 'Seconds since the process looked at all this' })
  ageSeconds!: number | null;
  @Answer({ type: String }, { description: 'Of the product' }) version!: string;
  @Int({ ...MANY, description: 'Since this process started' }) upSeconds!: number;
  @Instant({ description: 'By the business clock' }) now!: string;
  @CalendarDate({ description: 'By the business clock, in Asia/Shanghai' }) today!: string;
  @Nested(() => DatabaseAnswer) database!: DatabaseAnswer;
  @NestedList(() => QueueAnswer, { max: 20, optional: true, description: 'Null where the queues cannot be reached' })
  queues!: QueueAnswer[] | null;
  @NestedList(() => GaugeAnswer, { max: 100, description: 'The numbers of `/metrics` that are read from the database' })
  gauges!: GaugeAnswer[];
  @NestedList(() => TableAnswer, { max: 12, description: 'The largest tables, the largest first' })
  tables!: TableAnswer[];
  @NestedList(() => KeptAnswer, { max: 20, description: 'What is kept for a while only' }) kept!: KeptAnswer[];
}

@ApiTags('operation')
@Controller('status')
export class StatusController {
  constructor(private readonly status: ReadStatus) {}

  @Read('', {
    permission: 'status.read',
    summary: 'How the product runs: lateness of the engine, queues, outbox, seals, database, version',
    returns: StatusAnswer,
  })
  read(): Promise<RunningStatus> {
    return this.status.execute();
  }
}
