import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../../shared-kernel/dates.js';
import type { MoveLine, MoveState } from '../domain/rule-move.js';

/** Running cases that go over to the rules in force: proposed by one person with a preview, decided by another. */
@Entity('rule_move')
export class RuleMoveRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('text', { default: 'PROPOSED' }) readonly state!: MoveState;
  /** Of this unit and those below it; null with the project: all. */
  @Column('uuid', { nullable: true }) readonly unitId!: string | null;
  @Column('uuid', { nullable: true }) readonly projectId!: string | null;
  @Column('int') readonly toVersion!: number;
  @Column('text') readonly reason!: string;
  /** The preview as it was put before another. */
  @Column('jsonb') readonly lines!: readonly MoveLine[];
  @Column('text') readonly digest!: string;
  @Column('uuid', { nullable: true }) readonly proposedByPerson!: string | null;
  @Column('timestamptz', { default: () => 'app_now()' }) readonly proposedAt!: Instant;
  @Column('uuid', { nullable: true }) readonly decidedByPerson!: string | null;
  @Column('timestamptz', { nullable: true }) readonly decidedAt!: Instant | null;
  @Column('int', { default: 1 }) readonly version!: number;
}
