import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CaseOutcome, TierTrigger } from '../domain/watched.js';
import type { Tier } from '../../policy/domain/policy.js';
import type { Day } from '../../../../shared-kernel/dates.js';

/** 督办事项: what lags. Rules are pinned when it opens. */
@Entity('supervision_case')
export class SupervisionCaseRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('uuid') readonly obligationId!: string;
  @Column('uuid') readonly unitId!: string;
  @Column('uuid', { nullable: true }) readonly projectId!: string | null;
  @Column('text', { default: 'OPEN' }) readonly state!: 'OPEN' | 'PAUSED' | 'CLOSED';
  @Column('text', { nullable: true }) readonly outcome!: CaseOutcome | null;
  /** As the office sees it; an unsigned proposal counts. Others see what was signed (interview.signed_at). */
  @Column('int', { default: 0 }) readonly tier!: 0 | Tier;
  @Column('int', { default: 0 }) readonly round!: number;
  @Column('int') readonly policyVersion!: number;
  @Column('int') readonly calendarVersion!: number;
  /** The run of the obligation's date under which it opened. */
  @Column('int') readonly dateRun!: number;
  @Column('date', { default: () => 'app_today()' }) readonly openedOn!: Day;
  /** Why the clock stands while PAUSED. */
  @Column('text', { nullable: true }) readonly pauseReason!: string | null;
  /** A tier decided upon that could not be proposed yet, and why. */
  @Column('int', { nullable: true }) readonly pendingTier!: Tier | null;
  @Column('text', { nullable: true }) readonly pendingTrigger!: TierTrigger | null;
  @Column('text', { nullable: true }) readonly pendingReason!: string | null;
  @Column('date', { nullable: true }) readonly closedOn!: Day | null;
  @Column('int', { default: 1 }) readonly version!: number;
  /**
   * When the principal leader's interview failed (主要领导约谈后仍未完成、待研究): no rung fires again; known to the office alone.
   */
  @Column('date', { nullable: true }) readonly exhaustedOn!: Day | null;
  /** Opened by a person's proposal that nobody has signed: known to the office alone until something of it goes out. */
  @Column('boolean', { default: false }) readonly hidden!: boolean;
  /** Its obligation was met before it opened: it ends by its check, never by that. */
  @Column('boolean', { default: false }) readonly afterMet!: boolean;
  /** When an act of two people put it under other rules than those it opened under. */
  @Column('date', { nullable: true }) readonly movedOn!: Day | null;
}
