import { CalendarDate, FlagParam, Id, Json, OneOf, Part, Text } from '../../../platform/http/fields.js';
import { PageQuery } from '../../../platform/http/page.js';
import { APPROVAL_STATES } from '../domain/approval.js';

/** Which approvals. */
export class ApprovalsQuery extends PageQuery {
  @FlagParam({ optional: true, description: 'Only what waits for my decision.' })
  mine?: boolean;

  @OneOf(APPROVAL_STATES, { optional: true })
  state?: string;

  @Text({ max: 50, optional: true, description: 'EXTENSION, EXEMPTION, CYCLE_CLOSE, INTERVIEW, …' })
  kind?: string;

  @Id({ optional: true, description: 'The thing that it is about.' })
  subjectId?: string;
}

/** A decision on paper (线下签批). */
export class PaperDecision {
  @Text({ max: 100, description: 'Who signed, as the paper says.', example: '市委改革办副主任 张某某' })
  by!: string;

  @CalendarDate({ description: 'The day on the paper; not after today.' })
  on!: string;

  @Text({ max: 300, description: 'The words on the paper.', example: '同意。' })
  words!: string;
}

/** A decision. */
export class DecideRequest {
  @Text({
    max: 300,
    optional: true,
    description: 'Words of the decision; required to refuse, unless the paper has them.',
  })
  words?: string;

  @Part(() => PaperDecision, {
    optional: true,
    description: 'Registered from paper, by the office or the leader’s secretary.',
  })
  offline?: PaperDecision;

  @Json({
    optional: true,
    description: 'What the kind asks beyond yes or no: for an interview `scheduledAt`, `place`; when rejected `until`.',
  })
  input?: Record<string, unknown>;
}
