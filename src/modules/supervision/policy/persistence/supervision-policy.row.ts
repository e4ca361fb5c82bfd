import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PolicyRules } from '../domain/policy.js';
import type { Day, Instant } from '../../../../shared-kernel/dates.js';

/** The rules as data. A version is never changed; a later one replaces it for what opens from its day on. */
@Entity('supervision_policy')
export class SupervisionPolicyRow {
  @PrimaryColumn('int') readonly version!: number;
  @Column('jsonb') readonly content!: PolicyRules;
  /** SHA-256 of the content as PostgreSQL writes it. */
  @Column('text') readonly digest!: string;
  @Column('date') readonly effectiveFrom!: Day;
  @Column('text') readonly reason!: string;
  @Column('uuid', { nullable: true }) readonly createdByPerson!: string | null;
  @Column('timestamptz', { default: () => 'app_now()' }) readonly createdAt!: Instant;
}
