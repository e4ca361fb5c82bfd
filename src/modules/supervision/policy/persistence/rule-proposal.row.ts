import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day, Instant } from '../../../../shared-kernel/dates.js';
import type { PolicyRules } from '../domain/policy.js';
import type { ProposalState } from '../domain/rule-proposal.js';

/** Rules that are drafted, proposed by one person and approved by another; approved they are a version, from a day to come. */
@Entity('rule_proposal')
export class RuleProposalRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('text', { default: 'DRAFT' }) readonly state!: ProposalState;
  @Column('jsonb') readonly rules!: PolicyRules;
  @Column('date') readonly effectiveFrom!: Day;
  @Column('text') readonly reason!: string;
  /** The version that they are drafted from and compared with. */
  @Column('int') readonly baseVersion!: number;
  /** The trial that they rest on, from the proposal on. */
  @Column('uuid', { nullable: true }) readonly trialId!: string | null;
  @Column('uuid', { nullable: true }) readonly draftedByPerson!: string | null;
  @Column('timestamptz', { default: () => 'app_now()' }) readonly draftedAt!: Instant;
  @Column('uuid', { nullable: true }) readonly decidedByPerson!: string | null;
  /** Their version, once approved. */
  @Column('int', { nullable: true }) readonly policyVersion!: number | null;
  @Column('text', { nullable: true }) readonly withdrawnReason!: string | null;
  /** When everything was looked at under them for the first time. */
  @Column('timestamptz', { nullable: true }) readonly wokenAt!: Instant | null;
  @Column('int', { default: 1 }) readonly version!: number;
}
