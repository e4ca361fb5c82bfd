import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day, Instant } from '../../../../shared-kernel/dates.js';
import type { PolicyRules } from '../../policy/domain/policy.js';
import type { TrialOutcome } from '../domain/tally.js';
import type { TrialProblem } from '../domain/trial.js';

/** 规则试算: rules played over what is due, beside those in force; nothing else is written of it. */
@Entity('rule_trial')
export class RuleTrialRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('uuid', { nullable: true }) readonly askedByPerson!: string | null;
  @Column('timestamptz', { default: () => 'app_now()' }) readonly askedAt!: Instant;
  /** Null: those in force alone. */
  @Column('jsonb', { nullable: true }) readonly rules!: PolicyRules | null;
  /** The version in force on the first day, beside which they are tried. */
  @Column('int') readonly baseVersion!: number;
  /** Whether running cases go by the rules tried, too, instead of their own. */
  @Column('boolean', { default: false }) readonly movesRunning!: boolean;
  @Column('date') readonly fromDay!: Day;
  @Column('date') readonly toDay!: Day;
  @Column('uuid', { nullable: true }) readonly unitId!: string | null;
  @Column('uuid', { nullable: true }) readonly projectId!: string | null;
  @Column('text', { nullable: true }) readonly kind!: string | null;
  @Column('uuid', { nullable: true }) readonly workId!: string | null;
  @Column('timestamptz', { nullable: true }) readonly cancelledAt!: Instant | null;
  @Column('timestamptz', { nullable: true }) readonly endedAt!: Instant | null;
  /** Why it could not be played to its end; kept beside it, for its work is let go of earlier. */
  @Column('timestamptz', { nullable: true }) readonly failedAt!: Instant | null;
  @Column('jsonb', { nullable: true }) readonly problem!: TrialProblem | null;
  @Column('int', { nullable: true }) readonly obligations!: number | null;
  @Column('jsonb', { nullable: true }) readonly outcome!: TrialOutcome | null;
}
