import {
  CalendarDate,
  Flag,
  Id,
  Json,
  Instant,
  OneOf,
  Nested,
  Answer,
  Text,
  Int,
} from '../../../platform/http/fields.js';
import { PageQuery } from '../../../platform/http/page.js';

/** What to look for in the record. */
export class AuditEventsQuery extends PageQuery {
  @Text({ max: 100, optional: true, description: 'One kind of act.', example: 'duty.submitted' })
  action?: string;

  @Text({ max: 50, optional: true, example: 'DUTY' })
  subjectType?: string;

  @Id({ optional: true })
  subjectId?: string;

  @Id({ optional: true, description: 'Who acted.' })
  personId?: string;

  @Id({ optional: true, description: 'The unit concerned.' })
  unitId?: string;

  @CalendarDate({ optional: true, description: 'First day, by the business clock.' })
  from?: string;

  @CalendarDate({ optional: true, description: 'Last day, by the business clock.' })
  to?: string;
}

/** One act on record. */
export class AuditEventAnswer {
  @Id()
  id!: string;

  @Text({ max: 100, example: 'duty.submitted' })
  action!: string;

  @Text({ max: 50 })
  subjectType!: string;

  @Id({ optional: true })
  subjectId!: string | null;

  @Id({ optional: true, description: 'The unit concerned.' })
  unitId!: string | null;

  @OneOf(['PERSON', 'SYSTEM'])
  actorKind!: string;

  @Text({ max: 200 })
  actorName!: string;

  @Id({ optional: true })
  personId!: string | null;

  @Id({ optional: true, description: 'The post for which a deputy acted.' })
  onBehalfOfPostId!: string | null;

  @OneOf(['HTTP', 'JOB', 'AUTOPILOT'], { description: 'AUTOPILOT marks the scripted people of the demo.' })
  origin!: string;

  @Answer(
    { type: String },
    { optional: true, description: 'The request that did it; refusals and logs name the same.' },
  )
  requestId!: string | null;

  @Json({ description: 'Ids, dates, codes and counts of the act.' })
  facts!: Readonly<Record<string, unknown>>;

  @Instant({ description: 'By the business clock.' })
  businessAt!: string;

  @Instant({ description: 'By the real clock of the database.' })
  recordedAt!: string;

  @Flag({ description: 'Whether a seal covers it already (within seconds).' })
  sealed!: boolean;
}

/** A seal noted earlier. */
class AnchorRequest {
  @Int({ min: 1, max: Number.MAX_SAFE_INTEGER })
  number!: number;

  @Text({ min: 64, max: 64, description: 'SHA-256 in hexadecimal, as the log printed it.' })
  digest!: string;
}

/** How to check. */
export class VerifyRecordRequest {
  @Nested(() => AnchorRequest, {
    optional: true,
    description: 'A seal copied from the log: shows whether the end was cut off or the chain written anew.',
  })
  anchor?: AnchorRequest;
}

/** Work that was started. */
export class VerificationStartedAnswer {
  @Id({ description: 'Ask `GET /jobs/{id}` how it goes; `result` is the report.' })
  jobId!: string;
}
