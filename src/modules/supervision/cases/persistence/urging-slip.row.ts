import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../../shared-kernel/dates.js';

/** An urging slip (催办提醒). */
@Entity('urging_slip')
export class UrgingSlipRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('text') readonly serial!: string;
  @Column('uuid') readonly obligationId!: string;
  @Column('uuid') readonly caseId!: string;
  @Column('int') readonly dateRun!: number;
  @Column('text', { default: 'PREPARED' }) readonly state!: 'PREPARED' | 'HELD' | 'SENT' | 'DROPPED';
  @Column('date', { default: () => 'app_today()' }) readonly preparedOn!: Day;
  /** When it goes out by itself. */
  @Column('date') readonly sendOn!: Day;
  /** Held by the office's section chief; goes out on the next day allowed after it. */
  @Column('date', { nullable: true }) readonly holdUntil!: Day | null;
  @Column('text', { nullable: true }) readonly holdReason!: string | null;
  @Column('uuid', { nullable: true }) readonly heldByPerson!: string | null;
  /** 已电话沟通 */
  @Column('date', { nullable: true }) readonly calledOn!: Day | null;
  @Column('uuid', { nullable: true }) readonly calledByPerson!: string | null;
  @Column('text', { nullable: true }) readonly calledWords!: string | null;
  @Column('date', { nullable: true }) readonly sentOn!: Day | null;
  /** What it asks for: an answer by this day. */
  @Column('date', { nullable: true }) readonly answerBy!: Day | null;
  @Column('date', { nullable: true }) readonly droppedOn!: Day | null;
  @Column('int', { default: 1 }) readonly version!: number;
}
