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
import { type Approval, APPROVAL_STATES } from '../domain/approval.js';
import { paperTakes } from '../domain/paper-rules.js';
import type { DecidedApproval } from '../application/decide.use-case.js';
import type { ShownApproval } from '../application/list-approvals.query.js';

/** The paper that a decision was registered from; marked 线下. */
export class PaperAnswer {
  @Text({ max: 100 }) by!: string;
  @CalendarDate() on!: string;
  @Text({ max: 300 }) words!: string;
  @Answer({ type: String }, { optional: true, description: 'Its number (文号)' }) number?: string | undefined;
  @Id({ optional: true, description: 'Who registered it' }) registeredByPerson!: string | null;
  @Answer({ type: String }, { optional: true }) registeredByName?: string | undefined;
  @Answer({ type: String }, { optional: true, description: 'The second person who confirmed the registration' })
  confirmedByName?: string | undefined;
}

/** A paper that waits for its second person (待复核). */
export class WaitingPaperAnswer extends PaperAnswer {
  @OneOf(['APPROVED', 'REJECTED']) verdict!: string;
  @Json({ description: 'What was decided beyond yes or no, for the second person to compare; differs by kind' })
  input!: Record<string, unknown>;
}

/** The signer's word that the signature is not his (非本人签批). */
export class DisownedAnswer {
  @Text({ max: 300 }) words!: string;
  @CalendarDate() on!: string;
}

/** What came of 非本人签批. */
export class DisowningAnswer {
  @Id() id!: string;
  @Flag({ description: 'Whether what followed was ended; else the heads of the office put it right.' }) ended!: boolean;
}

/** The second person’s half of a secret; shown this one time. */
export class HandedAnswer {
  @Text({ max: 20, description: 'Six digits, to be handed to the owner himself' }) code!: string;
  @Instant({ description: '24 hours from the approval' }) expiresAt!: string;
}

/** A decision that waits for somebody, or was made. */
export class ApprovalAnswer {
  @Id() id!: string;
  @Text({ max: 50 }) kind!: string;
  @Int({ min: 1, max: 9, description: 'Where one matter takes several decisions in turn' }) step!: number;
  @Text({ max: 50 }) subjectType!: string;
  @Id() subjectId!: string;
  @Id({ optional: true }) unitId!: string | null;
  @Answer({ type: String }, { optional: true }) unitName!: string | null;
  @Id({ optional: true }) projectId!: string | null;
  @Flag({ description: 'Seen by the office alone' }) officeOnly!: boolean;
  @Answer({ type: String }) title!: string;
  @Json({ description: 'What the decision rests on; differs by kind' }) facts!: Record<string, unknown>;
  @Id({ optional: true }) approverPostId!: string | null;
  @Answer({ type: String }, { optional: true }) approverRole!: string | null;
  @Answer({ type: String }, { optional: true }) approverTitle!: string | null;
  @Answer({ type: String }, { optional: true }) proposedByName!: string | null;
  @Instant() proposedAt!: string;
  @OneOf(APPROVAL_STATES) state!: string;
  @Id({ optional: true }) decidedByPerson!: string | null;
  @Answer({ type: String }, { optional: true }) decidedByName!: string | null;
  @Id({ optional: true, description: 'The post for which a deputy decided' }) onBehalfOfPost!: string | null;
  @Instant({ optional: true }) decidedAt!: string | null;
  @Nested(() => PaperAnswer, { optional: true }) offline!: PaperAnswer | null;
  @Nested(() => WaitingPaperAnswer, {
    optional: true,
    description: 'A paper that waits for its second person (待复核)',
  })
  registration!: WaitingPaperAnswer | null;
  @Nested(() => DisownedAnswer, { optional: true }) disowned!: DisownedAnswer | null;
  @Answer({ type: String }, { optional: true }) words!: string | null;
  @Flag({ description: 'Whether a signature on paper may decide it at all (线下签批); then it has its 呈批件' })
  takesPaper!: boolean;
  @Flag({ description: 'Whether it is mine to decide' }) mayDecide!: boolean;
  @Flag({ description: 'Whether I may register a paper about it: not where I am of the matter' }) mayRegister!: boolean;
  @Flag({ description: 'Whether I am asked to confirm the registration of its paper' }) mayConfirmPaper!: boolean;
  @Flag({ description: 'Whether I asked for it and may take it back while it waits (撤回)' }) mayWithdraw!: boolean;
  @Int({ min: 1, max: 2_000_000_000 }) version!: number;
}

/** A decision just made. */
export class DecidedAnswer extends ApprovalAnswer {
  @Nested(() => HandedAnswer, { optional: true, description: 'Where the one who agrees is handed half a secret' })
  handed!: HandedAnswer | null;
}

/** The registration without what only the decision needs. */
function waiting({ registration }: Approval): WaitingPaperAnswer | null {
  if (registration === null) return null;
  const { verdict, input, by, on, words, number, registeredByPerson, registeredByName } = registration;
  return { verdict, input: { ...input }, by, on, words, number, registeredByPerson, registeredByName };
}

/** An approval as a reader sees it. */
export function showApproval(approval: ShownApproval): ApprovalAnswer {
  const {
    approvalId: id,
    kind,
    step,
    subjectType,
    subjectId,
    unitId,
    unitName,
    projectId,
    officeOnly,
    title,
  } = approval;
  const { approverPostId, approverRole, approverTitle, proposedByName, proposedAt, state, version } = approval;
  const { decidedByPerson, decidedByName, onBehalfOfPost, decidedAt, offline, words } = approval;
  return {
    ...{
      id,
      kind,
      step,
      subjectType,
      subjectId,
      unitId,
      unitName,
      projectId,
      officeOnly,
      title,
      facts: { ...approval.facts },
    },
    ...{ approverPostId, approverRole, approverTitle, proposedByName, proposedAt, state, version },
    ...{ decidedByPerson, decidedByName, onBehalfOfPost, decidedAt, offline, words },
    registration: waiting(approval),
    disowned: approval.disowned,
    takesPaper: paperTakes(kind) !== 'NONE',
    ...approval.rights,
  };
}

/** A decision just made, as whoever decided sees it. */
export function showDecided({ approval, handed }: DecidedApproval): DecidedAnswer {
  return Object.assign(showApproval(approval), { handed });
}
