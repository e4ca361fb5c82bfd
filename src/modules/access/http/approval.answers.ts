import {
  CalendarDate,
  Flag,
  Id,
  Json,
  Moment,
  OneOf,
  Part,
  Shown,
  Text,
  Whole,
} from '../../../platform/http/fields.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { ADMINISTRATOR, APPROVAL_STATES, decidingPost, isConcerned } from '../domain/approval.js';
import type { DecidedApproval } from '../application/decide.use-case.js';
import type { ShownApproval } from '../application/list-approvals.query.js';

/** The paper that a decision was registered from; marked 线下. */
export class PaperAnswer {
  @Text({ max: 100 }) by!: string;
  @CalendarDate() on!: string;
  @Text({ max: 300 }) words!: string;
  @Id({ optional: true, description: 'Who registered it' }) registeredByPerson!: string | null;
}

/** The second person’s half of a secret; shown this one time. */
export class HandedAnswer {
  @Text({ max: 20, description: 'Six digits, to be handed to the owner himself' }) code!: string;
  @Moment({ description: '24 hours from the approval' }) expiresAt!: string;
}

/** A decision that waits for somebody, or was made. */
export class ApprovalAnswer {
  @Id() id!: string;
  @Text({ max: 50 }) kind!: string;
  @Whole({ min: 1, max: 9, description: 'Where one matter takes several decisions in turn' }) step!: number;
  @Text({ max: 50 }) subjectType!: string;
  @Id() subjectId!: string;
  @Id({ optional: true }) unitId!: string | null;
  @Shown({ type: String }, { optional: true }) unitName!: string | null;
  @Id({ optional: true }) projectId!: string | null;
  @Flag({ description: 'Seen by the office alone' }) officeOnly!: boolean;
  @Shown({ type: String }) title!: string;
  @Json({ description: 'What the decision rests on; differs by kind' }) facts!: Record<string, unknown>;
  @Id({ optional: true }) approverPostId!: string | null;
  @Shown({ type: String }, { optional: true }) approverRole!: string | null;
  @Shown({ type: String }, { optional: true }) approverTitle!: string | null;
  @Shown({ type: String }, { optional: true }) proposedByName!: string | null;
  @Moment() proposedAt!: string;
  @OneOf(APPROVAL_STATES) state!: string;
  @Id({ optional: true }) decidedByPerson!: string | null;
  @Shown({ type: String }, { optional: true }) decidedByName!: string | null;
  @Id({ optional: true, description: 'The post for which a deputy decided' }) onBehalfOfPost!: string | null;
  @Moment({ optional: true }) decidedAt!: string | null;
  @Part(() => PaperAnswer, { optional: true }) offline!: PaperAnswer | null;
  @Shown({ type: String }, { optional: true }) words!: string | null;
  @Flag({ description: 'Whether it is mine to decide' }) mayDecide!: boolean;
  @Whole({ min: 1, max: 2_000_000_000 }) version!: number;
}

/** A decision just made. */
export class DecidedAnswer extends ApprovalAnswer {
  @Part(() => HandedAnswer, { optional: true, description: 'Where the one who agrees is handed half a secret' })
  handed!: HandedAnswer | null;
}

function mayDecide(approval: ShownApproval, actor: Actor): boolean {
  if (approval.state !== 'PENDING' || isConcerned(approval, actor)) return false;
  if (approval.approverRole === ADMINISTRATOR)
    return actor.adminRole !== null && approval.facts['proposedByAccount'] !== actor.accountId;
  return decidingPost(approval, actor) !== null;
}

/** An approval as a reader sees it. */
export function showApproval(approval: ShownApproval, actor: Actor): ApprovalAnswer {
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
    mayDecide: mayDecide(approval, actor),
  };
}

/** A decision just made, as whoever decided sees it. */
export function showDecided({ approval, handed }: DecidedApproval, actor: Actor): DecidedAnswer {
  return Object.assign(showApproval(approval, actor), { handed });
}
