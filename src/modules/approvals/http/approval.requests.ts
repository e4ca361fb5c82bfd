import { CalendarDate, FlagParam, Id, Json, OneOf, Nested, Text } from '../../../platform/http/fields.js';
import { PageQuery } from '../../../platform/http/page.js';
import { APPROVAL_STATES } from '../domain/approval.js';

/** Which approvals. */
export class ApprovalsQuery extends PageQuery {
  @FlagParam({ optional: true, description: 'Only what waits for my decision.' })
  mine?: boolean;

  @FlagParam({ optional: true, description: 'Only papers that wait for a second person of the office, who may be me.' })
  papers?: boolean;

  @FlagParam({ optional: true, description: 'Only what I asked for and what still waits.' })
  asked?: boolean;

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

  @Text({ max: 100, optional: true, description: 'Its number, where it is a numbered document (文号).' })
  number?: string;
}

/** A decision. */
export class DecideRequest {
  @Text({
    max: 300,
    optional: true,
    description: 'Words of the decision; required to refuse, unless the paper has them.',
  })
  words?: string;

  @Nested(() => PaperDecision, {
    optional: true,
    description:
      'Registered from paper, by a section chief of the office or above, or by the leader’s own secretary; some kinds take a second person.',
  })
  offline?: PaperDecision;

  @Json({
    optional: true,
    description: 'What the kind asks beyond yes or no: for an interview `scheduledAt`, `place`; when rejected `until`.',
  })
  input?: Record<string, unknown>;
}

/** Why a paper is given back, or is not the signer's. */
export class PaperWordsRequest {
  @Text({ max: 300, description: 'What is not right with the paper.' })
  words!: string;
}
