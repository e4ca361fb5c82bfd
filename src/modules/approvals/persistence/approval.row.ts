import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SubjectType } from '../../../shared-kernel/subjects.js';
import type { Approval, ApprovalState, RegisteredPaper, Registration } from '../domain/approval.js';
import type { Instant } from '../../../shared-kernel/dates.js';

/** Every decision that waits for somebody. */
@Entity('approval')
export class ApprovalRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  /** EXTENSION, EXEMPTION, CYCLE_CLOSE, INTERVIEW, PLAN, WAIVER, … declared by the module that asks. */
  @Column('text') readonly kind!: string;
  @Column('int', { default: 1 }) readonly step!: number;
  @Column('text') readonly subjectType!: SubjectType;
  @Column('uuid') readonly subjectId!: string;
  /** The unit concerned; its people may see the approval unless office_only. */
  @Column('uuid', { nullable: true }) readonly unitId!: string | null;
  @Column('uuid', { nullable: true }) readonly projectId!: string | null;
  @Column('boolean', { default: false }) readonly officeOnly!: boolean;
  @Column('text') readonly title!: string;
  @Column('jsonb', { default: () => `'{}'` }) readonly facts!: Readonly<Record<string, unknown>>;
  /** Who decides: holders of approver_post_id, or of any post with approver_role (in approver_unit_id when set). */
  @Column('uuid', { nullable: true }) readonly approverPostId!: string | null;
  /** ADMINISTRATOR: any administrator but the proposer. */
  @Column('text', { nullable: true }) readonly approverRole!: string | null;
  @Column('uuid', { nullable: true }) readonly approverUnitId!: string | null;
  /** The post whose obligation it is: its holder never decides. */
  @Column('uuid', { nullable: true }) readonly ownerPostId!: string | null;
  @Column('uuid', { nullable: true }) readonly proposedByPerson!: string | null;
  @Column('uuid', { nullable: true }) readonly proposedByPost!: string | null;
  @Column('timestamptz', { default: () => 'app_now()' }) readonly proposedAt!: Instant;
  @Column('text', { default: 'PENDING' }) readonly state!: ApprovalState;
  @Column('uuid', { nullable: true }) readonly decidedByPerson!: string | null;
  @Column('uuid', { nullable: true }) readonly decidedByPost!: string | null;
  @Column('uuid', { nullable: true }) readonly onBehalfOfPost!: string | null;
  @Column('timestamptz', { nullable: true }) readonly decidedAt!: Instant | null;
  /** Registered from paper: {by, on, words, registeredByPerson}. */
  @Column('jsonb', { nullable: true }) readonly offline!: RegisteredPaper | null;
  @Column('text', { nullable: true }) readonly words!: string | null;
  @Column('int', { default: 1 }) readonly version!: number;
  /**
   * {verdict, by, on, words, number, input, decisionWords, personId, postId, registeredByPerson, registeredByName,
   * registeredOn}; null again once it took effect.
   */
  @Column('jsonb', { nullable: true }) readonly registration!: Registration | null;
  /** {words, on} */
  @Column('jsonb', { nullable: true }) readonly disowned!: NonNullable<Approval['disowned']> | null;
}
