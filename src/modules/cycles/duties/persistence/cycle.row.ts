import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CycleState, DutyKind } from '../domain/duty.js';
import type { Day, Instant } from '../../../../shared-kernel/dates.js';

/** A quarter (季度), from its draft to its frozen close. */
@Entity('cycle')
export class CycleRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('int') readonly year!: number;
  @Column('int') readonly quarter!: 1 | 2 | 3 | 4;
  @Column('text', { default: 'DRAFT' }) readonly state!: CycleState;
  @Column('text', { array: true, default: () => `'{RESEARCH,COORDINATION,INSPECTION,PROBLEM,EXPERIENCE}'` })
  readonly kinds!: readonly DutyKind[];
  @Column('date', { nullable: true }) readonly openedOn!: Day | null;
  @Column('date', { nullable: true }) readonly plansDueOn!: Day | null;
  @Column('date', { nullable: true }) readonly promptOn!: Day | null;
  /** When units with none or one of five done are prompted; null before the opening and once they are. */
  @Column('timestamptz', { nullable: true }) readonly promptAt!: Instant | null;
  @Column('date', { nullable: true }) readonly actBy!: Day | null;
  @Column('date', { nullable: true }) readonly fileBy!: Day | null;
  @Column('date', { nullable: true }) readonly closeFrom!: Day | null;
  @Column('timestamptz', { nullable: true }) readonly closedAt!: Instant | null;
  @Column('uuid', { nullable: true }) readonly proposedCloseBy!: string | null;
  @Column('uuid', { nullable: true }) readonly closedBy!: string | null;
  /** Frozen at close: counts by kind and outcome, with the digest of the frozen cells. */
  @Column('jsonb', { nullable: true }) readonly counts!: Readonly<Record<string, unknown>> | null;
  @Column('int', { default: 1 }) readonly version!: number;
}
